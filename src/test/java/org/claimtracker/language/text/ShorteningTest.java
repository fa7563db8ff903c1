package org.claimtracker.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are kept in part. */
class ShorteningTest {

  @Test
  void a_text_that_fits_stays_as_it_is() {
    assertThat(Shortening.of("Він помер.", 10)).isEqualTo("Він помер.");
    assertThat(Shortening.of("Він помер..", 10)).isEqualTo("Він помер…");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 10, 11})
  void it_is_never_longer_than_allowed_nor_ends_in_half_a_letter(int longest) {
    String cut = Shortening.of("🛩".repeat(10), longest);

    assertThat(cut).endsWith("🛩…").hasSizeLessThanOrEqualTo(longest);
    assertThat(cut.replace("🛩", "")).isEqualTo("…");
  }
}
