package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Stories;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;

/** A server's clock that is set back by hours: what came later is later all the same. */
@QuarkusTest
class ClockSetBackTest extends Desk {

  private static final Duration FAR = Duration.ofHours(3);

  @Test
  void a_correction_while_the_clock_is_wrong_is_what_readers_get_then_and_afterwards() {
    Stories stories = new Stories(checker, editor);
    String slug = stories.published("The pontoon of Rohatyn weighs 4 tonnes");
    Instant before = TestClock.now();
    TestClock.setBack(
        FAR,
        () -> {
          stories.correct(slug);
          standsCorrected(reader.get("/api/v1/verdicts/" + slug));
        });

    standsCorrected(reader.get("/api/v1/verdicts/" + slug));
    standsCorrected(reader.get("/api/v1/verdicts/" + slug + "?asOf=" + TestClock.now()));
    assertThat(reader.get("/api/v1/verdicts/" + slug + "/history").values("items", "revision"))
        .containsExactly("2", "1");
    assertThat(reader.get("/v/" + slug, "Accept", "text/html").expect(200).text())
        .contains("There were 90.");
    indexed();
    assertThat(reader.get("/api/v1/verdicts?q=pontoon+Rohatyn").values("items", "revision"))
        .containsExactly("2");
    assertThat(before).isBefore(TestClock.now());
    assertThat(
            administrator.http.get("/api/v1/record/verification").expect(200).json().path("intact"))
        .hasToString("true");
  }

  private static void standsCorrected(Answer answer) {
    assertThat(answer.expect(200).json().path("revision").asInt()).isEqualTo(2);
    assertThat(answer.json().at("/rating/key").asText()).isEqualTo("false");
    assertThat(answer.json().path("corrections")).hasSize(1);
  }
}
