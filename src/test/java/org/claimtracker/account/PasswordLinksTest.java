package org.claimtracker.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links with which the owner of an account chooses a password. */
@QuarkusTest
class PasswordLinksTest extends Desk {

  private static final String WANTED = "nobody would guess this of me";
  private static final String TOKEN =
      """
      {"label": "of who forgot", "scopes": ["READ"], "days": 1}\
      """;

  @Test
  void an_administrator_hands_over_a_link_that_is_good_once() {
    Person owner = join("link-owner", "FACT_CHECKER");
    owner.http.post("/api/v1/tokens", TOKEN).expect(201);
    JsonNode link = linkFor("link-owner");
    assertThat(Instant.parse(link.path("expiresAt").asText()))
        .isAfter(TestClock.now().plus(Duration.ofDays(6)));
    owner.http.get("/api/v1/session").expect(200);
    assertThat(page(link).expect(200).text()).contains("For the account link-owner");

    chooses(code(link), WANTED).expect(204);

    refused(owner.http.get("/api/v1/session"), 401);
    Http signedIn = reader.signedIn("link-owner", WANTED);
    assertThat(signedIn.get("/api/v1/tokens").json().at("/items/0/revokedAt").isMissingNode())
        .isFalse();
    assertThat(refused(chooses(code(link), WANTED + "!"), 404).json().path("code").asText())
        .isEqualTo("password-link-over");
    assertThat(page(link).expect(200).text()).contains("This link was used, or its time is over");
    assertThat(
            administrator
                .http
                .get("/api/v1/record?kind=account&subject=link-owner")
                .values("items", "action"))
        .contains("make-password-link", "choose-password");
  }

  @Test
  void a_link_ends_with_any_other_change_of_the_password() {
    join("link-changed", "FACT_CHECKER");
    JsonNode one = linkFor("link-changed");
    JsonNode other = linkFor("link-changed");
    chooses(code(one), WANTED).expect(204);
    refused(chooses(code(other), WANTED), 404);
  }

  @Test
  void a_closed_account_gets_no_link_and_its_links_are_over() {
    join("link-leaver", "FACT_CHECKER");
    JsonNode before = linkFor("link-leaver");
    administrator
        .http
        .patch("/api/v1/accounts/link-leaver", "{\"active\": false}", "If-Match", "*")
        .expect(200);
    refused(chooses(code(before), WANTED), 404);
    refused(makes(administrator.http, "link-leaver"), 409);
    refused(makes(administrator.http, "link-nobody"), 404);
  }

  @Test
  void of_two_who_use_a_link_at_once_one_chooses() {
    join("link-raced", "FACT_CHECKER");
    String code = code(linkFor("link-raced"));
    List<Integer> statuses =
        Stream.of("the words of the first", "the words of the second")
            .map(wanted -> CompletableFuture.supplyAsync(() -> chooses(code, wanted).status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertThat(statuses).containsExactly(204, 404);
  }

  @Test
  void a_password_that_is_guessed_first_is_refused_and_the_link_stays_good() {
    join("link-weak", "FACT_CHECKER");
    String code = code(linkFor("link-weak"));
    refused(chooses(code, "too short"), 422);
    assertThat(chooses(code, "passwordpassword").expect(422).violations())
        .containsExactly("wanted");
    chooses(code, WANTED).expect(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-code",
        "editor.99999999999.mK3xv0Ud2fmK3xv0Ud2fmK3xv0Ud2fmK3xv0Ud2fmK3",
        "Зеленський.1.x",
        "editor.0.\u202e",
        "../editor.1.1"
      })
  void what_is_no_link_chooses_nothing(String code) {
    refused(chooses(code, WANTED), 404);
    assertThat(
            reader
                .get(
                    PasswordLinks.PATH + "?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8),
                    "Accept",
                    "text/html")
                .expect(200)
                .text())
        .contains("This link was used, or its time is over");
  }

  @Test
  void whoever_asks_learns_nothing_about_accounts() {
    Answer known = asks("{\"account\": \"editor\"}").expect(202);
    Answer unknown = asks("{\"account\": \"nobody-at-all\"}").expect(202);
    assertThat(unknown.text()).isEqualTo(known.text());
    asks("{\"account\": \"\"}").expect(422);
    Answer last = known;
    for (int n = 0; n < 10; n++) {
      last = asks("{\"account\": \"editor\"}");
    }
    assertThat(refused(last, 429).header("Retry-After")).isNotBlank();
  }

  private JsonNode linkFor(String handle) {
    return makes(administrator.http, handle).expect(201).json();
  }

  private static Answer makes(Http by, String handle) {
    return by.post("/api/v1/accounts/" + handle + "/password-links", "");
  }

  private static String code(JsonNode link) {
    return link.path("path").asText().replaceAll(".*code=", "");
  }

  private Answer page(JsonNode link) {
    return reader.get(link.path("path").asText(), "Accept", "text/html");
  }

  private Answer chooses(String code, String wanted) {
    return reader.post(
        "/api/v1/password-links/password",
        "{\"code\": \"%s\", \"wanted\": \"%s\"}".formatted(code, wanted));
  }

  private Answer asks(String body) {
    return reader.post("/api/v1/password-links", body);
  }
}
