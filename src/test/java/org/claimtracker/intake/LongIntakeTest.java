package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.Medium;
import org.claimtracker.common.Problems;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.intake.ranking.Traits;
import org.claimtracker.language.text.ParsedText;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** A transcript of a hundred thousand words, streamed while it is read. */
@QuarkusTest
class LongIntakeTest extends Desk {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  private static final String[] WORDS = {
    "rents", "rose", "we", "think", "that", "prices", "fell", "by", "Springfield", "the", "percent"
  };

  @Inject TakingIn takingIn;
  @Inject IntakeLines lines;

  @Test
  void a_long_transcript_tells_how_far_it_is_and_ends_with_what_was_kept() {
    String text = transcript(100_000);

    Answer answer = lines(text);

    assertThat(answer.expect(200).header("Content-Type")).startsWith("application/x-ndjson");
    List<JsonNode> lines =
        answer.text().lines().map(line -> new Answer(200, null, line).json()).toList();
    List<Integer> progress =
        lines.stream()
            .filter(line -> line.has("progress"))
            .map(line -> line.at("/progress/read").asInt())
            .toList();
    List<JsonNode> sentences =
        lines.stream()
            .filter(line -> line.has("sentence"))
            .map(line -> line.path("sentence"))
            .toList();
    JsonNode last = lines.get(lines.size() - 1).path("result");
    assertThat(progress).isSorted().hasSizeGreaterThan(50).startsWith(0).endsWith(text.length());
    assertThat(last.at("/intake/sentences").asInt())
        .isEqualTo(sentences.size())
        .isGreaterThan(5000);
    assertThat(sentences)
        .allSatisfy(
            sentence ->
                assertThat(
                        text.startsWith(
                            sentence.path("text").asText(), sentence.path("start").asInt()))
                    .isTrue());
    assertThat(sentences).extracting(one -> one.at("/speaker/by").asText()).containsOnly("LABEL");
    String kept = "/api/v1/intake/" + last.at("/intake/id").asLong();
    assertThat(checker.http.get(kept).expect(200).json().path("text").asText()).isEqualTo(text);
  }

  @Test
  void others_write_between_the_parts_of_a_long_transcript_and_see_nothing_of_it()
      throws Exception {
    CompletableFuture<Answer> keeping =
        CompletableFuture.supplyAsync(() -> lines(transcript(100_000)));
    List<Long> parts = List.of();
    while (parts.isEmpty() && !keeping.isDone()) {
      parts = QuarkusTransaction.requiringNew().call(() -> Intake.leftBehind(LATER));
    }

    assertThat(parts).as("a part is kept before all are").hasSize(1);
    String part = "/api/v1/intake/" + parts.get(0);
    checker.http.get(part).expect(404);
    checker.logs("Written between the parts of a transcript");
    assertThat(keeping.get(60, TimeUnit.SECONDS).expect(200).text()).contains("\"result\":");
    checker.http.get(part).expect(200);
  }

  @Test
  void a_text_that_fails_in_the_middle_leaves_nothing_behind() {
    IntakeDocument material = material("Fails in the middle.");
    List<Spotting.Spotted> read =
        new ArrayList<>(
            Spotting.in("Rents rose. ".repeat(2 * TakingIn.PART), Locale.ENGLISH, Ranker.SHIPPED));
    read.set(read.size() - 1, null);
    List<Long> before = everything();

    assertThatThrownBy(() -> takingIn.keep(material, read, "shipped-2", 1, checker()))
        .isInstanceOf(NullPointerException.class);

    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void a_watched_text_whose_reading_ends_early_says_so_and_leaves_nothing_behind()
      throws IOException {
    List<Long> before = everything();
    ByteArrayOutputStream written = new ByteArrayOutputStream();

    lines.write(material("Rents rose. ".repeat(1_000)), new Stopped(), 1, checker(), written);

    List<String> told = written.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(told.stream().filter(line -> line.startsWith("{\"sentence\""))).hasSize(200);
    assertThat(told.get(told.size() - 1)).startsWith("{\"problem\":{\"status\":503");
    assertThat(everything()).isEqualTo(before);
  }

  /** Ranks two hundred sentences, then stops the application. */
  private static final class Stopped implements Ranker {

    private int ranked;

    @Override
    public String version() {
      return "desk-1";
    }

    @Override
    public double score(String sentence, Traits traits) {
      if (ranked++ == 200) {
        throw Problems.problem(503, "Stopping", Problems.Reason.STOPPING.with()).build();
      }
      return 0.5;
    }
  }

  @Test
  void what_a_crash_left_is_for_nobody_and_goes() {
    long left =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  Intake begun =
                      new Intake(material("Left by a crash."), "checker", "shipped-2", 9);
                  begun.persist();
                  return begun.id;
                });

    checker.http.get("/api/v1/intake/" + left).expect(404);
    checker.http.get("/api/v1/intake/" + left + "/sentences").expect(404);
    assertThat(checker.http.get("/api/v1/intake?limit=100").expect(200).values("items", "id"))
        .doesNotContain(Long.toString(left));
    takingIn.forgetWhatNeverBecameWhole();
    assertThat(everything()).as("it may still be under way").contains(left);
    QuarkusTransaction.requiringNew()
        .run(() -> Intake.update("createdAt = ?1 where id = ?2", Instant.EPOCH, left));
    takingIn.forgetWhatNeverBecameWhole();
    assertThat(everything()).doesNotContain(left);
  }

  private static IntakeDocument material(String text) {
    return new IntakeDocument(
        ParsedText.of(text),
        Locale.ENGLISH,
        new AppearanceDetails("A title", null, null, null, null, Medium.OTHER, null, null));
  }

  private static Actor checker() {
    return new Actor(null, "checker", "test", Set.of());
  }

  private static List<Long> everything() {
    return QuarkusTransaction.requiringNew()
        .call(() -> Intake.find("select id from Intake order by id").project(Long.class).list());
  }

  @Test
  void a_hundred_thousand_words_in_a_script_of_two_bytes_a_letter_are_taken_in() {
    String text = "Ціни в місті зросли на 20 відсотків. ".repeat(100_000 / 7);

    assertThat(lines(text).expect(200).text().lines().reduce((a, b) -> b).orElseThrow())
        .startsWith("{\"result\":");
  }

  @Test
  void a_watched_text_that_cannot_be_taken_in_is_refused_before_the_first_line() {
    assertThat(lines("…").expect(422).violations()).containsExactly("text");
  }

  private Answer lines(String text) {
    return checker.http.post(
        "/api/v1/intake",
        Http.JSON.createObjectNode().put("text", text).put("language", "en").toString(),
        "Accept",
        "application/x-ndjson",
        "Content-Type",
        "application/json");
  }

  private static String transcript(int words) {
    Random random = new Random(7);
    return IntStream.range(0, words / 20)
        .mapToObj(
            turn ->
                (turn % 2 == 0 ? "MAYOR: " : "GUEST: ") + said(random, 6) + " " + said(random, 14))
        .collect(Collectors.joining("\n\n"));
  }

  private static String said(Random random, int words) {
    return "In "
        + (1990 + random.nextInt(30))
        + " "
        + random
            .ints(words - 2, 0, WORDS.length)
            .mapToObj(i -> WORDS[i])
            .collect(Collectors.joining(" "))
        + ".";
  }
}
