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
    assertThat(LanguageGuess.of("Trump tweeted #MAGA")).isEmpty();
    assertThat(LanguageGuess.of("जल")).isEmpty();
    assertThat(LanguageGuess.of("2024: 17 %")).isEmpty();
    assertThat(LanguageGuess.mostLikely("2024: 17 %")).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hi | शहर ने पुल पर 12 मिलियन रुपये खर्च किए और किसी को पता नहीं था।",
        "nl | De stad gaf in 2023 drie miljoen euro uit aan wegen, en dat was niet genoeg.",
        "cs | Město v roce 2023 utratilo za silnice tři miliony korun, ale to podle starosty nestačí.",
        "sk | Mesto minulo na cesty tri milióny eur, ale podľa starostu to nestačí.",
        "pl | Miasto wydało na drogi trzy miliony złotych, ale to nie jest dużo.",
        "it | La città ha speso tre milioni di euro per le strade, ma non è abbastanza.",
        "pt | A cidade gastou três milhões de euros em estradas, mas não foi o suficiente.",
        "es | La ciudad gastó tres millones de euros en carreteras y no es suficiente.",
        "ro | Orașul a cheltuit trei milioane de lei pe drumuri și nu este suficient.",
        "sv | Staden lade tre miljoner på vägar och det är inte nog för alla.",
        "hu | A város hárommillió forintot költött utakra, de ez nem elég.",
        "tr | Şehir yollara üç milyon lira harcadı ve bu yeterli değil.",
        "en | The city spent three million pounds on roads in 2023 and saved five percent.",
        "ko | 도시는 도로에 3백만 유로를 썼다"
      })
  void a_sentence_is_enough_to_tell_its_language(String language, String text) {
    assertThat(LanguageGuess.of(text)).contains(Locale.forLanguageTag(language));
  }

  @Test
  void most_letters_decide_whether_a_model_knows_the_language() {
    assertThat(LanguageGuess.isMostlyIn("Prices in Київ", List.of("en"))).isTrue();
    assertThat(LanguageGuess.isMostlyIn("Ціни у Kyiv", List.of("en"))).isFalse();
  }
}
