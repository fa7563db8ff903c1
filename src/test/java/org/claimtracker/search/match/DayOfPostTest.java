package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.match.SuggestedMatches.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a text was said, beside what it says. */
class DayOfPostTest {

  private static final MatchScore SCORE = new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT);

  /** Said again and again, of another accident each time. */
  private static final String SAID = "Forty people drowned when the ferry of Briga sank";

  private static final String IN_2014 = "ferry-2014";
  private static final String IN_2020 = "ferry-2020";
  private static final String UNDATED = "ferry-undated";

  @TempDir static Path place;

  private static ClaimIndex desk;

  @BeforeAll
  static void logsTheClaims() throws IOException {
    desk = ClaimIndex.in(place);
    log(1, UNDATED, SAID + " near the pier", null);
    log(2, IN_2014, SAID + " near the shore", "2014-05");
    log(3, IN_2020, SAID + " near the reef", "2020-03-01");
    log(4, "bridge", "The bridge of Domo was painted green by volunteers", "2020-03-01");
    desk.show();
  }

  private static void log(long id, String slug, String statement, String statedOn)
      throws IOException {
    Map<String, Long> times = Map.of();
    if (statedOn != null) {
      StatedDays days = StatedDays.of(new PartialDate(statedOn));
      times = Map.of(Facet.STATED_ON, days.first(), Facet.STATED_UNTIL, days.last());
    }
    desk.put(
        new Entry(id, slug, "en", statement, "", List.of(), List.of(), Map.of(), times), List.of());
  }

  @AfterAll
  static void closesTheDesk() throws IOException {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2014-05-20," + IN_2014,
    "2014," + IN_2014,
    "2014-06," + IN_2014,
    "2020-03," + IN_2020,
    "2020-03-30," + IN_2020
  })
  void a_claim_of_about_that_time_comes_first(String day, String first) {
    assertThat(asked(SAID, day).get(0).slug()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SAID + " — Harbour News (@harbour) March 9, 2020",
        SAID + " — Harbour News (@harbour) 9 березня 2020",
        "2020-03-09: " + SAID
      })
  void the_day_may_stand_in_the_post(String post) {
    assertThat(asked(post, null).get(0).slug()).isEqualTo(IN_2020);
  }

  @Test
  void the_day_that_is_given_counts_more_than_one_in_the_text() {
    String post = SAID + " — Harbour News (@harbour) March 9, 2020";

    assertThat(asked(post, "2014-05-20").get(0).slug()).isEqualTo(IN_2014);
  }

  @Test
  void no_day_takes_away_a_claim_or_lowers_it() {
    List<Match> undated = asked(SAID, null);

    for (String day : List.of("2014-05-20", "2020-03-01", "1999", "2030-01-01")) {
      List<Match> dated = asked(SAID, day);
      assertThat(dated)
          .as(day)
          .extracting(Match::slug)
          .containsExactlyInAnyOrderElementsOf(undated.stream().map(Match::slug).toList());
      for (Match match : dated) {
        assertThat(match.score()).as(day).isGreaterThanOrEqualTo(score(undated, match.slug()));
      }
    }
    assertThat(asked(SAID, "1999")).isEqualTo(undated);
  }

  @Test
  void a_day_alone_suggests_nothing() {
    assertThat(asked("Nobody knows what the weather does", "2020-03-01")).isEmpty();
  }

  @Test
  void the_prior_is_weak() {
    assertThat(asked(SAID + " near the shore", "2020-03-01").get(0).slug()).isEqualTo(IN_2014);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It rained in March 2020.",
        "It rained from 1 March 2020 to 4 March 2020.",
        "On 31 February 2020 it rained.",
        "Nothing"
      })
  void a_text_without_one_complete_day_has_none(String text) {
    assertThat(new PostText(text).day()).isEmpty();
  }

  private static double score(List<Match> matches, String slug) {
    return matches.stream()
        .filter(match -> match.slug().equals(slug))
        .findFirst()
        .orElseThrow()
        .score();
  }

  private static List<Match> asked(String text, String day) {
    return SuggestedMatches.of(
        desk,
        Part.of(new PostText(text), words -> null),
        MatchInput.text(text, "en", 5).statedOn(day == null ? null : new PartialDate(day)),
        SCORE);
  }
}
