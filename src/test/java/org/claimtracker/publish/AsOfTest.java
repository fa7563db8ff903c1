package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** Reading a verdict as of a moment, over random histories. */
@QuarkusTest
class AsOfTest extends Desk {

  /** What readers got from a moment on: a text, or null if nothing was published. */
  private record Epoch(Instant from, String text, int revision) {}

  private final long seed = Long.getLong("history.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void a_verdict_as_of_a_moment_is_what_readers_got_then() {
    for (int claim = 0; claim < 8; claim++) {
      String slug = checker.logs("A random history " + seed + " number " + claim);
      long evidence = checker.addsCaption(slug);
      List<Epoch> epochs = live(slug, evidence);
      List<Integer> retracted = withdrawnRevisions(slug);
      for (Epoch epoch : epochs) {
        check(slug, epoch, epoch.from(), retracted);
        check(slug, epoch, epoch.from().plusNanos(1_000), retracted);
      }
      reader.get("/api/v1/verdicts/" + slug + "?asOf=2000-01-01T00:00:00Z").expect(404);
    }
  }

  @Test
  void the_history_tells_every_revision_and_what_it_corrected() {
    String slug = checker.logs("Its history is told");
    long evidence = checker.addsCaption(slug);
    publish(slug, evidence, "The first of 2 texts.");
    publish(slug, evidence, "The second of 2 texts.");

    JsonNode history = reader.get("/api/v1/verdicts/" + slug + "/history").expect(200).json();

    JsonNode newest = history.path("items").path(0);
    JsonNode first = history.path("items").path(1);
    assertThat(newest.path("revision").asInt()).isEqualTo(2);
    assertThat(newest.path("correction").path("kind").asText()).isEqualTo("CORRECTION");
    assertThat(first.path("state").asText()).isEqualTo("SUPERSEDED");
    assertThat(first.path("summary").asText()).isEqualTo("The first of 2 texts.");
    assertThat(first.path("endedAt").asText()).isEqualTo(newest.path("publishedAt").asText());
  }

  private List<Epoch> live(String slug, long evidence) {
    List<Epoch> epochs = new ArrayList<>();
    boolean stands = false;
    for (int event = 0; event < 5; event++) {
      if (stands && random.nextInt(3) == 0) {
        editor.moves(slug, "ask-retraction", "{\"reason\": \"Wrong.\"}").expect(200);
        JsonNode ended = newest(secondEditor.moves(slug, "retract").expect(200));
        epochs.add(new Epoch(Instant.parse(ended.path("endedAt").asText()), null, 0));
        stands = false;
      } else {
        publish(slug, evidence, "Text " + event + " of history " + seed);
        Answer published = reader.get("/api/v1/verdicts/" + slug).expect(200);
        epochs.add(
            new Epoch(
                Instant.parse(published.json().path("publishedAt").asText()),
                published.text(),
                published.json().path("revision").asInt()));
        stands = true;
      }
    }
    return epochs;
  }

  private void publish(String slug, long evidence, String summary) {
    checker
        .drafts(
            slug,
            """
            {"rating": "unproven", "summary": "%s", "evidence": [%d],
             "correction": {"kind": "CORRECTION", "wrong": "Before.", "right": "Now."}}"""
                .formatted(summary, evidence))
        .expect(200);
    publishes(slug);
  }

  private void check(String slug, Epoch epoch, Instant moment, List<Integer> retracted) {
    Answer answer = reader.get("/api/v1/verdicts/" + slug + "?asOf=" + moment);
    String context = slug + " as of " + moment + ", seed " + seed;
    if (epoch.text() == null) {
      assertThat(answer.status()).as(context).isEqualTo(410);
    } else if (retracted.contains(epoch.revision())) {
      assertThat(answer.status()).as(context).isEqualTo(410);
    } else {
      assertThat(answer.text()).as(context).isEqualTo(epoch.text());
    }
  }

  private List<Integer> withdrawnRevisions(String slug) {
    List<Integer> retracted = new ArrayList<>();
    for (JsonNode revision : editor.opens(slug).json().path("revisions")) {
      if (revision.has("withdrawnAt")) {
        retracted.add(revision.path("number").asInt());
      }
    }
    return retracted;
  }

  private static JsonNode newest(Answer claim) {
    return claim.json().path("revisions").path(0);
  }
}
