package org.claimtracker.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimtracker.language.LanguageAnalyzers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one guess of a text's language. */
class LanguageGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Rents in the town rose by 5 euros",
        "en | Prices fell",
        "uk | Ціни у місті зросли",
        "uk | Вода дорожчає",
        "ru | Цены на хлеб выросли",
        "sr | Љубав и цене",
        "fr | Les prix ont augmenté dans la ville",
        "de | Die Preise in der Stadt sind gestiegen",
        "es | Los precios han subido en la ciudad",
        "pl | Ceny w mieście wzrosły o pięć procent",
        "ar | ارتفعت الأسعار",
        "fa | پول",
        "el | Οι τιμές αυξήθηκαν",
        "ja | 物価が上がった",
        "zh | 物价上涨",
        "ko | 물가가 올랐다"
      })
  void the_most_likely_language_is_one_of_those_that_are_possible(String language, String text) {
    assertThat(LanguageGuess.mostLikely(text)).isEqualTo(language);
    assertThat(LanguageGuess.possible(text, LanguageAnalyzers.tags())).contains(language);
    assertThat(LanguageGuess.of(text))
        .isIn(Optional.empty(), Optional.of(Locale.forLanguageTag(language)));
  }

  @Test
  void without_much_evidence_the_language_is_not_certain() {
    assertThat(LanguageGuess.of("Prices fell")).isEmpty();
    assertThat(LanguageGuess.of("Ceny w mieście wzrosły o pięć procent")).isEmpty();
    assertThat(LanguageGuess.of("Os preços subiram na cidade, e vão subir mais.")).isEmpty();
    assertThat(LanguageGuess.of("2024: 17 %")).isEmpty();
    assertThat(LanguageGuess.mostLikely("2024: 17 %")).isEqualTo("en");
  }

  @Test
  void most_letters_decide_whether_a_model_knows_the_language() {
    assertThat(LanguageGuess.isMostlyIn("Prices in Київ", List.of("en"))).isTrue();
    assertThat(LanguageGuess.isMostlyIn("Ціни у Kyiv", List.of("en"))).isFalse();
  }
}
