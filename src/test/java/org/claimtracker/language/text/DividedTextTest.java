package org.claimtracker.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.claimtracker.intake.Spotting;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.language.speaker.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Full stops that end nothing, lines that only wrap, transcripts and captions. */
class DividedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "de | Bei der Flut am 14. und 15. Juli 2021 starben 134 Menschen. Er wurde am 31. Oktober 2021 in den Ruhestand versetzt. | Bei der Flut am 14. und 15. Juli 2021 starben 134 Menschen. / Er wurde am 31. Oktober 2021 in den Ruhestand versetzt.",
        "de | Der 3. Senat entschied am 1. 5. 2020 anders. Das war neu. | Der 3. Senat entschied am 1. 5. 2020 anders. / Das war neu.",
        "de | Er ist 34. Muster wohnt in Berlin. | Er ist 34. / Muster wohnt in Berlin.",
        "de | Im 2. Weltkrieg fiel sie. Die Zahl stieg auf 15. Die Stadt wuchs. | Im 2. Weltkrieg fiel sie. / Die Zahl stieg auf 15. / Die Stadt wuchs.",
        "de | Minister a. D. Max Muster kam z. B. Montag. Das gilt u. a. für Bonn. | Minister a. D. Max Muster kam z. B. Montag. / Das gilt u. a. für Bonn.",
        "de | Berlin (dpa) - Der Senat beschloss es. Er tagte gestern. | Berlin (dpa) - Der Senat beschloss es. / Er tagte gestern.",
        "en | LA CROSSE, Wis. (AP) — The mayor resigned on Monday. | LA CROSSE, Wis. (AP) — The mayor resigned on Monday.",
        "en | SACRAMENTO, Calif. — The bill passed. It cost $5 million. | SACRAMENTO, Calif. — The bill passed. / It cost $5 million.",
        "en | WASHINGTON, D.C., March 3 (Reuters) - The bill passed. No one spoke. | WASHINGTON, D.C., March 3 (Reuters) - The bill passed. / No one spoke.",
        "en | He lives in Madison, Wis. The mayor resigned. | He lives in Madison, Wis. / The mayor resigned.",
        "en | The debate starts at 8 p.m. Central time. It ends at 10 p.m. He left. | The debate starts at 8 p.m. Central time. / It ends at 10 p.m. / He left.",
        "en | It opened at 9 a.m. Monday in St. Louis. Jane P. Roe left Apple Inc. The deal closed. | It opened at 9 a.m. Monday in St. Louis. / Jane P. Roe left Apple Inc. / The deal closed.",
        "fr | « Notre désaccord est total, souligne-t-elle. Le syndicat a des solutions. » Anne Durand dirige le syndicat. | « Notre désaccord est total, souligne-t-elle. / Le syndicat a des solutions. » / Anne Durand dirige le syndicat.",
        "fr | Il a dit : « Nous partons. » Puis il est parti. | Il a dit : « Nous partons. » / Puis il est parti.",
        "uk | Ст. 5 ч. 2 Кримінального кодексу діє. Він живе на вул. Садовій, буд. 5. | Ст. 5 ч. 2 Кримінального кодексу діє. / Він живе на вул. Садовій, буд. 5.",
        "uk | Про це сказав І. О. Прикладенко. Так. | Про це сказав І. О. Прикладенко. / Так.",
        "ru | Согласно ст. 5 ч. 2 УК, это так. Сказал И. О. Примеров. | Согласно ст. 5 ч. 2 УК, это так. / Сказал И. О. Примеров."
      })
  void a_full_stop_may_end_nothing(String language, String text, String sentences) {
    assertThat(in(text, language)).containsExactly(sentences.split(" / "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The city spent three million\npounds on roads in 2023 and\nsaved 5 percent.",
        "The city spent three million\r\npounds on roads in 2023 and\r\nsaved 5 percent.",
        "  The city spent three million\n  pounds on roads in 2023 and\n  saved 5 percent.",
        "> The city spent three million\n> pounds on roads in 2023 and\n> saved 5 percent.",
        "The city spent three million pounds on roads, so President\nJane Roe signed the bill in 2023, and she saved 5 percent\nof it."
      })
  void lines_that_wrap_are_joined(String text) {
    assertThat(in(text, "en")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two roads diverged in a yellow wood,\nAnd sorry I could not travel both\nAnd be one traveler, long I stood",
        "- flour\n- sugar\n- milk",
        "flour from the mill\nsugar from the shop\nmilk from a cow",
        "1. Rents rose by a third in 2024, as the council\n2. Prices fell.\n3. Nobody left.",
        "Rents rise again\nThe city spent three million pounds on roads\n\nMore"
      })
  void lists_headings_and_verse_keep_their_lines(String text) {
    assertThat(in(text, "en")).hasSize(3);
  }

  @Test
  void a_heading_is_not_joined_with_the_wrapped_text_below() {
    assertThat(
            in(
                "Rents rise again\nThe city spent three million pounds on roads\nin 2023 and saved 5 percent.",
                "en"))
        .hasSize(2)
        .startsWith("Rents rise again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Q: How many bridges?#A: The city built 12 bridges.",
        "en | Question: How many bridges?#Answer: The city built 12 bridges.",
        "de | Frage: Wie viele Brücken?#Antwort: Die Stadt baute 12 Brücken.",
        "fr | Q : Combien de ponts ?#R : La ville a construit 12 ponts.",
        "uk | Питання: Скільки мостів?#Відповідь: Місто збудувало 12 мостів.",
        "ar | س: كم جسرا؟#ج: بنت المدينة 12 جسرا."
      })
  void questions_and_answers_are_said_by_nobody_of_that_name(String language, String text) {
    List<Spotting.Spotted> read = read(text.replace('#', '\n'), language);

    assertThat(read).hasSize(2).extracting(Spotting.Spotted::speaker).containsOnlyNulls();
    assertThat(read).noneMatch(one -> one.sentence().text().contains(":"));
  }

  @Test
  void a_surname_in_a_label_is_the_one_whose_full_name_another_label_gives() {
    assertThat(
            speakers(
                "JANE ROE: Rents rose.\nJOHN DOE: No.\nROE: By a third.\nMr. DOE. They fell.\nDOE: Yes."))
        .containsExactly("JANE ROE", "JOHN DOE", "JANE ROE", "JOHN DOE", "JOHN DOE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jane Roe: We built 12 bridges.#John Doe: You did not. | Jane Roe, John Doe",
        "MAYOR: We built 12 bridges.#GUEST: No. | MAYOR, GUEST",
        "Full Name: Jane Roe#Home Town: Exampleton | ''",
        "Claim: We built 12 bridges.#Rating: False. | ''"
      })
  void two_people_are_a_dialogue_and_a_form_is_none(String text, String speakers) {
    assertThat(String.join(", ", speakers(text.replace('#', '\n')))).isEqualTo(speakers);
  }

  @Test
  void captions_give_what_is_said_by_whom_and_when() {
    List<Spotting.Spotted> read =
        read(
            """
            WEBVTT

            NOTE made up

            intro
            00:00:01.000 --> 00:00:04.000 align:start
            <v Jane Roe>We created <b>12,000</b>

            00:00:04.000 --> 00:00:06.500
            <v Jane Roe>jobs &amp; schools. Nobody

            00:00:06.500 --> 00:00:08.000
            <v Jane Roe>else did.

            01:00:09.250 --> 01:00:12.000
            <v.loud John Doe>You did not!
            """,
            "en");

    assertThat(read)
        .extracting(one -> one.sentence().text().replace('\n', ' '))
        .containsExactly("We created 12,000 jobs & schools.", "Nobody else did.", "You did not!");
    assertThat(read)
        .extracting(one -> one.speaker().name())
        .containsExactly("Jane Roe", "Jane Roe", "John Doe");
    assertThat(read).extracting(Spotting.Spotted::at).containsExactly(1_000L, 4_000L, 3_609_250L);
  }

  @Test
  void subtitles_in_srt_are_read_alike_and_lines_that_roll_up_once() {
    List<Spotting.Spotted> read =
        read(
            """
            1
            00:00:01,000 --> 00:00:04,000
            Rents rose

            2
            00:00:04,000 --> 00:00:06,000
            Rents rose
            <i>by a third.</i>

            3
            00:01:04,000 --> 00:01:06,000
            JOHN DOE: {\\\\an8}No.
            """,
            "en");

    assertThat(read)
        .extracting(one -> one.sentence().text().replace('\n', ' '))
        .containsExactly("Rents rose by a third.", "No.");
    assertThat(read).extracting(Spotting.Spotted::at).containsExactly(1_000L, 64_000L);
    assertThat(read.get(1).speaker().name()).isEqualTo("JOHN DOE");
  }

  @Test
  void a_stamp_alone_makes_captions_and_an_arrow_does_not() {
    assertThat(speakers("00:00:01.000 --> 00:00:04.000\n<v Jane Roe>We created 12,000 jobs"))
        .containsExactly("Jane Roe");
    assertThat(in("Rents --> prices.", "en")).containsExactly("Rents --> prices.");
    assertThat(read("WEBVTT", "en")).extracting(Spotting.Spotted::at).containsOnlyNulls();
  }

  private static List<String> speakers(String text) {
    return read(text, "en").stream()
        .map(Spotting.Spotted::speaker)
        .filter(Objects::nonNull)
        .map(Speaker::name)
        .toList();
  }

  private static List<String> in(String text, String language) {
    return read(text, language).stream().map(one -> one.sentence().text()).toList();
  }

  private static List<Spotting.Spotted> read(String text, String language) {
    return Spotting.in(text, Locale.forLanguageTag(language), Ranker.SHIPPED);
  }
}
