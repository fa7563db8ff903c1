package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Authentication: by whom, from where, and for how long. */
@QuarkusTest
class SignInTest extends Desk {

  private static final String ME = "/api/v1/session";
  private static final String CLAIMS = "/api/v1/claims";

  @Inject Sql sql;

  @Test
  void the_sixth_attempt_within_a_minute_has_to_wait_even_with_the_right_password() {
    String password = makes("guessed-at");
    for (int n = 0; n < 5; n++) {
      refused(signsIn("guessed-at", "guess " + n), 401);
    }

    Http.Answer throttled = refused(signsIn("guessed-at", password), 429);

    assertThat(Integer.parseInt(throttled.header("Retry-After"))).isBetween(1, 60);
    assertThat(signsIn("somebody-else", "x").status()).as("others go on").isEqualTo(401);
  }

  @Test
  void nobody_learns_which_handles_there_are() {
    makes("known-handle");

    assertThat(signsIn("unknown-handle", "wrong").expect(401).text())
        .isEqualTo(signsIn("known-handle", "wrong").expect(401).text());
  }

  @Test
  void the_cookie_is_for_this_site_and_not_for_scripts() {
    String cookie =
        signsIn("cookie-holder", makes("cookie-holder")).expect(204).header("Set-Cookie");

    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://elsewhere.example",
    "Origin, http://localhost",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, nonsense"
  })
  void a_session_is_not_believed_from_the_pages_of_others(String header, String value) {
    refused(checker.http.get(ME, header, value), 401);
    refused(checker.http.post(CLAIMS, "{}", header, value), 401);
  }

  @Test
  void a_session_is_believed_from_our_own_pages_and_a_token_from_anywhere() {
    String origin = base.getScheme() + "://" + base.getAuthority();

    checker.http.get(ME, "Origin", origin, "Sec-Fetch-Site", "same-origin").expect(200);
    checker.http.get(ME, "Sec-Fetch-Site", "none").expect(200);
    token(checker, "READ")
        .get(CLAIMS, "Origin", "https://elsewhere.example", "Sec-Fetch-Site", "cross-site")
        .expect(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Authorization, Bearer nonsense",
    "Authorization, Bearer",
    "Authorization, Basic ZWRpdG9yOng=",
    "Cookie, claimtracker_session=nonsense",
    "Cookie, claimtracker_session="
  })
  void a_secret_that_nobody_was_given_is_nobodys(String header, String value) {
    refused(reader.get(CLAIMS, header, value), 401);
  }

  @Test
  void signing_out_ends_the_session() {
    Person leaver = join("leaver", "FACT_CHECKER");
    leaver.http.get(ME).expect(200);

    leaver.http.delete(ME).expect(204);

    refused(leaver.http.get(ME), 401);
    refused(leaver.http.post(CLAIMS, "{}"), 401);
  }

  @Test
  void a_revoked_token_is_worth_nothing() {
    JsonNode made = makesToken(checker, "READ");
    Http robot = reader.withToken(made.path("token").asText());
    robot.get(CLAIMS).expect(200);

    checker.http.delete("/api/v1/tokens/" + made.path("id").asLong(), "If-Match", "*").expect(204);

    refused(robot.get(CLAIMS), 401);
  }

  @Test
  void an_expired_token_is_worth_nothing() throws Exception {
    JsonNode made = makesToken(checker, "READ");
    Http robot = reader.withToken(made.path("token").asText());
    robot.get(CLAIMS).expect(200);

    sql.execute(
        "update credential set expires_at = timestamp with time zone '2026-01-01 00:00:00+00'"
            + " where id = %d".formatted(made.path("id").asLong()));

    refused(robot.get(CLAIMS), 401);
  }

  @Test
  void nobody_sees_or_revokes_the_tokens_of_others() {
    long id = makesToken(checker, "READ").path("id").asLong();

    refused(administrator.http.delete("/api/v1/tokens/" + id, "If-Match", "*"), 404);
    assertThat(administrator.http.get("/api/v1/tokens").values("items", "id"))
        .doesNotContain(Long.toString(id));
  }

  @Test
  void no_token_is_a_session() {
    refused(
        checker.http.post(
            "/api/v1/tokens", "{\"label\": \"x\", \"scopes\": [\"SESSION\"], \"days\": 1}"),
        422,
        "scopes");
  }

  @Test
  void a_changed_password_ends_every_session_and_token() {
    Person careful = join("careful", "FACT_CHECKER");
    String old = Http.chosenBy("careful");
    Http robot = token(careful, "READ");
    String change = "{\"current\": \"%s\", \"wanted\": \"%s\"}";
    String path = "/api/v1/session/password";

    refused(careful.http.post(path, change.formatted("x", "a new password")), 422, "current");
    refused(careful.http.post(path, change.formatted(old, "too short")), 422, "wanted");
    careful.http.post(path, change.formatted(old, "a new password")).expect(204);

    refused(careful.http.get(ME), 401);
    refused(robot.get(CLAIMS), 401);
    refused(signsIn("careful", old), 401);
    signsIn("careful", "a new password").expect(204);
  }

  @Test
  void a_closed_account_is_signed_out_at_once() {
    Person closed = join("closed-one", "FACT_CHECKER");
    String password = Http.chosenBy("closed-one");
    Http robot = token(closed, "READ");

    edits("closed-one", "FACT_CHECKER", false).expect(200);

    refused(closed.http.get(ME), 401);
    refused(robot.get(CLAIMS), 401);
    refused(signsIn("closed-one", password), 401);
  }

  @Test
  void a_role_that_was_taken_is_gone_at_once() {
    Person demoted = join("demoted", "EDITOR");
    Http robot = token(demoted, "REVIEW_AND_PUBLISH");
    refused(robot.post(CLAIMS + "/x/publish", null, "If-Match", "*"), 404);

    edits("demoted", "FACT_CHECKER", true).expect(200);

    refused(robot.post(CLAIMS + "/x/publish", null, "If-Match", "*"), 403);
    refused(demoted.http.post(CLAIMS + "/x/publish", null, "If-Match", "*"), 403);
  }

  @Test
  void the_last_administrator_stays() {
    List<String> others = new ArrayList<>();
    for (JsonNode account : editor.http.get("/api/v1/accounts").json().path("items")) {
      boolean administers = account.path("roles").toString().contains("ADMINISTRATOR");
      if (administers && !account.path("handle").asText().equals("editor")) {
        others.add(account.path("handle").asText());
      }
    }
    others.forEach(handle -> edits(handle, "FACT_CHECKER", true).expect(200));
    try {
      refused(edits("editor", "EDITOR", true), 409);
      refused(edits("editor", "ADMINISTRATOR", false), 409);
      editor.http.get("/api/v1/accounts/editor").expect(200);
    } finally {
      others.forEach(handle -> edits(handle, "ADMINISTRATOR", true).expect(200));
    }
  }

  private Http.Answer edits(String handle, String role, boolean active) {
    return editor.http.put(
        "/api/v1/accounts/" + handle,
        "{\"name\": \"The %s\", \"roles\": [\"%s\"], \"active\": %s}"
            .formatted(handle, role, active),
        "If-Match",
        "*");
  }

  /** Creates an account and returns its first password. */
  private String makes(String handle) {
    return editor
        .http
        .post(
            "/api/v1/accounts",
            "{\"handle\": \"%s\", \"name\": \"%s\", \"roles\": [\"FACT_CHECKER\"]}"
                .formatted(handle, handle))
        .expect(201)
        .json()
        .path("password")
        .asText();
  }

  private Http.Answer signsIn(String handle, String password) {
    return reader.post(
        ME, "{\"handle\": \"%s\", \"password\": \"%s\"}".formatted(handle, password));
  }

  private static JsonNode makesToken(Person of, String scope) {
    return of.http
        .post(
            "/api/v1/tokens",
            "{\"label\": \"robot\", \"scopes\": [\"%s\"], \"days\": 1}".formatted(scope))
        .expect(201)
        .json();
  }

  private Http token(Person of, String scope) {
    return reader.withToken(makesToken(of, scope).path("token").asText());
  }
}
