package org.claimtracker.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is counted in a period, and where it begins and ends. */
@QuarkusTest
class PeriodFiguresTest extends MarchFigures {

  @Test
  void sunday_and_monday_are_two_weeks_and_an_empty_week_is_0() {
    JsonNode weeks = figures(WEEKS).at("/tables/0");

    assertThat(counts(weeks))
        .containsExactly(
            Map.entry("2003-03-02", 1L),
            Map.entry("2003-03-03", 1L),
            Map.entry("2003-03-10", 0L),
            Map.entry("2003-03-17", 1L));
    assertThat(weeks.at("/rows/1/period/to").asText()).isEqualTo("2003-03-09");
    assertThat(weeks.at("/all/count").asLong()).isEqualTo(3);
    assertThat(figures(WEEKS).path("wholeWeeks"))
        .hasToString("{\"enough\":1,\"reached\":1,\"all\":2}");
    assertThat(figures("from=2003-03-01&to=2003-04-30").path("wholeMonths"))
        .hasToString("{\"enough\":4,\"reached\":0,\"all\":2}");
  }

  @Test
  void the_first_and_the_last_moment_of_a_period_are_in_it() {
    assertThat(publishedIn("from=2003-03-02&to=2003-03-02")).isEqualTo(1);
    assertThat(publishedIn("from=2003-03-03&to=2003-03-09")).isEqualTo(1);
    assertThat(publishedIn("from=2003-03-04&to=2003-03-16")).isZero();
    assertThat(publishedIn("from=2003-03-04&to=2003-03-17")).isEqualTo(1);
  }

  @Test
  void subjects_sides_and_reasons_add_up() {
    JsonNode figures = figures(WEEKS);

    assertThat(counts(figures.at("/tables/1")))
        .containsExactly(Map.entry("energy", 2L), Map.entry("NONE", 1L));
    assertThat(counts(figures.at("/tables/2"))).containsEntry("NONE", 3L).containsEntry("HARM", 0L);
    assertThat(counts(figures.at("/tables/3")))
        .containsExactly(
            Map.entry("PERSON", 1L), Map.entry("ORGANISATION", 1L), Map.entry("NONE", 1L));
    assertThat(figures.at("/tables/4/rows"))
        .extracting(row -> row.path("name").asText())
        .containsExactlyInAnyOrder("Volodymyr Zelenskyy", HOSTILE, "");
  }

  @Test
  void times_are_measured_from_the_logging_and_from_the_last_handing_in() {
    JsonNode figures = figures(WEEKS);
    JsonNode untilPublished = figures.at("/tables/5");
    JsonNode inReview = figures.at("/tables/6");

    assertThat(counts(untilPublished))
        .containsExactly(
            Map.entry("0", 1L),
            Map.entry("1", 1L),
            Map.entry("3", 0L),
            Map.entry("7", 1L),
            Map.entry("30", 0L));
    assertThat(untilPublished.at("/all/timed").asLong()).isEqualTo(3);
    // Requests take some seconds by the clock, which goes on.
    assertThat(untilPublished.at("/all/medianSeconds").asLong())
        .isCloseTo(Duration.ofHours(36).minusMinutes(1).toSeconds(), within(120L));
    assertThat(inReview.at("/all/ninetiethSeconds").asLong())
        .as("between the second and the largest of three")
        .isCloseTo(Math.round(0.8 * Duration.ofMinutes(839).toSeconds()), within(120L));
  }

  @Test
  void corrections_and_complaints_have_kinds_outcomes_and_delays() {
    JsonNode corrections = figures(WEEKS).at("/tables/7");
    JsonNode complaints = figures(WEEKS).at("/tables/8");

    assertThat(counts(corrections))
        .containsExactly(
            Map.entry("TYPO", 0L),
            Map.entry("CLARIFICATION", 0L),
            Map.entry("CORRECTION", 0L),
            Map.entry("RATING_CHANGE", 1L),
            Map.entry("RETRACTION", 1L));
    assertThat(corrections.at("/rows/3/medianSeconds").asLong())
        .isCloseTo(Duration.ofDays(10).toSeconds(), within(120L));
    assertThat(corrections.at("/rows/4/medianSeconds").asLong())
        .isCloseTo(Duration.ofHours(71).toSeconds(), within(120L));
    assertThat(counts(complaints)).containsEntry("UPHELD", 1L).containsEntry("DECLINED", 1L);
    assertThat(complaints.at("/all/count").asLong()).isEqualTo(2);
    assertThat(complaints.at("/rows/1/medianSeconds").asLong())
        .isCloseTo(Duration.ofDays(2).toSeconds(), within(120L));
    assertThat(figures("from=2003-03-08&to=2003-03-19").at("/tables/8/all/count").asLong())
        .as("came in before")
        .isZero();
  }

  private long publishedIn(String period) {
    return figures(period).at("/tables/0/all/count").asLong();
  }
}
