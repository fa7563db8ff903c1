package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who said it. The people of these texts have numbers for names. */
class SpeakersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | Claimant Seventeen said: “Prices fell.” | Claimant Seventeen",
        "en | “Prices fell,” said Claimant Seventeen. | Claimant Seventeen",
        "en | “Prices fell,” Claimant Seventeen, 34, told reporters. | Claimant Seventeen",
        "en | According to Claimant Seventeen, prices fell. | Claimant Seventeen",
        "en | Prices fell, according to the Ministry of Finance. | Ministry of Finance",
        "en | Mayor Claimant Seventeen of Springfield said prices fell. | Claimant Seventeen",
        "en | The call was hailed as “historic” by Russia. | Russia",
        "en | Russia's minister, Claimant Eighteen, said that prices fell. | Claimant Eighteen",
        "en | She said prices fell. | -",
        "en | Prices fell in Springfield. | -",
        "uk | Заявниця Сьома заявила: «Ціни впали». | Заявниця Сьома",
        "uk | «Ціни впали», — сказав Заявник Восьмий. | Заявник Восьмий",
        "uk | «Ціни впали, — сказав міністр Заявник Восьмий. — Так». | Заявник Восьмий",
        "uk | Президент України Заявник Восьмий повідомив, що ціни впали. | Заявник Восьмий",
        "de | „Die Preise fielen“, so Claimant Seventeen. | -",
        "ar | قال الوزير: «انخفضت الأسعار». | -"
      })
  void a_sentence_has_its_speaker(String language, String text, String speaker) {
    assertThat(speakers(text, language).get(0)).isEqualTo(speaker);
  }

  @Test
  void a_quotation_over_several_sentences_and_paragraphs_keeps_its_speaker() {
    assertThat(
            speakers(
                "Claimant Seventeen wrote: \"Prices fell. They fell by half.\n\n\"Nobody saw it.\n\n\"We did.\"\n\nPrices rose.",
                "en"))
        .containsExactly(
            "Claimant Seventeen",
            "Claimant Seventeen",
            "Claimant Seventeen",
            "Claimant Seventeen",
            "-");
  }

  @Test
  void a_quotation_that_goes_on_behind_its_speaker_keeps_the_speaker() {
    assertThat(
            speakers("“Prices fell,” said Claimant Seventeen. “They fell by half. Twice.”", "en"))
        .containsExactly("Claimant Seventeen", "Claimant Seventeen", "Claimant Seventeen");
  }

  @Test
  void he_and_she_are_those_who_came_up_last() {
    assertThat(
            speakers(
                "Mr Eighteen said prices fell. Mrs Seventeen said they rose. He said no. She said yes.",
                "en"))
        .containsExactly("Eighteen", "Seventeen", "Eighteen", "Seventeen");
  }

  @Test
  void a_surname_or_a_role_is_the_one_who_has_it() {
    assertThat(
            speakers(
                "Ukrainian President Claimant Eighteen met Russian President Claimant Nineteen. Eighteen said no."
                    + " The Russian leader said yes. The Ukrainian leader added that it was late.",
                "en"))
        .containsExactly("-", "Claimant Eighteen", "Claimant Nineteen", "Claimant Eighteen");
  }

  @Test
  void a_quotation_within_a_quotation_is_the_outer_speakers() {
    assertThat(speakers("“He told us, ‘Prices fell,’ and left,” Claimant Seventeen said.", "en"))
        .containsExactly("Claimant Seventeen");
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
    String text = "Claimant Seventeen said: “Prices fell.\n\nPrices rose. They did.";

    assertThat(speakers(text, "en")).containsExactly("Claimant Seventeen", "-", "-");
  }

  @Test
  void in_a_transcript_the_label_speaks() {
    assertThat(
            speakers(
                "SEVENTEEN: Prices fell. A lot.\n\nEIGHTEEN: No.\n\nSEVENTEEN: Yes.\nThey did.",
                "en"))
        .containsExactly("SEVENTEEN", "SEVENTEEN", "EIGHTEEN", "SEVENTEEN", "SEVENTEEN");
  }

  private static List<String> speakers(String text, String language) {
    return Spotting.in(text, Locale.forLanguageTag(language), Ranker.SHIPPED).stream()
        .map(spotted -> spotted.speaker() == null ? "-" : spotted.speaker().name())
        .collect(Collectors.toList());
  }
}
