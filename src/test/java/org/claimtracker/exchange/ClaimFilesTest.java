package org.claimtracker.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.exchange.ClaimFile.Stage;
import org.claimtracker.review.ReviewState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claim files survive a round trip, and invalid ones are a {@link BadFile}. */
class ClaimFilesTest {

  /** Texts that are special in YAML, or easily corrupted. */
  private static final String NASTY =
      " \t\n\r\\\"'#:-?,[]{}&*!|>%@`~=<.0123456789eExXoOyYnNtrueflsb_+\u0001\u0085\u00a0\u2028\uFEFFяé";

  private static final String CLAIM = "statement: S\nlanguage: en\nstate: LOGGED\n";

  private final ClaimFiles files = new ClaimFiles();

  @Test
  void a_file_is_read_back_as_it_was_written_whatever_its_texts_are() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      ClaimFile written = draft(List.of(draftOf(1, nasty(random))));

      String text = files.write(written);

      assertThat(files.read(text)).as("seed %d:\n%s", seed, text).isEqualTo(written);
    }
  }

  private static String nasty(Random random) {
    return random
        .ints(1 + random.nextInt(12), 0, NASTY.length())
        .mapToObj(index -> NASTY.substring(index, index + 1))
        .reduce("", String::concat);
  }

  @Test
  void a_long_history_is_read_back() {
    String long_ = "All that was found.\n".repeat(2_400);
    ClaimFile written =
        draft(IntStream.rangeClosed(1, 100).mapToObj(number -> draftOf(number, long_)).toList());

    assertThat(files.read(files.write(written))).isEqualTo(written);
  }

  @Test
  void dates_are_quoted_so_that_no_other_reader_takes_them_for_something_else() {
    String text = files.write(files.read(CLAIM + "statedOn: \"2025-03-19\"\n"));

    assertThat(text).contains("statedOn: \"2025-03-19\"");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`{statement: S, language: en, state`, 1",
        "`statement: [\nlanguage: en`, 2",
        "`statement: S\n\tlanguage: en`, 2",
        "`statement: S\nlanguage: en\nlanguage: en\nstate: LOGGED\n`, 3",
        "`statement: S\nlanguage: en\nstate: LOGGED\n---\nstatement: T\n`, 5",
        "`statement: S\nlanguage: en\nstate: LOGGED\nowner: me\n`, 4",
        "`statement: S\nlanguage: en\nstate: CHEKED\n`, 3",
        "`statement: .inf\nlanguage: en\nstate: LOGGED\n`, 1",
        "`statement: &a [*a]\n`, 1",
        "`\u0000`, 1",
        "`just text`, 1",
        "`- a list`, 1",
        "`statement: ~\nlanguage: en\nstate: LOGGED\n`, 1",
        "`statement: S\nlanguage: true\nstate: LOGGED\n`, 2",
        "`language: en\nstate: LOGGED\n`, 1",
        "`# only a comment`, 0",
        "``, 0",
      })
  void what_is_no_claim_file_is_told_with_its_line(String text, int line) {
    assertThatExceptionOfType(BadFile.class)
        .isThrownBy(() -> files.read(text))
        .satisfies(bad -> assertThat(bad.line()).as(bad.getMessage()).isEqualTo(line));
  }

  private static ClaimFile draft(List<Stage> stages) {
    return new ClaimFile(
        "S", "en", null, null, null, ClaimState.UNDER_CHECK, null, null, null, null, stages);
  }

  private static Stage draftOf(int number, String explanation) {
    return new Stage(
        number,
        ReviewState.DRAFT,
        null,
        null,
        null,
        null,
        null,
        explanation,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
