package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimtracker.language.compare.Reasons;
import org.claimtracker.language.compare.Reasons.Conflict;
import org.claimtracker.language.compare.Reasons.Kind;
import org.claimtracker.search.match.Match.Band;
import org.claimtracker.search.match.SuggestedMatches.Part;
import org.junit.jupiter.api.Test;

/** Near misses of many kinds, however sure the score is. */
class BandTest {

  /** A claim, and texts that differ from it in one thing. */
  private record NearMisses(String language, String claim, List<String> texts) {}

  private static final List<NearMisses> NEAR_MISSES =
      List.of(
          new NearMisses(
              "en",
              "The brewers of Lutsk sued 120 millers of Kovel in March 2018",
              List.of(
                  "The brewers of Lutsk sued 95 millers of Kovel in March 2018",
                  "The brewers of Lutsk sued 120 millers of Kovel in May 2018",
                  "The brewers of Lutsk did not sue 120 millers of Kovel in March 2018",
                  "The brewers of Sumy sued 120 millers of Rivne in March 2018",
                  "The millers of Kovel sued 120 brewers of Lutsk in March 2018")),
          new NearMisses(
              "en",
              "Peru exported 40 tons of copper to Chile",
              List.of(
                  "Chile exported 40 tons of copper to Peru",
                  "Peru never exported 40 tons of copper to Chile",
                  "Peru exported 400 tons of copper to Chile",
                  "Peru exported 40 tons of copper to Spain")),
          new NearMisses(
              "uk",
              "Росія обстріляла 3 станції України 19 березня 2025 року",
              List.of(
                  "Україна обстріляла 3 станції Росії 19 березня 2025 року",
                  "Росія не обстріляла 3 станції України 19 березня 2025 року",
                  "Росія обстріляла 30 станцій України 19 березня 2025 року",
                  "Росія обстріляла 3 станції України 9 травня 2025 року")),
          new NearMisses(
              "ru",
              "Россия напала на Украину с 30 танками в 2019 году",
              List.of(
                  "Украина напала на Россию с 30 танками в 2019 году",
                  "Россия не напала на Украину с 30 танками в 2019 году",
                  "Россия напала на Украину с 40 танками в 2019 году",
                  "Россия напала на Украину с 30 танками в 2020 году")),
          new NearMisses(
              "de",
              "Der Handel von Peru nach Chile wuchs 2019 um 12 Prozent",
              List.of(
                  "Der Handel von Chile nach Peru wuchs 2019 um 12 Prozent",
                  "Der Handel von Peru nach Chile wuchs 2019 nicht um 12 Prozent",
                  "Der Handel von Peru nach Chile wuchs 2019 um 21 Prozent",
                  "Der Handel von Peru nach Chile wuchs 2020 um 12 Prozent")),
          new NearMisses(
              "fr",
              "Le Pérou a attaqué le Chili le 3 mai 2021",
              List.of(
                  "Le Chili a attaqué le Pérou le 3 mai 2021",
                  "Le Pérou n'a pas attaqué le Chili le 3 mai 2021",
                  "Le Pérou a attaqué le Chili le 4 mai 2021")),
          new NearMisses(
              "es",
              "Perú compró 12 barcos a Chile en 2019",
              List.of(
                  "Chile compró 12 barcos a Perú en 2019",
                  "Perú no compró 12 barcos a Chile en 2019",
                  "Perú compró 21 barcos a Chile en 2019",
                  "Perú compró 12 barcos a Chile en 2020")),
          new NearMisses(
              "en",
              "The brewers of Lutsk earn more than 50,000 hryvnias a month",
              List.of(
                  "The brewers of Lutsk earn 50,000 hryvnias a month",
                  "The brewers of Lutsk earn more than 50,000 dollars a month",
                  "The brewers of Lutsk earn more than 50,000 hryvnias a year",
                  "The brewers of Lutsk may earn more than 50,000 hryvnias a month",
                  "The brewers of Lutsk deny that they earn more than 50,000 hryvnias a month",
                  "The millers of Lutsk earn more than 50,000 hryvnias a month")),
          new NearMisses(
              "en",
              "All beer exports of Peru rose by 12 percent in the first quarter",
              List.of(
                  "All beer exports of Peru fell by 12 percent in the first quarter",
                  "All beer exports of Peru rose to 12 percent in the first quarter",
                  "All beer exports of Peru rose by 12 percentage points in the first quarter",
                  "Some beer exports of Peru rose by 12 percent in the first quarter",
                  "All beer exports of Peru rose by 12 percent in the third quarter")),
          new NearMisses(
              "en",
              "The bridge of Kovel is 5 miles long",
              List.of("The bridge of Kovel is 5 kilometres long")));

  private static final double[] SURENESS = {0.5, 0.6996, 0.7, 0.93, 0.9999, 1};

  @Test
  void a_band_of_same_never_stands_beside_a_conflict() {
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    List<String> wrong = new ArrayList<>();
    for (NearMisses near : NEAR_MISSES) {
      for (String text : near.texts()) {
        for (String post : posts(text, near.language())) {
          for (double sureness : SURENESS) {
            Match match = match(near.claim(), post, near.language(), sureness);
            match.reasons().conflicts().forEach(conflict -> seen.add(conflict.kind()));
            if (match.reasons().conflicts().isEmpty()
                ? match.band() == Band.SAME && match.score() < MatchScore.SAME
                : match.band() == Band.SAME || match.score() >= MatchScore.SAME) {
              wrong.add(post + " / " + near.claim() + ": " + match);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void what_does_not_differ_is_the_same() {
    for (NearMisses near : NEAR_MISSES) {
      assertThat(match(near.claim(), near.claim(), near.language(), 0.7).band())
          .isEqualTo(Band.SAME);
    }
  }

  @Test
  void no_match_can_be_made_that_says_both() {
    Reasons differs =
        new Reasons(
            List.of("copper"), List.of(), List.of(), List.of(new Conflict(Kind.NUMBER, "1", "2")));

    assertThatThrownBy(() -> new Match("slug", null, 0.9, Band.SAME, differs))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Alone, and among other sentences, where the rest is not alike. */
  private static List<String> posts(String text, String language) {
    return List.of(
        text,
        text + ". Olena Bila, 7 November 1999: 5 km, 17 %.",
        "Borys Horn 2011. " + text,
        language.equals("en") ? "It was said on 1 May 1987 in Lviv that " + text : text + "!");
  }

  private static Match match(String claim, String post, String language, double sureness) {
    return SuggestedMatches.match(
        new Candidate("slug", claim, language, sureness, sureness),
        Part.whole(new PostText(post), words -> null),
        MatchInput.text(post, language, 5));
  }
}
