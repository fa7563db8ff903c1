package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who run it rely on. */
@QuarkusTest
class OperationsTest extends Desk {

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready"})
  void it_tells_that_it_is_well(String path) {
    assertThat(reader.get(path).expect(200).json().path("status").asText()).isEqualTo("UP");
  }

  @Test
  void requests_are_counted_by_path_pattern_and_not_by_claim() {
    String slug = published("Counted by pattern");
    // The first is made by the API, the second given from memory.
    for (int n = 0; n < 2; n++) {
      reader.get("/api/v1/verdicts/" + slug).expect(200);
      reader.get("/v/" + slug, "Accept", "text/html").expect(200);
    }

    assertThat(reader.get("/q/metrics").expect(200).text())
        .contains("uri=\"/api/v1/verdicts/{slug}\"", "uri=\"/v/{slug}\"")
        .doesNotContain(slug);
  }

  @Test
  void a_request_keeps_the_id_that_it_came_with() {
    assertThat(
            reader
                .get("/api/v1/verdicts", "X-Request-ID", "from-the-proxy-1")
                .header("X-Request-ID"))
        .isEqualTo("from-the-proxy-1");
  }

  @Test
  void an_id_that_could_forge_a_log_line_is_replaced() {
    assertThat(reader.get("/api/v1/verdicts", "X-Request-ID", "a b\tc").header("X-Request-ID"))
        .matches("[0-9a-f-]{36}");
  }

  @Test
  void what_staff_read_is_kept_by_no_shared_cache() {
    assertThat(checker.http.get("/api/v1/claims").header("Cache-Control"))
        .isEqualTo("private, no-cache");
    assertThat(reader.get("/api/v1/verdicts").header("Cache-Control"))
        .isNotEqualTo("private, no-cache");
  }
}
