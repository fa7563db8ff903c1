package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.PackagedApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged application behind a proxy that is named, as an operator sets it up. */
class OperatedIT {

  private static PackagedApplication application;

  @BeforeAll
  static void start() throws IOException {
    application =
        new PackagedApplication("operated")
            .set("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true")
            .set("CLAIMS_HTTP_TRUSTED_PROXIES", "127.0.0.1")
            .set("CLAIMS_SEARCH_MODEL", "none")
            .set("CLAIMS_SEARCH_BATCH_TIME", "1ms");
    Path claims = application.directory().resolve("none\n2026-01-01 ERROR forged \u001b[31m");
    application.loading(Files.createDirectories(claims)).start();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void behind_tls_browsers_are_told_to_stay_there() {
    Answer plain = application.reader().get("/");
    Answer secure = application.reader().get("/", "X-Forwarded-Proto", "https");

    assertThat(plain.header("Strict-Transport-Security")).isNull();
    assertThat(secure.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    assertThat(
            application
                .reader()
                .post(
                    "/api/v1/session",
                    "{\"handle\": \"editor\", \"password\": \"%s\"}"
                        .formatted(PackagedApplication.EDITORS_PASSWORD),
                    "X-Forwarded-Proto",
                    "https")
                .expect(204)
                .headers()
                .allValues("Set-Cookie"))
        .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-").contains("Secure"));
  }

  @Test
  void no_line_of_the_log_can_be_forged() {
    assertThat(application.printed())
        .contains("none\\u000a2026-01-01 ERROR forged \\u001b[31m")
        .doesNotContain("\u001b", "\n2026-01-01 ERROR forged");
  }

  @Test
  void a_batch_of_matches_is_bounded_in_time() {
    String text = "150 drones struck energy infrastructure in Ukraine. ".repeat(40);
    String batch = String.join(", ", Collections.nCopies(100, "{\"text\": \"" + text + "\"}"));
    Await.until(() -> matches("{\"text\": \"drones\"}").status() == 200);

    Answer refused = matches("{\"batch\": [" + batch + "]}").expect(503);
    assertThat(refused.json().path("code").asText()).isEqualTo("took-too-long");
    assertThat(refused.header("Retry-After")).isNotNull();
  }

  private static Answer matches(String request) {
    return application.reader().post("/api/v1/match", request);
  }
}
