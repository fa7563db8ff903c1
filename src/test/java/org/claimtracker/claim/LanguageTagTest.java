package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language tags claims can have. */
class LanguageTagTest {

  private final LanguageTag.Check check = new LanguageTag.Check();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en",
        "uk",
        "ckb",
        "nan",
        "quc",
        "yue",
        "sr-Latn",
        "zh-Hant-TW",
        "es-419",
        "en-001",
        "he",
        "iw",
        "UK",
        "ca-valencia",
        "en-GB-x-desk"
      })
  void a_language_that_is_registered_is_accepted(String tag) {
    assertThat(check.isValid(tag, null)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "english", "xx", "zz-ZZ", "pt_BR", "und", "mul", "eng", "ukr", "root", "klingon", "en-ZZ",
        "en-QQ", "sr-Abcd", "x-desk", "", " ", "en ", "e", "qqq-US"
      })
  void anything_else_is_refused(String tag) {
    assertThat(check.isValid(tag, null)).isFalse();
  }
}
