package org.claimtracker.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language that a text's letters do not fit. */
class OtherScriptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | सरकार ने कर घटाया             | Deva | hi",
        "en | Уряд знизив податки           | Cyrl | uk",
        "en | Правительство снизило налоги, и это видно | Cyrl | ru",
        "uk | The government cut taxes and it did not help | Latn | en",
        "de | حفضت الحكومة الضرائب          | Arab | ar",
        "en | მთავრობამ გადასახადები შეამცირა | Geor | ka",
        "en | ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ               | Cher | -",
        "en-GB | Він помер.                 | Cyrl | uk",
        "uk-Latn | Уряд знизив податки      | Cyrl | uk"
      })
  void is_told_with_the_language_that_it_may_be(
      String language, String text, String script, String suggested) {
    assertThat(OtherScript.of(text, language)).contains(new OtherScript(script, suggested));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en      | The government cut taxes",
        "en      | Слово «мир» means both peace and world in Russian",
        "uk      | Уряд купив 12 F-16",
        "uk      | 12 %",
        "hi      | Sarkar ne kar ghataya",
        "sr      | Влада је смањила порез",
        "sr      | Vlada je smanjila porez",
        "uz      | Ҳукумат солиқларни камайтирди",
        "ja      | 政府は税金を下げた",
        "zh-Hant | 政府減稅",
        "uk-Latn | Uriad znyzyv podatky",
        "qaa     | Уряд знизив податки"
      })
  void is_not_told_of_letters_that_fit_or_of_a_language_that_is_not_known(
      String language, String text) {
    assertThat(OtherScript.of(text, language)).isEmpty();
  }
}
