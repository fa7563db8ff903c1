package org.claimtracker.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slugs from statements in any script. */
class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "150 drones struck energy  | 150-drones-struck-energy",
        "Don't be daft, it’s fine! | dont-be-daft-its-fine",
        "Зеленський заявив         | zelenskiy-zayaviv",
        "Größe & Maß               | grosse-mass",
        "一百五十架无人机               | yi-bai-wu-shi-jia-wu-ren-ji",
        "🙂🙂                       | untitled"
      })
  void a_slug_is_ascii_words_with_hyphens(String text, String slug) {
    assertThat(Slug.of(text)).matches(Slug.PATTERN);
    assertThat(Slug.of(text)).isEqualTo(slug);
  }

  @Test
  void a_long_text_is_cut_at_a_word() {
    String slug = Slug.of("one two three four five six seven eight nine ten ".repeat(5));

    assertThat(slug).hasSizeLessThanOrEqualTo(80).matches("one-two-.*-(four|five|six)");
  }

  @Test
  void one_endless_word_is_cut_where_it_must() {
    assertThat(Slug.of("a".repeat(500))).isEqualTo("a".repeat(80));
  }

  @Test
  void a_taken_slug_gets_a_number() {
    Set<String> taken = Set.of("said", "said-2");

    assertThat(Slug.free("Said", taken::contains)).isEqualTo("said-3");
    assertThat(Slug.free("b".repeat(90), "b".repeat(80)::equals)).isEqualTo("b".repeat(78) + "-2");
  }
}
