package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers, forms and addresses that only an attacker sends. */
@QuarkusTest
@Tag("any-database")
class HostileRequestTest extends Desk {

  private static final String[] PAGE = {"Accept", "text/html"};
  private static final String SIGN_IN = "/desk/sign-in";

  @ParameterizedTest
  @ValueSource(strings = {"-", "--", "-;q=1", "en-", "*", ";", ",,,", "uk;q=x", "q=1", "\"", "9"})
  void any_preference_for_languages_gets_a_page(String languages) {
    for (String path : new String[] {"/", "/search?q=x", "/v/nothing", "/nowhere", SIGN_IN}) {
      Answer answer = reader.get(path, "Accept", "text/html", "Accept-Language", languages);
      assertThat(answer.status()).as(path).isIn(200, 404);
      assertThat(answer.header("Content-Type")).startsWith("text/html");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "--", "-;q=1"})
  void any_preference_for_languages_is_told_what_is_invalid(String languages) {
    refused(reader.get("/api/v1/verdicts?limit=0", "Accept-Language", languages), 422, "limit");
  }

  @Test
  void the_preferred_language_that_there_is_wins() {
    assertThat(
            reader
                .get("/", "Accept", "text/html", "Accept-Language", "-, xx, en;q=0.2, uk-UA;q=0.7")
                .header("Content-Language"))
        .isEqualTo("uk");
  }

  @Test
  void too_many_fields_and_unreadable_ones_are_refused() {
    String many =
        IntStream.range(0, 1_001).mapToObj(n -> "a" + n + "=1").collect(Collectors.joining("&"));
    Http browser = checker.browser();
    for (String form : new String[] {many, "handle=%zz", "handle=%", "%"}) {
      Answer refused = form(browser, SIGN_IN, form + "&token=" + Person.FORM_TOKEN);
      assertThat(refused.status()).as("%.20s", form).isEqualTo(400);
      assertThat(refused.header("Content-Type")).startsWith("text/html");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "",
        "AAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAA",
        "!!!!!!!!!!!!!!!!!!!!!!"
      })
  void a_damaged_form_cookie_is_replaced(String damaged) {
    Http browser = reader.withCookie("claimtracker_form=" + damaged);

    assertThat(browser.get(SIGN_IN, PAGE).expect(200).header("Set-Cookie"))
        .matches("claimtracker_form=[\\w-]{22};.*");
    assertThat(
            checker
                .http
                .withCookie(checker.http.cookie() + "; claimtracker_form=" + damaged)
                .get("/desk", PAGE)
                .expect(303)
                .header("Location"))
        .contains(SIGN_IN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%zz",
        "/search?q=100%",
        "/v/%",
        "/desk/%zz",
        "/assets/%zz",
        "/search?q=a|b",
        "/q/%"
      })
  void a_page_answers_what_is_no_address(String address) {
    String answer = send(address, "text/html");

    assertThat(answer).startsWith("HTTP/1.1 400 ").containsIgnoringCase("X-Content-Type-Options");
    if (!address.startsWith("/q/")) {
      assertThat(answer).contains("text/html", "Content-Security-Policy", "</html>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/verdicts/%zz", "/api/v1/verdicts?q=100%", "/api/%", "/dumps/%zz"})
  void a_problem_answers_what_is_no_address_of_the_api(String address) {
    assertThat(send(address, "*/*"))
        .startsWith("HTTP/1.1 400 ")
        .contains("application/problem+json", "\"code\":\"malformed-address\"")
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .containsIgnoringCase("X-Request-ID: ");
  }

  @Test
  void googles_clients_are_told_in_their_shape() {
    assertThat(send("/v1alpha1/claims:search?query=100%", "*/*"))
        .startsWith("HTTP/1.1 400 ")
        .contains("{\"error\":{\"code\":400");
  }

  private String send(String address, String accept) {
    return Wire.send(
        base,
        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nConnection: close\r\n\r\n"
            .formatted(address, accept));
  }

  @Test
  void an_asset_that_is_not_there_is_kept_by_no_cache() {
    assertThat(reader.get("/assets/common.css").expect(200).header("Cache-Control"))
        .contains("immutable");
    assertThat(refused(reader.get("/assets/nothing.css"), 404).header("Cache-Control"))
        .isEqualTo("no-cache");
    assertThat(refused(reader.get("/webjars/nothing.js"), 404).header("Cache-Control"))
        .isEqualTo("no-cache");
  }

  @Test
  void a_batch_of_matches_counts_as_so_many_requests() {
    String item = "{\"text\": \"Counted one by one\"}";
    String batch = "{\"batch\": [" + String.join(",", Collections.nCopies(100, item)) + "]}";

    long before = left(reader.get("/api/v1/rating-scales"));
    long after = left(reader.post("/api/v1/match", batch).expect(200));

    assertThat(before - after).isGreaterThan(50);
  }

  private static long left(Answer answer) {
    return Long.parseLong(answer.header("RateLimit-Remaining"));
  }

  private static Answer form(Http browser, String path, String fields) {
    return browser.post(
        path, fields, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
  }
}
