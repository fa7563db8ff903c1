package org.claimtracker.verdict.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts from elsewhere lose what cannot be seen, and nothing else. */
class CleanTextTest {

  @ParameterizedTest
  @CsvSource({
    "The pier was sold,The pier was sold",
    "'  two\t\n spaces\u00a0more ',two spaces more",
    "\u202eturned\u202c and \u2066kept\u2069,turned and kept",
    "zero\u200bwidth\ufeff,zerowidth",
    "nul\u0000byte,nul byte",
    "می\u200cخواهم,می\u200cخواهم",
    "У Верховині зимують жирафи,У Верховині зимують жирафи",
    "cafe\u0301,caf\u00e9",
    "half \ud83d pair,half pair",
    "whole \ud83d\ude00 pair,whole \ud83d\ude00 pair",
    "<b>stays</b>,<b>stays</b>"
  })
  void a_text_is_cleaned(String given, String kept) {
    assertThat(CleanText.of(given)).isEqualTo(kept);
    assertThat(CleanText.of(kept)).as("cleaned twice").isEqualTo(kept);
  }

  @Test
  void a_text_without_anything_to_see_is_none() {
    assertThat(CleanText.of(" \u200b\u202e\n")).isNull();
    assertThat(CleanText.ofEach(Arrays.asList("a", null, "  ", "a", "b")))
        .containsExactly("a", "b");
  }
}
