package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimtracker.testsupport.Contract;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid addresses, methods, headers and sizes. */
@QuarkusTest
@Tag("any-database")
class BadRequestTest extends Desk {

  private static final String CLAIMS = "/api/v1/claims";
  private static final String BODY =
      "{\"statement\": \"Whatever\", \"language\": \"en\", \"claimant\": null, \"statedOn\": null, \"topics\": null}";

  @ParameterizedTest
  @CsvSource({
    "/api/v1/claims?limit=0, 422, limit",
    "/api/v1/claims?limit=101, 422, limit",
    "/api/v1/claims?limit=-1, 422, limit",
    "/api/v1/claims?limit=abc, 400, limit",
    "/api/v1/claims?limit=1.5, 400, limit",
    "/api/v1/claims?limit=99999999999, 400, limit",
    "/api/v1/claims?state=logged, 400, state",
    "/api/v1/sources?kind=RUMOUR, 400, kind",
    "/api/v1/verdicts?limit=101, 422, limit",
    "/api/v1/verdicts?limit=abc, 400, limit",
    "/api/v1/verdicts?from=yesterday, 400, from",
    "/api/v1/verdicts?to=2025-02-30, 400, to",
    "/api/v1/verdicts?from=-999999999-01-01, 400, from",
    "/api/v1/verdicts?sort=random, 422, sort",
    "/api/v1/verdicts/x?asOf=2025, 400, asOf",
  })
  void a_parameter_that_cannot_be_is_refused_by_name(String path, int status, String parameter) {
    refused(checker.http.get(path), status, parameter);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "%20",
        "MjAyNQ",
        "OTk5OTk5OTk5LTAxLTAxVDAwOjAwOjAwWiAx",
        "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTkuOTk5OTk5OTk5WiAx"
      })
  void a_cursor_that_no_list_gave_is_refused(String cursor) {
    refused(checker.http.get(CLAIMS + "?cursor=" + cursor), 400);
    refused(reader.get("/api/v1/verdicts?cursor=" + cursor), 400);
    refused(checker.http.get("/api/v1/record?cursor=" + cursor), 400);
  }

  @Test
  void a_very_long_filter_is_refused() {
    refused(checker.http.get(CLAIMS + "?q=" + "x".repeat(201)), 422, "q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api/v1/nothing",
        "/api/v2/claims",
        "/api/v1/claims/never-logged",
        "/api/v1/claims/%D0%97%E2%80%AE",
        "/api/v1/claims/a%2Fb",
        "/api/v1/claims/..%2F..%2Fetc%2Fpasswd",
        "/api/v1/claims/%FF",
        "/api/v1/claims/%ED%A0%80",
        "/api/v1/claims/%2500",
        "/api/v1/sources/abc",
        "/api/v1/sources/0",
        "/api/v1/sources/99999999999999999999",
        "/api/v1/rating-scales/default/versions/99",
        "/api/v1/accounts/nobody",
        "/api/v1/verdicts/never-published"
      })
  void there_is_nothing_at_other_addresses(String path) {
    refused(checker.http.get(path), 404);
  }

  @Test
  void a_long_address_leads_nowhere() {
    refused(checker.http.get(CLAIMS + "/" + "x".repeat(3000)), 404);
    refused(checker.http.get(CLAIMS + "/" + "x".repeat(9_000)), 414);
    refused(checker.http.get(CLAIMS, "X-Long", "x".repeat(20_000)), 431);
    checker.http.get(CLAIMS + "/" + "x".repeat(70_000)).expect(414);
    checker.http.get(CLAIMS, "X-Long", "x".repeat(70_000)).expect(431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/claims/a%00b", "/api/v1/claims?q=%00", "/api/v1/verdicts/%00"})
  void a_nul_in_an_address_is_malformed(String path) {
    refused(checker.http.get(path), 400);
  }

  @ParameterizedTest
  @CsvSource({"PATCH, /api/v1/claims", "DELETE, /api/v1/claims", "BREW, /api/v1/verdicts"})
  void another_method_is_refused(String method, String path) {
    refused(checker.http.send(method, path, null), 405);
  }

  @Test
  void every_address_names_the_methods_that_it_takes() {
    List<Contract.Operation> operations = Contract.of(reader).operations();
    for (Contract.Operation asked : operations) {
      String path = asked.path().replaceAll("\\{[^}]+}", "1");
      Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
      for (Contract.Operation operation : operations) {
        if (path.matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+"))) {
          methods.add(operation.method());
        }
      }
      if (methods.contains("GET")) {
        methods.add("HEAD");
      }
      Answer answer = checker.http.send("BREW", path, null);
      assertThat(answer.status()).as(path).isEqualTo(405);
      if (!path.startsWith("/v1alpha1/")) {
        refused(answer, 405);
      }
      assertThat(answer.header("Allow")).as(path).isEqualTo(String.join(", ", methods));
    }
    assertThat(reader.send("OPTIONS", "/feeds/verdicts.atom", null).expect(204).header("Allow"))
        .isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void a_method_hidden_in_a_header_or_parameter_is_not_obeyed() {
    String slug = checker.logs("Not removed by a trick");
    String path = CLAIMS + "/" + slug;

    refused(checker.http.post(path, "{}", "X-HTTP-Method-Override", "PUT", "If-Match", "*"), 405);
    refused(checker.http.post(path + "?_method=PUT", "{}", "If-Match", "*"), 405);
    checker.http.get(path, "X-HTTP-Method-Override", "DELETE").expect(200);
  }

  @Test
  void an_answer_in_another_form_is_not_to_be_had() {
    refused(checker.http.get(CLAIMS, "Accept", "image/png"), 406);
    refused(checker.http.get(CLAIMS, "Accept", "nonsense"), 406);
    refused(checker.http.post(CLAIMS, BODY, "Accept", "text/html"), 406);
  }

  @Test
  void a_change_names_the_version_it_was_made_from() {
    String slug = checker.logs("Changed under conditions");
    String path = CLAIMS + "/" + slug;
    String now = checker.versionOf(slug);

    refused(checker.http.put(path, BODY), 428);
    refused(checker.http.put(path, BODY, "If-Match", ""), 428);
    for (String other : new String[] {"\"99\"", "W/" + now, now.replace("\"", ""), "x", "\"*\""}) {
      Answer stale = refused(checker.http.put(path, BODY, "If-Match", other), 412);
      assertThat(stale.json().path("currentETag").asText()).as(other).isEqualTo(now);
    }
    String next = checker.http.put(path, BODY, "If-Match", "\"99\", " + now).expect(200).etag();
    refused(checker.http.put(path, BODY, "If-Match", now), 412);
    checker.http.put(path, BODY, "If-Match", next).expect(200);
    checker.http.put(path, BODY, "If-Match", "*").expect(200);
  }

  @Test
  void a_body_is_at_most_a_mebibyte() {
    String body = "{\"statement\": \"" + "x".repeat(1024 * 1024) + "\", \"language\": \"en\"}";

    refused(checker.http.post(CLAIMS, body), 413);
    String chunked =
        Wire.send(
            base,
            """
            POST /api/v1/session HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Transfer-Encoding: chunked

            """
                    .replace("\n", "\r\n")
                + Wire.chunked(body));
    assertThat(chunked).startsWith("HTTP/1.1 413 ").contains("problem+json", "at most 1 MiB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/verdicts HTTP/1.1|",
        "GET /api/v1/verdicts HTTP/1.1|Host: a b:c:d|",
        "GET /api/v1/session HTTP/1.0|Cookie: claimtracker_session=x|Origin: http://x|",
        "GET /api/v1/verdicts HTTP/1.1|Host: x|X-Nul: a\0b|",
        "GET /api/v1/verdicts/a\0b HTTP/1.1|Host: x|",
        "GET /api/v1/verdicts/\u0454 HTTP/1.1|Host: x|",
        "GET /api/v1/verdicts/%zz HTTP/1.1|Host: x|",
        "POST /api/v1/claims HTTP/1.1|Host: x|Content-Length: -5|",
        "POST /api/v1/claims HTTP/1.1|Host: x|Content-Length: 1|Content-Length: 2|",
        "POST /api/v1/claims HTTP/1.1|Host: x|Content-Length: 1|Transfer-Encoding: chunked|"
      })
  void what_is_no_http_breaks_nothing(String lines) {
    String answer = Wire.send(base, lines.replace("|", "\r\n") + "\r\n");

    assertThat(answer).matches("(?s)HTTP/1\\.[01] 40[01] .*");
    assertThat(answer).doesNotContain("Exception", "stack");
  }
}
