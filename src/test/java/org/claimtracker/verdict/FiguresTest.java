package org.claimtracker.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The numbers and names whose change is more than a typo. */
class FiguresTest {

  @Test
  void numbers_and_names_are_found_in_any_script() {
    assertThat(Figures.in("On 19.03.2025 some 150 drones hit Slovyansk."))
        .containsExactly("19.03.2025", "150", "Slovyansk");
    assertThat(Figures.in("Уночі 150 дронів ударили по місту Слов'янськ"))
        .containsExactly("150", "Слов'янськ");
    assertThat(Figures.in("ضربت ١٥٠ طائرة")).containsExactly("١٥٠");
  }

  @Test
  void a_capital_at_the_beginning_of_a_sentence_is_no_name() {
    assertThat(Figures.in("Nobody counted. Still it is said.")).isEmpty();
  }

  @Test
  void texts_that_differ_in_wording_alone_have_the_same_figures() {
    assertThat(Figures.in("The report names 150 drones.", null))
        .isEqualTo(Figures.in("A report speaks of 150 drones.", null));
  }
}
