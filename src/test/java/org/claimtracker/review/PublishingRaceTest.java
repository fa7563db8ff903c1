package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.TestLength;
import org.junit.jupiter.api.Test;

/** Two people publish or edit the same approved verdict concurrently, again and again. */
@QuarkusTest
class PublishingRaceTest extends Desk {

  private static final int CLAIMS = TestLength.rounds(12, 100);
  private static final int RACES_EACH = 10;

  /** Publishing is the quicker of the two: an edit starts 0, 8, 16, 24 and 32 ms before it. */
  private static final int MILLIS_A_STEP = 4;

  private int won;
  private int lost;
  private int publishersWon;

  @Test
  void one_of_two_wins_and_the_record_holds_just_what_was_accepted() throws Exception {
    for (int claim = 0; claim < CLAIMS; claim++) {
      raceOver("A race is run for claim " + claim);
    }
    assertThat(won).isEqualTo(CLAIMS * RACES_EACH);
    assertThat(lost).isEqualTo(CLAIMS * RACES_EACH);
    assertThat(publishersWon).as("edits win too").isLessThan(won);
    JsonNode verification = editor.http.get("/api/v1/record/verification").json();
    assertThat(verification.path("intact").asBoolean()).isTrue();
  }

  private void raceOver(String statement) throws Exception {
    String slug = checker.logs(statement);
    long evidence = checker.addsCaption(slug);
    List<String> kept = new ArrayList<>(List.of("log", "add-evidence"));
    String draft =
        """
        {"rating": "unproven", "summary": "Not shown.", "evidence": [%d],
         "correction": {"kind": "TYPO", "wrong": "Before.", "right": "After."}}"""
            .formatted(evidence);
    String claimPath = "/api/v1/claims/" + slug;
    String etag = checker.versionOf(slug);
    for (int race = 0; race < RACES_EACH; race++) {
      etag = accepted(checker.http, "PATCH", claimPath + "/verdict", draft, etag);
      etag = accepted(checker.http, "POST", claimPath + "/submit", null, etag);
      etag = accepted(secondEditor.http, "POST", claimPath + "/approve", null, etag);
      Collections.addAll(kept, "write", "draft", "submit", "approve");
      boolean againstAnEdit = race % 2 == 1;
      String version = etag;
      int headStartOfTheEdit = againstAnEdit ? (race - 1) * MILLIS_A_STEP : 0;
      List<Answer> answers =
          together(
              () -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(headStartOfTheEdit));
                return editor.http.post(claimPath + "/publish", null, "If-Match", version);
              },
              againstAnEdit
                  ? () -> checker.http.patch(claimPath + "/verdict", draft, "If-Match", version)
                  : () ->
                      secondEditor.http.post(claimPath + "/publish", null, "If-Match", version));
      etag = settle(slug, answers);
      boolean edited = againstAnEdit && answers.get(1).status() == 200;
      publishersWon += edited ? 0 : 1;
      kept.addAll(edited ? List.of("write", "draft") : List.of("publish"));
    }
    assertThat(record(slug)).as(slug).isEqualTo(kept);
  }

  private static String accepted(
      Http http, String method, String path, String body, String ifMatch) {
    return http.send(method, path, body, "If-Match", ifMatch).expect(200).etag();
  }

  private static List<Answer> together(Supplier<Answer> one, Supplier<Answer> two)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> after(start, one));
    CompletableFuture<Answer> second = CompletableFuture.supplyAsync(() -> after(start, two));
    return List.of(first.get(), second.get());
  }

  private static Answer after(CyclicBarrier start, Supplier<Answer> request) {
    try {
      start.await();
      return request.get();
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  private String settle(String slug, List<Answer> answers) {
    List<Answer> winners = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(winners).as("winners on %s: %s", slug, answers).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .extracting(Answer::status)
        .as("the loser on %s", slug)
        .hasSize(1)
        .isSubsetOf(409, 412);
    won++;
    lost++;
    return winners.get(0).etag();
  }

  /** A claim's entries in the record, oldest first. */
  private List<String> record(String slug) {
    Answer answer =
        editor.http.get("/api/v1/record?kind=claim&limit=100&subject=" + slug).expect(200);
    List<String> actions = answer.values("items", "action");
    Collections.reverse(actions);
    return actions;
  }
}
