package org.claimtracker.exchange.imports;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.util.Random;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no files of checks, and names that are no names. */
@QuarkusTest
class HostileUploadTest extends Desk {

  private static final String PATH = "/api/v1/imports";
  private static final byte[] TABLE =
      "claim,date,verdict,url\nA bus sings.,2024-05-06,False,https://hostile.example/1"
          .getBytes(UTF_8);

  @Test
  void an_empty_file_is_refused() {
    Answer refused = editor.http.upload(PATH + "?name=empty.csv", new byte[0]);

    assertThat(refused.status()).isIn(400, 422);
  }

  @Test
  void a_binary_file_is_refused() {
    byte[] noise = new byte[4_096];
    new Random(1).nextBytes(noise);

    Answer refused = editor.http.upload(PATH + "?name=noise.csv", noise).expect(422);

    assertThat(refused.violations()).containsExactly("file");
  }

  @Test
  void a_body_of_another_type_is_refused() {
    editor.http.upload(PATH, TABLE, "Content-Type", "image/png").expect(415);
  }

  @Test
  void whoever_may_not_import_cannot_send_a_file() {
    checker.http.upload(PATH + "?name=x.csv", TABLE).expect(403);
    reader.upload(PATH + "?name=x.csv", TABLE).expect(401);
  }

  @Test
  void a_file_that_is_announced_too_large_is_refused_before_it_comes() throws IOException {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              ("POST %s?name=x.csv HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n"
                      + "Content-Type: application/octet-stream\r\n"
                      + "Content-Length: 999999999999\r\n\r\n")
                  .formatted(PATH, editor.http.cookie())
                  .getBytes(US_ASCII));

      assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII))
          .isEqualTo("HTTP/1.1 413");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/passwd", "/etc/passwd", "..\\..\\x.csv", "a%0Ab.csv", "%E2%80%AEvsc.x"})
  void a_path_in_a_name_is_no_path(String name) {
    Answer made = editor.http.upload(PATH + "?name=" + name.replace("\\", "%5C"), TABLE);

    assertThat(made.expect(201).json().path("name").asText())
        .doesNotContain("/", "\\", "..\\", "\n", "\u202e");
  }

  @Test
  void an_address_that_is_not_public_is_not_fetched() {
    Answer refused =
        editor.http.post(PATH, "{\"url\": \"http://169.254.169.254/latest\"}").expect(422);

    assertThat(refused.violations()).containsExactly("url");
  }
}
