package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claimtracker.publish.http.DeclaredEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.testsupport.PublicPaths;

/**
 * Requests to all public endpoints, grouped by what they may show of a verdict: those generated
 * from the declarations, with each parameter alone, and some hand-written combinations. A new
 * endpoint is generated without being named here, and counts as a list.
 */
final class PublicSurfaces {

  private static final List<String> LISTS =
      List.of(
          "/api/v1/verdicts?limit=100&q=nightfall&facets=true&highlight=true",
          "/v1alpha1/claims:search?pageSize=100&query=nightfall",
          "/api/v1/verdicts?limit=100&topic=energy&claimant=volodymyr-zelenskyy",
          "/feeds/verdicts.atom?limit=100&q=nightfall",
          "/search?q=Secretly+approved,+as+ALL+of+nightfall",
          "/search?q=" + "Secretly+approved,+as+ALL+of+nightfall.+".repeat(6),
          "/search?q=nightfall&rating=unproven&topic=energy&sort=-publishedAt");

  private static final List<String> DATED_LISTS =
      List.of("/feeds/claimreview.json?topic=energy&claimant=volodymyr-zelenskyy");

  private static final List<String> NOTICES =
      List.of("/api/v1/corrections?limit=100&topic=energy&claimant=volodymyr-zelenskyy");

  /** Templates of lists that say when they last changed. */
  private static final Set<String> DATED =
      Set.of("/sitemap.xml", "/sitemap-{number}.xml", "/feeds/claimreview.json");

  /** Templates of lists of changes. */
  private static final Set<String> OF_CHANGES =
      Set.of(
          "/api/v1/corrections",
          "/feeds/corrections.atom",
          "/feeds/corrections.rss",
          "/",
          "/corrections");

  private static final Map<String, String> BODIES =
      Map.of(
          "/api/v1/match",
          "{\"text\": \"Secretly approved, as ALL of nightfall\", \"limit\": 20}",
          "/api/v1/claimreview/lint",
          "{\"@type\": \"ClaimReview\"}");

  /** Given in every request to an endpoint that has them. */
  private static final List<String> ALWAYS = List.of("limit", "pageSize", "url", "query");

  /** Cursors and moments, which other tests cover. */
  private static final Set<String> DEPEND_ON_ANSWERS =
      Set.of("cursor", "pageToken", "offset", "asOf");

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("limit", "100"),
          Map.entry("pageSize", "100"),
          Map.entry("url", "http://localhost:8080/v/%s"),
          Map.entry("q", "nightfall"),
          Map.entry("query", "nightfall"),
          Map.entry("topic", "energy"),
          Map.entry("claimant", "volodymyr-zelenskyy"),
          Map.entry("rating", "unproven"),
          Map.entry("language", "en"),
          Map.entry("languageCode", "en"),
          Map.entry("lang", "uk"),
          Map.entry("from", "2000"),
          Map.entry("to", "2099"),
          Map.entry("sort", "-publishedAt"),
          Map.entry("kind", "RETRACTION"),
          Map.entry("publisher", "Harbour+Check"),
          Map.entry("facets", "true"),
          Map.entry("highlight", "true&q=nightfall"),
          Map.entry("maxAgeDays", "5"),
          Map.entry("reviewPublisherSiteFilter", "localhost"),
          Map.entry("key", "any"),
          Map.entry("format", "xml"),
          Map.entry("maxwidth", "600"),
          Map.entry("maxheight", "600"));

  private final List<DeclaredEndpoint> endpoints;

  PublicSurfaces(List<DeclaredEndpoint> endpoints) {
    this.endpoints = endpoints.stream().filter(PublicSurfaces::isOurs).toList();
  }

  /** Leaves out the endpoints that tests declare, and what one reader alone is told. */
  private static boolean isOurs(DeclaredEndpoint endpoint) {
    return !endpoint.template().contains("of-the-tests") && endpoint.cache() != CacheScope.PRIVATE;
  }

  /** Requests whose answers show all that is published, and nothing else. */
  List<String> lists() {
    return with(
        LISTS,
        each -> !isAboutOne(each) && !isDated(each) && !OF_CHANGES.contains(each.template()));
  }

  /** Requests whose answers change their date, but nothing else, with a retraction. */
  List<String> datedLists() {
    return with(DATED_LISTS, PublicSurfaces::isDated);
  }

  /** Requests whose answers show a retraction, with its reason. */
  List<String> notices() {
    return with(NOTICES, each -> OF_CHANGES.contains(each.template()));
  }

  /** Requests whose answers show one verdict; {@code %s} is its slug. */
  List<String> verdicts() {
    return with(List.of(), PublicSurfaces::isAboutOne);
  }

  /** Requests that ask for one verdict as it was at a moment; {@code %s} is its slug. */
  List<String> verdictsAsOf(Instant moment) {
    return endpoints.stream()
        .filter(endpoint -> isAboutOne(endpoint) && endpoint.parameters().contains("asOf"))
        .map(endpoint -> path(endpoint) + "?asOf=" + moment)
        .toList();
  }

  private List<String> with(List<String> written, Predicate<DeclaredEndpoint> wanted) {
    return Stream.concat(
            endpoints.stream().filter(wanted).flatMap(endpoint -> generated(endpoint).stream()),
            written.stream())
        .distinct()
        .toList();
  }

  private static boolean isDated(DeclaredEndpoint endpoint) {
    return DATED.contains(endpoint.template());
  }

  private static boolean isAboutOne(DeclaredEndpoint endpoint) {
    return endpoint.cache() == CacheScope.ONE_VERDICT || endpoint.parameters().contains("url");
  }

  private static Set<String> generated(DeclaredEndpoint endpoint) {
    Set<String> requests = new TreeSet<>();
    String plain = path(endpoint);
    if (endpoint.method().equals("POST")) {
      assertThat(BODIES).as("a body to post").containsKey(endpoint.template());
      return Set.of("POST " + plain + " " + BODIES.get(endpoint.template()));
    }
    for (String name : ALWAYS) {
      if (endpoint.parameters().contains(name)) {
        plain += (plain.contains("?") ? "&" : "?") + parameter(endpoint, name);
      }
    }
    requests.add(plain);
    for (String name : endpoint.parameters()) {
      if (!ALWAYS.contains(name) && !DEPEND_ON_ANSWERS.contains(name)) {
        requests.add(plain + (plain.contains("?") ? "&" : "?") + parameter(endpoint, name));
      }
    }
    return requests;
  }

  private static String path(DeclaredEndpoint endpoint) {
    String path = PublicPaths.of(endpoint.template(), isAboutOne(endpoint) ? "%s" : "{slug}");
    assertThat(path).as("a value for each variable").doesNotContain("{");
    return path;
  }

  private static String parameter(DeclaredEndpoint endpoint, String name) {
    assertThat(VALUES).as("a value for " + name + " of " + endpoint).containsKey(name);
    // Of a verdict's history these are numbers of revisions.
    boolean revision = isAboutOne(endpoint) && (name.equals("from") || name.equals("to"));
    return name + "=" + (revision ? "1" : VALUES.get(name));
  }
}
