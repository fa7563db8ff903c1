package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as precisely as they are known. */
class PartialDateTest {

  @ParameterizedTest
  @CsvSource({"2025,2025-01-01", "2025-03,2025-03-01", "2025-03-19,2025-03-19"})
  void a_date_may_lack_day_and_month(String text, String earliest) {
    PartialDate date = new PartialDate(text);

    assertThat(date).hasToString(text);
    assertThat(date.earliest()).hasToString(earliest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25", "2025-13", "2025-02-30", "2025-3", "19.03.2025", "2025-03-19T"})
  void what_is_no_date_is_refused_with_the_way_to_write_one(String text) {
    assertThatThrownBy(() -> new PartialDate(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write 2025, 2025-03 or 2025-03-19");
  }
}
