package org.claimtracker.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.web.site.WordDiff.Kind.ADDED;
import static org.claimtracker.web.site.WordDiff.Kind.KEPT;
import static org.claimtracker.web.site.WordDiff.Kind.REMOVED;

import java.util.Random;
import java.util.stream.Collectors;
import org.claimtracker.web.site.WordDiff.Kind;
import org.claimtracker.web.site.WordDiff.Piece;
import org.junit.jupiter.api.Test;

/** Word differences between two texts. */
class WordDiffTest {

  @Test
  void whole_words_and_numbers_are_told_apart() {
    assertThat(WordDiff.of("The rate was 3.6 percent.", "The rate was 3.7 percent."))
        .containsExactly(
            new Piece(KEPT, "The rate was "),
            new Piece(REMOVED, "3.6"),
            new Piece(ADDED, "3.7"),
            new Piece(KEPT, " percent."));
    assertThat(WordDiff.of("п’ять сіл", "п’ятсот сіл"))
        .startsWith(new Piece(REMOVED, "п’ять"), new Piece(ADDED, "п’ятсот"));
  }

  @Test
  void nothing_differs_between_a_text_and_itself() {
    assertThat(WordDiff.of("The same.", "The same.")).containsExactly(new Piece(KEPT, "The same."));
    assertThat(WordDiff.of("", "")).isEmpty();
  }

  @Test
  void both_texts_can_be_read_off_any_difference() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String before = text(random);
      String after = text(random);
      var pieces = WordDiff.of(before, after);
      assertThat(without(ADDED, pieces)).as("seed %d", seed).isEqualTo(before);
      assertThat(without(REMOVED, pieces)).as("seed %d", seed).isEqualTo(after);
    }
  }

  private static String without(Kind kind, Iterable<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.kind() == kind ? "" : piece.text()));
    return text.toString();
  }

  private static String text(Random random) {
    String[] words = {"a", "дрон", "3.5", "شرب", " ", "\n\n", ".", "😀", "é"};
    return random
        .ints(random.nextInt(30), 0, words.length)
        .mapToObj(n -> words[n])
        .collect(Collectors.joining(" "));
  }
}
