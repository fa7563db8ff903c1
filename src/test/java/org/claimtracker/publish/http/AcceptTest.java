package org.claimtracker.publish.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.PublicPaths;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What clients accept, and what scripts of other sites may read, at every public address. */
@QuarkusTest
@Tag("any-database")
class AcceptTest extends Desk {

  private static final List<String> ACCEPTED =
      List.of(
          "application/json",
          "application/xml",
          "text/xml;q=0.9, text/html",
          "application/rss+xml",
          "application/*;q=0.1",
          "image/png",
          "nonsense",
          "*/*");

  @Inject PublicEndpoints endpoints;
  @Inject Statements statements;

  @Test
  void an_address_with_one_form_gives_it_whatever_the_client_accepts() {
    String slug = published("Asked for in other forms");
    List<String> asked = new ArrayList<>();
    for (DeclaredEndpoint endpoint : gets()) {
      if (endpoint.types().isEmpty()) {
        String path = path(endpoint, slug);
        Answer plain = reader.get(path).expect(200);
        for (String accept : ACCEPTED) {
          Answer answer = reader.get(path, "Accept", accept);
          assertThat(answer.status()).as("%s as %s", path, accept).isEqualTo(200);
          assertThat(answer.header("Content-Type"))
              .as("%s as %s", path, accept)
              .isEqualTo(plain.header("Content-Type"));
        }
        if (endpoint.cache() != CacheScope.NONE) {
          assertThat(statements.during(() -> reader.get(path, "Accept", "image/png")))
              .as("%s is cached", path)
              .isZero();
        }
        asked.add(endpoint.template());
      }
    }
    assertThat(asked)
        .contains("/feeds/verdicts.atom", "/feeds/verdicts.rss", "/feeds/claimreview.json")
        .contains("/dumps/verdicts.csv", "/dumps/verdicts.ndjson", "/sitemap.xml", "/robots.txt")
        .contains("/embed/v/{slug}", "/v1alpha1/claims:search", "/api/v1/verdicts");
  }

  @Test
  void an_address_with_several_forms_gives_none_that_is_not_accepted() {
    String path = "/api/v1/verdicts/" + published("To be had in two forms");
    for (int time = 0; time < 2; time++) {
      assertThat(reader.get(path, "Accept", "application/ld+json").header("Content-Type"))
          .isEqualTo("application/ld+json");
      assertThat(reader.get(path, "Accept", "text/html, */*;q=0.1").header("Content-Type"))
          .isEqualTo("application/json");
      reader.get(path, "Accept", "image/png").expect(406);
    }
  }

  @Test
  void scripts_of_other_sites_may_read_every_header_that_tells_them_something() {
    String slug = published("Read by a script of another site");
    for (DeclaredEndpoint endpoint : gets()) {
      if (endpoint.audience() != Audience.READERS) {
        Answer answer = reader.get(path(endpoint, slug)).expect(200);
        Set<String> exposed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        exposed.addAll(List.of(answer.header("Access-Control-Expose-Headers").split(", ")));
        assertThat(exposed)
            .as("%s", endpoint)
            .contains("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After")
            .containsAll(told(answer));
      }
    }
  }

  /** Headers that are neither always readable nor meant for browsers and caches alone. */
  private static Set<String> told(Answer answer) {
    Set<String> names = new TreeSet<>(answer.headers().map().keySet());
    names.removeIf(
        name ->
            name.matches(
                "(?i):status|access-control-.*|cache-control|content-(language|length|type|encoding|security-policy)"
                    + "|vary|x-content-type-options|transfer-encoding|date|connection"));
    return names;
  }

  private List<DeclaredEndpoint> gets() {
    return endpoints.all().stream()
        .filter(endpoint -> endpoint.method().equals("GET"))
        .filter(endpoint -> !endpoint.template().contains("of-the-tests"))
        .filter(endpoint -> !endpoint.template().contains("{receipt}"))
        .toList();
  }

  private static String path(DeclaredEndpoint endpoint, String slug) {
    return PublicPaths.of(endpoint, slug, "http://localhost:8080");
  }
}
