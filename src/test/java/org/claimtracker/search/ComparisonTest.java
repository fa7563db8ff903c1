package org.claimtracker.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimtracker.search.Reasons.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two texts share, and where they differ although they are alike. */
class ComparisonTest {

  @Test
  void a_date_is_one_thing_that_two_texts_share_and_its_month_no_other() {
    Reasons reasons =
        Comparison.of("He spoke on 19 March 2025", "A bridge fell on 19 March 2025", "en");

    assertThat(reasons.numbers()).containsExactly("19 March 2025");
    assertThat(reasons.names()).isEmpty();
    assertThat(reasons.words()).isEmpty();
    assertThat(reasons.areSeveral()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 4,300 dollars a year      | 4300 dollars a year",
        "de | 4.300 Euro im Jahr        | 4300 Euro im Jahr",
        "en | 1.5 million people        | 1,500,000 people",
        "uk | 2,5 млн осіб              | 2500000 осіб",
        "ar | ٣٤٠ مدرسة                 | 340 مدرسة",
        "en | 12 % of voters            | 12% of voters",
        "en | on 19 March 2025          | on March 19, 2025",
        "uk | 19 березня 2025 року      | 2025-03-19",
        "uk | у березні 2025 року      | 19.03.2025",
        "uk | у лютому 2025            | в лютому 2025 року",
        "ru | в марте 2025 года        | 19 марта 2025 г.",
        "es | el 3 de mayo de 2021      | 03.05.2021",
        "en | in 2024 it was sold       | it was sold in May 2024",
        "en | It is not true at all     | That was never true"
      })
  void what_is_written_otherwise_and_means_the_same_is_no_conflict(
      String language, String text, String claim) {
    assertThat(Comparison.of(text, claim, language).conflicts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | NUMBER   | 30 tanks burnt      | 40 tanks burnt   | 30          | 40",
        "en | NUMBER   | 3 million jobs      | 3 billion jobs   | 3 million   | 3 billion",
        "en | NUMBER   | 12% of voters       | 21% of voters    | 12%         | 21%",
        "ru | NUMBER   | 30 танков сгорело   | 40 танков сгорело| 30          | 40",
        "en | DATE     | built in 2019       | built in 2020    | 2019        | 2020",
        "fr | DATE     | le 3 mai 2021       | le 4 mai 2021    | 3 mai 2021  | 4 mai 2021",
        "uk | DATE     | у березні 2025 року | 9 травня 2025 | березні 2025  | 9 травня 2025",
        "en | NEGATION | He didn't sign it   | He signed it     | didn't      | -",
        "uk | NEGATION | Він підписав указ   | Він не підписав указ | -       | не",
        "de | NEGATION | Er unterschrieb     | Er unterschrieb nicht | -      | nicht",
        "en | NAME     | The mayor Ann Berg left | The mayor Tom Holt left | Ann Berg | Tom Holt"
      })
  void what_differs_is_named(
      String language, Reasons.Kind kind, String text, String claim, String asked, String said) {
    assertThat(Comparison.of(text, claim, language).conflicts())
        .containsExactly(new Conflict(kind, asked, said));
  }

  @Test
  void of_a_long_text_only_the_nearest_sentence_is_asked_for_its_not() {
    String post = "I do not like him. The minister sold the forest. Nobody cares.";

    assertThat(Comparison.of(post, "The minister sold the forest", "en").conflicts()).isEmpty();
  }

  @Test
  void words_are_shared_in_any_inflection() {
    assertThat(Comparison.of("Drones were striking", "A drone struck a strike", "en").words())
        .containsExactly("drone", "strike");
    assertThat(Comparison.of("нові школи", "Нова школа", "uk").words())
        .containsExactly("Нова", "школа");
  }
}
