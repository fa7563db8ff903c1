package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who said it. The people of these texts are made up of nothing but names. */
class SpeakersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | Anna Berg said: “Prices fell.” | Anna Berg",
        "en | “Prices fell,” said Anna Berg. | Anna Berg",
        "en | “Prices fell,” Anna Berg, 34, told reporters. | Anna Berg",
        "en | According to Anna Berg, prices fell. | Anna Berg",
        "en | Prices fell, according to the Ministry of Finance. | Ministry of Finance",
        "en | Mayor Anna Berg of Springfield said prices fell. | Anna Berg",
        "en | The call was hailed as “historic” by Russia. | Russia",
        "en | Russia's minister, Ivan Petrenko, said that prices fell. | Ivan Petrenko",
        "en | She said prices fell. | -",
        "en | Prices fell in Springfield. | -",
        "uk | Анна Берг заявила: «Ціни впали». | Анна Берг",
        "uk | «Ціни впали», — сказав Іван Петренко. | Іван Петренко",
        "uk | «Ціни впали, — сказав міністр Іван Петренко. — Так». | Іван Петренко",
        "uk | Президент України Іван Петренко повідомив, що ціни впали. | Іван Петренко",
        "de | „Die Preise fielen“, so Anna Berg. | -",
        "ar | قال الوزير: «انخفضت الأسعار». | -"
      })
  void a_sentence_has_its_speaker(String language, String text, String speaker) {
    assertThat(speakers(text, language).get(0)).isEqualTo(speaker);
  }

  @Test
  void a_quotation_over_several_sentences_and_paragraphs_keeps_its_speaker() {
    assertThat(
            speakers(
                "Anna Berg wrote: \"Prices fell. They fell by half.\n\n\"Nobody saw it.\n\n\"We did.\"\n\nPrices rose.",
                "en"))
        .containsExactly("Anna Berg", "Anna Berg", "Anna Berg", "Anna Berg", "-");
  }

  @Test
  void a_quotation_that_goes_on_behind_its_speaker_keeps_the_speaker() {
    assertThat(speakers("“Prices fell,” said Anna Berg. “They fell by half. Twice.”", "en"))
        .containsExactly("Anna Berg", "Anna Berg", "Anna Berg");
  }

  @Test
  void he_and_she_are_those_who_came_up_last() {
    assertThat(
            speakers(
                "Mr Petrenko said prices fell. Mrs Berg said they rose. He said no. She said yes.",
                "en"))
        .containsExactly("Petrenko", "Berg", "Petrenko", "Berg");
  }

  @Test
  void a_surname_or_a_role_is_the_one_who_has_it() {
    assertThat(
            speakers(
                "Ukrainian President Ivan Petrenko met Russian President Oleg Sidorov. Petrenko said no."
                    + " The Russian leader said yes. The Ukrainian leader added that it was late.",
                "en"))
        .containsExactly("-", "Ivan Petrenko", "Oleg Sidorov", "Ivan Petrenko");
  }

  @Test
  void a_quotation_within_a_quotation_is_the_outer_speakers() {
    assertThat(speakers("“He told us, ‘Prices fell,’ and left,” Anna Berg said.", "en"))
        .containsExactly("Anna Berg");
  }

  @Test
  void an_apostrophe_is_no_quotation_mark() {
    assertThat(
            Quotations.in(
                "The workers' union doesn't say that it's 'over'.",
                Paragraph.in("The workers' union doesn't say that it's 'over'.")))
        .hasSize(1);
  }

  @Test
  void a_mark_that_nobody_closes_ends_with_its_paragraph() {
    String text = "Anna Berg said: “Prices fell.\n\nPrices rose. They did.";

    assertThat(speakers(text, "en")).containsExactly("Anna Berg", "-", "-");
  }

  @Test
  void in_a_transcript_the_label_speaks() {
    assertThat(
            speakers("BERG: Prices fell. A lot.\n\nPETRENKO: No.\n\nBERG: Yes.\nThey did.", "en"))
        .containsExactly("BERG", "BERG", "PETRENKO", "BERG", "BERG");
  }

  private static List<String> speakers(String text, String language) {
    return Spotting.in(text, Locale.forLanguageTag(language), Ranker.SHIPPED).stream()
        .map(spotted -> spotted.speaker() == null ? "-" : spotted.speaker().name())
        .collect(Collectors.toList());
  }
}
