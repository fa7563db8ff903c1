package org.claimtracker.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claimtracker.common.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageRangeTest {

  @ParameterizedTest
  @CsvSource({
    "pt, pt-BR, true",
    "PT-br, pt-BR, true",
    "pt-PT, pt-BR, false",
    "pt-BR, pt, false",
    "p, pt, false",
    "sr-Latn, sr-Latn-RS, true",
    "sr-RS, sr-Latn-RS, false"
  })
  void a_range_matches_by_its_beginning_whatever_the_case(
      String range, String tag, boolean matches) {
    assertThat(LanguageRange.matches(range, tag)).isEqualTo(matches);
  }

  @Test
  void a_filter_has_a_pattern_for_each_range_and_none_for_any() {
    Filter filter = new Filter();
    LanguageRange.restrict(filter, "c.language", List.of("pt", "UK"));

    assertThat(filter.where())
        .isEqualTo(
            " where (concat(lower(c.language), '-') like :language0 escape '!'"
                + " or concat(lower(c.language), '-') like :language1 escape '!')");
    assertThat(filter.parameters())
        .containsEntry("language0", "pt-%")
        .containsEntry("language1", "uk-%");

    Filter any = new Filter();
    LanguageRange.restrict(any, "c.language", List.of("*"));
    LanguageRange.restrict(any, "c.language", List.of());

    assertThat(any.where()).isEmpty();
  }
}
