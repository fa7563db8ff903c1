package org.claimtracker.review.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimtracker.review.discussion.FoldedText.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of a draft are found again where they were meant, or not at all. */
class TextQuoteTest {

  private static final String DRAFT =
      "The ministry counted forty drones. The army counted fifty drones over the whole night.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The **ministry** counted | ministry counted | **ministry** counted",
        "By **no count of others** | count of others | count of others",
        "By **no count** of _others_ | no count of others | **no count** of _others_",
        "See [the list](https://a.example/b_c) of days | the list of days | the"
            + " list](https://a.example/b_c) of days",
        "Вони «не рахували» дронів | \"не рахували\" | «не рахували»",
        "Це було в п’ятницю | п'ятницю | п’ятницю",
        "ספרו ארבעים מל\u200fטים בלילה | מלטים בלילה | מל\u200fטים בלילה",
        "Counted in Mu\u0308nchen | M\u00fcnchen | Mu\u0308nchen",
        "a\u00a0 long \t night | a long night | a\u00a0 long \t night",
      })
  void what_a_reader_copies_is_found_in_the_source(String text, String typed, String stands) {
    TextQuote quote = new TextQuote(typed, "", "");
    Span place = quote.chosen(text, quote.meantIn(text)).orElseThrow();

    assertThat(text.substring(place.start(), place.end())).isEqualTo(stands);
  }

  @Test
  void of_equal_passages_that_is_meant_around_which_the_same_stands() {
    TextQuote second = new TextQuote("drones", "The army counted fifty ", " over");

    assertThat(second.chosen(DRAFT, second.meantIn(DRAFT)))
        .contains(spanOf(DRAFT, DRAFT.lastIndexOf("drones"), "drones"));
    TextQuote bare = new TextQuote("drones", "", "");
    assertThat(bare.chosen(DRAFT, bare.meantIn(DRAFT)))
        .as("without anything around, the first")
        .contains(spanOf(DRAFT, DRAFT.indexOf("drones"), "drones"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yesterday. The ministry counted forty drones. The army counted fifty drones over Kyiv.",
        "The army counted fifty  drones\nover the whole night.",
        "It was cloudy, and the army counted fifty drones over the whole night and day."
      })
  void words_are_found_again_where_they_moved(String edited) {
    TextQuote quote = TextQuote.of(DRAFT, spanOf(DRAFT, DRAFT.indexOf("fifty"), "fifty drones"));

    TextQuote.Found found = quote.in(edited, true);

    assertThat(found.state()).isEqualTo(PassageState.FOUND);
    assertThat(edited.substring(found.span().start(), found.span().end()))
        .matches("fifty\\s+drones");
  }

  @Test
  void a_whole_sentence_is_known_in_other_surroundings() {
    String sentence = "The army counted fifty drones over the whole night.";
    TextQuote quote = TextQuote.of(DRAFT, spanOf(DRAFT, DRAFT.indexOf(sentence), sentence));

    assertThat(quote.in(sentence + " Nobody else did.", true).state())
        .isEqualTo(PassageState.FOUND);
  }

  @Test
  void another_place_with_the_same_words_is_not_taken_for_the_one_that_went() {
    TextQuote first = TextQuote.of(DRAFT, spanOf(DRAFT, DRAFT.indexOf("drones"), "drones"));

    assertThat(first.in("The army counted fifty drones over the whole night.", false).state())
        .isEqualTo(PassageState.UNCERTAIN);
    assertThat(first.in("The ministry counted nothing.", false).state())
        .isEqualTo(PassageState.GONE);
    assertThat(first.in("The ministry counted forty dronesmen.", false).state())
        .as("part of another word")
        .isEqualTo(PassageState.GONE);
  }

  @Test
  void of_rows_that_are_all_the_same_none_is_guessed() {
    String rows = "| drones | 40 |\n".repeat(9);
    Span third = spanOf(rows, rows.indexOf("drones", 36), "drones");

    assertThat(TextQuote.of(rows, third).in(rows, false).state()).isEqualTo(PassageState.UNCERTAIN);
    TextQuote fifth = new TextQuote("drones", "", "");
    assertThat(fifth.meantIn(rows)).hasSize(9);
  }

  @Test
  void a_character_is_never_divided() {
    String text = "\ud83d\ude80".repeat(40) + "fell" + "\ud83d\ude80".repeat(40);
    TextQuote quote = TextQuote.of(text, spanOf(text, text.indexOf("fell"), "fell"));

    assertThat(Character.isLowSurrogate(quote.prefix().charAt(0))).isFalse();
    assertThat(Character.isHighSurrogate(quote.suffix().charAt(quote.suffix().length() - 1)))
        .isFalse();
    assertThat(new TextQuote("u", "", "").meantIn("Mu\u0308nchen"))
        .as("a letter with its mark is another one")
        .isEmpty();
  }

  @Test
  void hostile_texts_are_folded_in_time_that_grows_with_their_length() {
    for (String part : List.of("](", "[", "  ", "**", "e\u0301\u0301", "1. ", "\ud83d\ude80")) {
      String text = part.repeat(50_000 / part.length());
      TextQuote quote = new TextQuote(part.strip().isEmpty() ? "x" : part.strip(), "", "");
      assertThat(quote.meantIn(text).size()).isLessThanOrEqualTo(FoldedText.MOST_PLACES + 1);
      assertThat(quote.in(text, false).state()).isNotEqualTo(PassageState.FOUND);
    }
  }

  private static Span spanOf(String text, int at, String words) {
    assertThat(text.substring(at)).startsWith(words);
    return new Span(at, at + words.length());
  }
}
