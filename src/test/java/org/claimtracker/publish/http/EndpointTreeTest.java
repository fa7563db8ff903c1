package org.claimtracker.publish.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which endpoint a path belongs to. */
class EndpointTreeTest {

  private final EndpointTree tree = new EndpointTree();

  EndpointTreeTest() {
    declare("GET", "/", "/");
    declare("GET", "/v/{slug}", "/v/{slug}");
    declare("GET", "/v/{slug}/card.png", "/v/{slug}/card.png");
    declare("GET", "/api/v1/verdicts", "/api/v1/verdicts");
    declare("GET", "/api/v1/verdicts/{slug}/history", "/api/v1/verdicts");
    declare("GET", "/sitemap.xml", "/");
    declare("GET", "/sitemap-{number}.xml", "/");
    declare("GET", "/dumps/verdicts.csv", "/dumps");
    declare("POST", "/api/v1/match", "/api/v1/match");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET  | /                          | /                               |",
        "HEAD | /                          | /                               |",
        "GET  | /v/one-two                 | /v/{slug}                       | one-two",
        "GET  | /v/one/                    | /v/{slug}                       | one",
        "GET  | /v/one/card.png            | /v/{slug}/card.png              | one",
        "GET  | /api/v1/verdicts           | /api/v1/verdicts                |",
        "GET  | /api/v1/verdicts/x/history | /api/v1/verdicts/{slug}/history | x",
        "GET  | /sitemap.xml               | /sitemap.xml                    |",
        "GET  | /sitemap-7.xml             | /sitemap-{number}.xml           |",
        "POST | /api/v1/match              | /api/v1/match                   |",
      })
  void a_path_is_matched_to_its_template(String verb, String path, String template, String slug) {
    EndpointMatch match = tree.match(HttpMethod.valueOf(verb), path);

    assertThat(match.endpoint().template()).isEqualTo(template);
    assertThat(match.slug()).isEqualTo(slug);
    assertThat(match.exact()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v/one/unknown",
    "GET, /api/v1/verdicts/one",
    "GET, /api/v1/verdicts/one/history/more",
    "GET, /dumps",
    "GET, /dumps/unknown",
    "GET, /api/v1/match",
    "OPTIONS, /api/v1/match",
    "POST, /v/one",
  })
  void a_path_below_an_endpoint_is_public_but_no_endpoint(String verb, String path) {
    assertThat(tree.match(HttpMethod.valueOf(verb), path)).isNotNull();
    assertThat(tree.match(HttpMethod.valueOf(verb), path).exact()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/claims",
    "/api",
    "/desk",
    "/v",
    "/sitemap-.xml",
    "/verdicts",
    "/dumpsters",
    "/apis/v1"
  })
  void other_paths_are_not_public(String path) {
    assertThat(tree.match(HttpMethod.GET, path)).isNull();
  }

  private void declare(String method, String template, String root) {
    tree.add(
        new DeclaredEndpoint(
            method,
            template,
            root,
            Audience.PROGRAMS,
            CacheScope.ALL_VERDICTS,
            Workload.SEARCH,
            "",
            Set.of(),
            Set.of(),
            List.of()));
  }
}
