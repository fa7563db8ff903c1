package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.match.Match.Band;
import org.claimtracker.search.match.SuggestedMatches.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matching by words alone on a desk with few claims, where every word is rare. */
class SmallDeskTest {

  private static final MatchScore LIKENESS = new MatchScore(MatchScore.DEFAULT_WORDS_WEIGHT);

  private static final Map<String, List<String>> CLAIMS =
      Map.of(
          "en",
          List.of(
              "Wages rose by 20 percent in 2024",
              "The bridge of Briga was closed in March 2021 because of cracks",
              "Vaccination doubles the risk of a stroke for people over 60",
              "Ann Berg bought a villa in Spain for 3 million euros",
              "The town of Domo has planted 5,000 trees since 2019",
              "Schools in Malta teach no history any more"),
          "uk",
          List.of(
              "Зарплати вчителів зросли на 20 відсотків у 2024 році",
              "Міст у Бризі закрили в березні 2021 року через тріщини",
              "Олена Гай купила віллу в Іспанії за 3 мільйони євро",
              "Місто посадило 5000 дерев з 2019 року"),
          "de",
          List.of(
              "Die Löhne der Lehrer stiegen 2024 um 20 Prozent",
              "Die Brücke von Briga wurde im März 2021 wegen Rissen gesperrt"));

  @TempDir static Path place;

  private static ClaimIndex desk;

  @BeforeAll
  static void logsAFewClaims() throws IOException {
    desk = ClaimIndex.in(place);
    long id = 0;
    for (String language : CLAIMS.keySet()) {
      for (String claim : CLAIMS.get(language)) {
        desk.put(
            new Entry(++id, claim, language, claim, "", List.of(), List.of(), Map.of(), Map.of()),
            List.of());
      }
    }
    desk.show();
  }

  @AfterAll
  static void closesTheDesk() throws IOException {
    desk.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numbers | en | Prices fell by 20 percent in 2024",
        "numbers | uk | Ціни на газ впали на 20 відсотків у 2024 році",
        "numbers | de | Die Preise fielen 2024 um 20 Prozent",
        "numbers | en | The festival drew 5,000 visitors in 2019",
        "a name  | en | Ann Berg was born in Sweden",
        "a name  | uk | Олена Гай народилася у Швеції",
        "a name and a number | en | Ann Berg lost 3 million euros on the stock market",
        "a name and a date | en | A hotel opened in Briga in March 2021",
        "a name and a date | uk | У Бризі в березні 2021 року відкрили готель",
        "the topic | en | The bridge of Briga gets new lamps",
        "the topic | en | Vaccination is free for people in Malta",
        "the topic | uk | Міст у Бризі пофарбували",
      })
  void too_little_is_shared_to_be_the_same(String shared, String language, String text) {
    assertThat(asked(text, language)).as(shared).noneMatch(match -> match.band() == Band.SAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | By 20 percent wages rose in 2024 | Wages rose by 20 percent in 2024",
        "en | In 2024 wages were 20 percent higher, they rose everywhere | Wages rose by 20 percent"
            + " in 2024",
        "en | They closed the bridge in Briga in March 2021, it had cracks | The bridge of Briga"
            + " was closed in March 2021 because of cracks",
        "en | Since 2019, 5,000 trees were planted in Domo | The town of Domo has planted 5,000"
            + " trees since 2019",
        "en | For 3 million euros Ann Berg buys a villa in Spain | Ann Berg bought a villa in Spain"
            + " for 3 million euros",
        "uk | У 2024 році зарплати вчителів виросли на 20 відсотків | Зарплати вчителів зросли на"
            + " 20 відсотків у 2024 році",
        "uk | Через тріщини в березні 2021 року закрито міст у Бризі | Міст у Бризі закрили в"
            + " березні 2021 року через тріщини",
        "de | Um 20 Prozent stiegen 2024 die Löhne von Lehrern | Die Löhne der Lehrer stiegen 2024"
            + " um 20 Prozent",
      })
  void the_same_in_other_words_is_found(String language, String text, String claim) {
    Match surest = asked(text, language).get(0);
    assertThat(surest.slug()).isEqualTo(claim);
    assertThat(surest.band()).isEqualTo(Band.SAME);
  }

  @Test
  void every_claim_is_the_same_as_itself() {
    CLAIMS.forEach(
        (language, claims) ->
            claims.forEach(
                claim -> {
                  Match surest = asked(claim, language).get(0);
                  assertThat(surest.slug()).isEqualTo(claim);
                  assertThat(surest.score()).isGreaterThan(0.9);
                }));
  }

  private static List<Match> asked(String text, String language) {
    return SuggestedMatches.of(
        desk,
        Part.of(new PostText(text), words -> null),
        MatchInput.text(text, language, 5),
        LIKENESS);
  }
}
