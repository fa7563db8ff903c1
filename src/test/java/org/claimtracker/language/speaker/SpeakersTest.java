package org.claimtracker.language.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.intake.Spotting;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.language.text.Paragraph;
import org.claimtracker.language.text.Quotations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attribution of speech. The people of these texts have numbers for names. */
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
        "pl | „Ceny spadły”, powiedział Claimant Seventeen. | -"
      })
  void a_sentence_has_its_speaker(String language, String text, String speaker) {
    assertThat(speakers(text, language).get(0)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | Prices fell, police said. | police | ORGANISATION",
        "en | The defence ministry said prices fell. | defence ministry | ORGANISATION",
        "en | Officials said on Monday that prices fell. | Officials | ORGANISATION",
        "en | A hospital spokesperson told reporters that prices fell. | hospital spokesperson | PERSON",
        "en | “Prices fell,” said a spokeswoman for the police. | spokeswoman for the police | PERSON",
        "en | According to the police, prices fell. | police | ORGANISATION",
        "en | Researchers at the university said prices fell. | Researchers at the university | ORGANISATION",
        "en | Two houses burnt down, the city's fire department said. | city's fire department | ORGANISATION",
        "en | A senior official said prices fell. | senior official | PERSON",
        "en | Claimant Seventeen told the police that prices fell. | Claimant Seventeen | PERSON",
        "en | Claimant Seventeen, who met officials in Springfield, said prices fell. | Claimant Seventeen | PERSON",
        "en | No official said that prices fell. | - | -",
        "en | The report said prices fell. | - | -",
        "en | The court was told that prices fell. | - | -",
        "uk | У міноборони повідомили, що ціни впали. | міноборони | ORGANISATION",
        "uk | Поліція повідомила, що ціни впали. | Поліція | ORGANISATION",
        "uk | «Ціни впали», — повідомили в поліції. | поліція | ORGANISATION",
        "uk | Ціни впали, повідомила пресслужба міністерства. | пресслужба міністерства | ORGANISATION",
        "uk | За даними поліції, ціни впали. | поліція | ORGANISATION",
        "uk | За даними поліції ціни впали. | поліція | ORGANISATION",
        "uk | За даними експертів, ціни впали. | експерти | ORGANISATION",
        "uk | За словами речниці поліції, ціни впали. | речниця поліції | PERSON",
        "uk | Про це повідомили в Міністерстві оборони України. | Міністерство оборони України | ORGANISATION",
        "uk | У Державній службі статистики повідомили, що ціни впали. | Державна служба статистики | ORGANISATION",
        "uk | Як повідомили в ДСНС, ціни впали. | ДСНС | ORGANISATION",
        "uk | Про це повідомив голова поліції Заявник Восьмий. | Заявник Восьмий | PERSON",
        "uk | Президент України повідомив, що ціни впали. | Президент України | PERSON",
        "uk | У Києві повідомили, що ціни впали. | - | -"
      })
  void people_and_bodies_without_a_name_are_given_as_they_are_written(
      String language, String text, String speaker, String kind) {
    assertSpeaker(language, text, speaker, kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | The mayor said prices fell. He said they fell by half. | mayor",
        "en | A spokeswoman for the police said prices fell. She said they fell by half. | spokeswoman for the police",
        "uk | Ціни впали, повідомила речниця поліції. Вона додала, що впали вдвічі. | речниця поліції",
        "uk | Ціни впали, заявив міністр. За його словами, вони впали вдвічі. | міністр"
      })
  void he_and_she_may_be_those_who_have_no_name(String language, String text, String speaker) {
    assertThat(speakers(text, language)).containsExactly(speaker, speaker);
  }

  @Test
  void a_list_with_dashes_is_said_by_nobody() {
    assertThat(speakers("— Prices fell.\n— Wages rose — twice.", "en")).containsOnly("-");
  }

  /** Guards against comparing each mention with each of thousands of names. */
  @Test
  @Timeout(300)
  void the_time_for_a_text_grows_with_its_length_and_not_with_all_whom_it_names() {
    String text =
        IntStream.range(0, 12_000)
            .mapToObj(
                n -> "Ann " + surname(n) + ", the mayor, said 5. The Ukrainian leader said 6.")
            .collect(Collectors.joining(" "));

    assertThat(speakers(text, "en")).hasSize(24_000).startsWith("Ann " + surname(0));

    String inAnotherCase =
        IntStream.range(0, 12_000)
            .mapToObj(n -> "По словам " + surname(n) + ", цены выросли.")
            .collect(Collectors.joining(" "));

    assertThat(speakers(inAnotherCase, "ru")).hasSize(12_000);
  }

  private static String surname(int number) {
    StringBuilder name = new StringBuilder("З");
    for (int rest = number + 1; rest > 0; rest /= 10) {
      name.append("аеиоу".charAt(rest % 5)).append("бвгджзклмн".charAt(rest % 10));
    }
    return name.toString();
  }

  private static void assertSpeaker(String language, String text, String speaker, String kind) {
    Speaker found =
        Spotting.in(text, Locale.forLanguageTag(language), Ranker.SHIPPED).get(0).speaker();
    assertThat(found == null ? "-" : found.name()).isEqualTo(speaker);
    assertThat(found == null ? "-" : found.kind().name()).isEqualTo(kind);
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
            Quotations.marked(
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
