package org.claimtracker.web.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as people type them. */
class TypedDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025|2025",
        "2025-03|2025-03",
        "2025-03-19|2025-03-19",
        "2025/3/9|2025-03-09",
        "19.03.2025|2025-03-19",
        "3.4.2025|2025-04-03",
        "19/03/2025|2025-03-19",
        "03/19/2025|2025-03-19",
        "19-3-2025|2025-03-19",
        "03/03/2025|2025-03-03",
        "03/2025|2025-03",
        "3.2025|2025-03",
        "19 March 2025|2025-03-19",
        "19th of March 2025|2025-03-19",
        "19. mar 2025|2025-03-19",
        "March 19, 2025|2025-03-19",
        "Sept. 1st, 2024|2024-09-01",
        "march 2025|2025-03",
        "May 2025|2025-05",
        "19 березня 2025|2025-03-19",
        "19 березня 2025 р.|2025-03-19",
        "19 березня 2025 року|2025-03-19",
        "березень 2025|2025-03",
        "Березень, 2025|2025-03",
        "19.03.2025 р.|2025-03-19",
        "29 лютого 2024|2024-02-29",
        "2025 рік|2025"
      })
  void the_usual_forms_are_read(String typed, String date) {
    TypedDate read = TypedDate.read(typed).orElseThrow();

    assertThat(read.date()).hasToString(date);
    assertThat(read.other()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2025", "3-4-2025"})
  void what_can_be_two_dates_is_told_with_both(String typed) {
    TypedDate read = TypedDate.read(typed).orElseThrow();

    assertThat(read.date()).hasToString("2025-04-03");
    assertThat(read.other()).hasToString("2025-03-04");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday", "19.03.25", "32.03.2025", "29.02.2025", "13/2025", "0.3.2025", "19 Foo 2025",
        "19 2025", "99999", "2025-13", "", "٣/٢٠٢٥", "19.03.2025 19.03.2025", "25/25/2025"
      })
  void what_is_no_date_is_none(String typed) {
    assertThat(TypedDate.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "a ", ". ", "\u0130"})
  void long_texts_are_refused_at_once(String part) {
    assertThat(TypedDate.read(part.repeat(100_000))).isEmpty();
  }
}
