package org.claimtracker.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.claimtracker.intake.Spotting;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.intake.ranking.Trait;
import org.claimtracker.intake.ranking.Traits;
import org.claimtracker.testsupport.TestLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  /** Fragments that random texts are built from: everything that may confuse. */
  private static final String[] PIECES = {
    "Dr. ",
    "U.S. ",
    "150 ",
    "drones. ",
    "Він ",
    "сказав: ",
    "«Ні!» ",
    "— ",
    "وقال ",
    "؟ ",
    "他说：「好。」",
    "\"",
    "“",
    "”",
    "'",
    "’",
    "\n",
    "\n\n",
    "\r\n",
    "\u2028",
    "\u00a0",
    "\u200f",
    "\u202e",
    "\ufeff",
    "😀",
    "e\u0301",
    "\u0007",
    "\t",
    ". ",
    "? ",
    "! ",
    "… ",
    "A: ",
    "MAYOR: ",
    "a-b-c",
    "(",
    ")",
    "3.9 % "
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "en | He rose. She fell. | He rose. / She fell.",
        "en | Dr. Seventeen met Mr. Eighteen. They left. | Dr. Seventeen met Mr. Eighteen. / They left.",
        "en | On Jan. 6 the U.S. Senate met. | On Jan. 6 the U.S. Senate met.",
        "en | Wages rose in the U.S. The rate is 5 percent. | Wages rose in the U.S. / The rate is 5 percent.",
        "en | It cost $1.5 trillion, i.e. approx. 40 times more. | It cost $1.5 trillion, i.e. approx. 40 times more.",
        "en | J. K. Rowling wrote it. | J. K. Rowling wrote it.",
        "en | `Why?` he asked. Nobody knew. | `Why?` he asked. / Nobody knew.",
        "uk | Він живе на вул. Шевченка. У 2024 р. зросло на 5 млн грн. Далі ні. | Він живе на вул. Шевченка. / У 2024 р. зросло на 5 млн грн. / Далі ні.",
        "uk | «Чи вистачить грошей?» — запитала вона. Ні. | «Чи вистачить грошей?» — запитала вона. / Ні.",
        "ar | أُسقطت ١٥٠ طائرة. هل هذا صحيح؟ نعم. | أُسقطت ١٥٠ طائرة. / هل هذا صحيح؟ / نعم.",
        "de | „Nein!“ rief er. Dann ging er. | „Nein!“ rief er. / Dann ging er."
      })
  void a_text_is_cut_where_its_sentences_end(String language, String text, String sentences) {
    assertThat(in(text.replace('`', '"'), language))
        .extracting(Sentence::text)
        .containsExactly(sentences.replace('`', '"').split(" / "));
  }

  @Test
  void a_line_that_only_wraps_does_not_end_a_sentence() {
    String wrapped =
        "Prices fell by twenty percent within a year, and in all that time\nnobody said a word.\nThen they rose.";

    assertThat(in(wrapped, "en"))
        .extracting(Sentence::text)
        .containsExactly(wrapped.substring(0, wrapped.indexOf("\nThen")), "Then they rose.");
  }

  @Test
  void a_headline_a_byline_and_a_caption_are_no_part_of_the_sentence_after_them() {
    assertThat(in("Prices fall\n\nBy Author One\n\nPrices fell.", "en"))
        .extracting(Sentence::text)
        .containsExactly("Prices fall", "By Author One", "Prices fell.");
  }

  @Test
  void the_labels_of_a_transcript_are_not_said() {
    List<Paragraph> spoken =
        Paragraph.in("MAYOR: Good evening.\n[00:01:02] GUEST (by phone): We won.\nMAYOR: No.");

    assertThat(spoken).extracting(Paragraph::speaker).containsExactly("MAYOR", "GUEST", "MAYOR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q: How many?\nA: Two hospitals.\nQ: Where?\nA: In Sumy.",
        "Q. How many?\nA. Two hospitals.\nQ. Where?\nA. In Sumy."
      })
  void questions_and_answers_are_a_transcript(String text) {
    assertThat(Paragraph.in(text))
        .extracting(Paragraph::speaker)
        .containsExactly("Q", "A", "Q", "A");
  }

  @Test
  void an_item_of_a_list_is_a_sentence_with_its_number() {
    assertThat(
            in(
                "Much of the city was left without power in the night of the strikes\n"
                    + "1. Two hospitals were hit.\n2. Aid was paused. It resumed.\n• Prices fell",
                "en"))
        .extracting(Sentence::text)
        .containsExactly(
            "Much of the city was left without power in the night of the strikes",
            "1. Two hospitals were hit.",
            "2. Aid was paused.",
            "It resumed.",
            "• Prices fell");
  }

  @Test
  void the_number_of_an_item_and_a_row_of_numbers_are_nothing_to_check() {
    assertThat(Traits.of("12. Prices fell.", null, Locale.ENGLISH).reasons())
        .doesNotContain(Trait.NUMBER)
        .contains(Trait.EVENT);
    assertThat(Traits.of("2021\t35.2\t12.4", null, Locale.ENGLISH).reasons())
        .containsExactly(Trait.FRAGMENT);
  }

  @Test
  void one_colon_makes_no_transcript() {
    assertThat(Paragraph.in("Picture: an agency\n\nThe mayor: tired.\n\nMore."))
        .extracting(Paragraph::speaker)
        .containsOnlyNulls();
  }

  @Test
  void every_sentence_stands_where_its_offsets_say_in_any_text() {
    Random random = new Random(20250319);
    for (int n = 0; n < 2000; n++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length >= 0; length--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String language = List.of("en", "uk", "ar", "zh", "de").get(random.nextInt(5));
      int last = 0;
      for (Sentence sentence : in(text.toString(), language)) {
        assertThat(sentence.start()).as("%s", text).isGreaterThanOrEqualTo(last);
        assertThat(text.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
        assertThat(sentence.text()).isNotBlank();
        last = sentence.end();
      }
      assertThat(letters(text.substring(last))).as("nothing is left out at the end").isEmpty();
    }
  }

  /** An intake of up to a mebibyte. */
  private static final int LONG_TEXT = TestLength.rounds(256 * 1024, 1024 * 1024);

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "a ", "😀", "a-", "' 'a", "«“", "\"", "A: ", "1,", ".", "\u202e", "Dr. "})
  @Timeout(60)
  void a_long_run_of_anything_is_read_in_sentences_that_a_claim_can_hold(String piece) {
    String text = piece.repeat(LONG_TEXT / piece.length());

    List<Spotting.Spotted> read = Spotting.in(text, Locale.ENGLISH, Ranker.SHIPPED);

    assertThat(read)
        .allSatisfy(
            spotted -> {
              Sentence sentence = spotted.sentence();
              assertThat(sentence.text()).hasSizeLessThanOrEqualTo(Sentences.MAX_LENGTH);
              assertThat(Character.isLowSurrogate(sentence.text().charAt(0))).isFalse();
            });
  }

  private static String letters(String text) {
    // A label without text is left out, like every label.
    return text.replaceAll("(A|MAYOR): *", "").replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  private static List<Sentence> in(String text, String language) {
    return Sentences.in(text, Paragraph.in(text), Locale.forLanguageTag(language));
  }
}
