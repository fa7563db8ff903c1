package org.claimtracker.api.requests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a failure that nobody foresaw is answered. */
class UnexpectedFailuresTest {

  @ParameterizedTest
  @CsvSource({"HY000, 90028, 503", "90098, 90098, 503", "53100, 0, 503", "23505, 23505, 500"})
  void a_disk_that_is_full_is_a_reason_to_try_again(String state, int code, int status) {
    SQLException refused = new SQLException("refused", state, code);

    Response response =
        new UnexpectedFailures().unexpected(new IllegalStateException(new Exception(refused)));

    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getHeaderString("Retry-After")).isEqualTo(status == 503 ? "2" : null);
  }
}
