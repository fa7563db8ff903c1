package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.claimtracker.search.embedding.SentenceModel;
import org.claimtracker.testsupport.Figures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims that resemble each other and say something else, in seven languages. */
class NearMissTest {

  private static final double MAX_FALSE_SAME = 0.02;
  private static final double MIN_TRUE_SAME = 0.85;

  @TempDir Path place;

  private static SentenceModel model;

  @BeforeAll
  static void loadsTheModel() throws IOException {
    model = SentenceModel.shipped();
  }

  @AfterAll
  static void closesTheModel() {
    model.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pairs.jsonl", "own.jsonl", "fresh.jsonl", "hard.jsonl"})
  void what_differs_is_not_the_same_and_what_says_the_same_is(String file) throws IOException {
    NearMisses found = asked(file, model);

    assertThat(found.falseSame()).as("%s", found.wrong()).isLessThanOrEqualTo(MAX_FALSE_SAME);
    assertThat(found.trueSame()).as("%s", found.wrong()).isGreaterThanOrEqualTo(MIN_TRUE_SAME);
    assertThat(found.contradictory()).isEmpty();
    assertThat(found.lostAcrossLanguages()).isEmpty();
    found.tell(file, new Figures(), System.out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pairs.jsonl", "own.jsonl", "fresh.jsonl", "hard.jsonl"})
  void without_a_model_nothing_that_differs_is_the_same(String file) throws IOException {
    NearMisses found = asked(file, null);

    assertThat(found.falseSame()).as("%s", found.wrong()).isLessThanOrEqualTo(MAX_FALSE_SAME);
    assertThat(found.contradictory()).isEmpty();
  }

  private NearMisses asked(String file, SentenceModel with) throws IOException {
    Path pairs = Path.of("src/test/resources/near-miss", file);
    return NearMisses.asked(NearMisses.read(pairs), place, with);
  }
}
