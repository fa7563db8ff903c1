package org.claimtracker.common;

import static org.assertj.core.api.Assertions.assertThat;

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
  void numbered_slugs_have_room_for_their_number() {
    assertThat(Slug.stem("said")).isEqualTo("said-");
    assertThat(Slug.stem("b".repeat(80))).isEqualTo("b".repeat(70) + "-");
  }
}
