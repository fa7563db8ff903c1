package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.claimtracker.publish.http.DeclaredEndpoint;
import org.claimtracker.publish.http.PublicEndpoints;
import org.claimtracker.testsupport.Contract;
import org.claimtracker.testsupport.Contract.Operation;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A filter that is repeated means any of its values, in every list. */
@QuarkusTest
@Tag("any-database")
class RepeatedFiltersTest extends Desk {

  /** Parameters of lists that are no filters by a value: words, bounds, order, and the page. */
  private static final Set<String> NO_FILTERS =
      Set.of(
          "q",
          "withdrawn",
          "unread",
          "limit",
          "cursor",
          "sort",
          "order",
          "from",
          "to",
          "facets",
          "highlight",
          "asOf",
          // A name to which the nearest known ones are asked for.
          "near",
          // The last day of a list of rechecks.
          "by");

  /** Two values of each filter; each matches something that the other one does not. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("rating", List.of("unproven", "false")),
          Map.entry("topic", List.of("any-of-one", "any-of-two")),
          Map.entry("claimant", List.of("any-of-first", "any-of-second")),
          Map.entry("language", List.of("en", "de")),
          Map.entry("state", List.of("LOGGED", "CHECKED")),
          Map.entry("assignee", List.of("@nobody", "checker")),
          Map.entry("action", List.of("log", "publish")),
          Map.entry("subject", List.of("any-of-one", "any-of-two")),
          Map.entry("actor", List.of("checker", "editor")));

  @Inject PublicEndpoints endpoints;

  @Test
  void every_filter_of_every_list_of_the_api_may_be_repeated() {
    int checked = 0;
    for (Operation operation : Contract.of(reader).operations()) {
      boolean list = operation.says().at("/responses/200").toString().contains("Page");
      if (operation.method().equals("GET") && list && operation.path().startsWith("/api/v1/")) {
        for (JsonNode parameter : operation.says().path("parameters")) {
          String name = parameter.path("name").asText();
          boolean by = name.equals("by") && operation.path().endsWith("/record");
          if (parameter.path("in").asText().equals("query") && (by || !NO_FILTERS.contains(name))) {
            assertThat(parameter.at("/schema/type").asText())
                .as("%s of %s", name, operation)
                .isEqualTo("array");
            assertThat(parameter.at("/schema/maxItems").asInt()).isEqualTo(20);
            checked++;
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(15);
  }

  @Test
  void any_of_the_values_is_found() {
    two();
    indexed();
    int checked = 0;
    for (String list :
        List.of(
            "/api/v1/verdicts?limit=100",
            "/api/v1/verdicts?limit=100&q=repeated",
            "/feeds/verdicts.json?limit=100",
            "/api/v1/claims?limit=100",
            "/api/v1/claims?limit=100&q=repeated",
            "/api/v1/record?limit=100&kind=claim")) {
      for (String name : filters(list)) {
        String one = list + "&" + name + "=" + VALUES.get(name).get(0);
        String other = list + "&" + name + "=" + VALUES.get(name).get(1);
        Set<String> both = new TreeSet<>(found(one));
        both.addAll(found(other));
        if (!list.contains("/record") || !name.equals("subject")) {
          assertThat(found(one)).as(one).isNotEmpty().isNotEqualTo(both);
          assertThat(found(other)).as(other).isNotEmpty().isNotEqualTo(both);
        }
        String repeated = one + "&" + name + "=" + VALUES.get(name).get(1);
        assertThat(found(repeated)).as(repeated).isEqualTo(both);
        if (!name.equals("state") && !name.equals("language")) {
          assertThat(found(repeated + "&" + name + "=unheard-of")).isEqualTo(both);
        }
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  @Test
  void notices_of_any_kind_are_found() {
    String slug = published("Repeated and retracted");
    retracts(slug, "It was made up.");

    List<String> kinds =
        reader
            .get("/api/v1/corrections?kind=RETRACTION&kind=CORRECTION&limit=100")
            .expect(200)
            .values("items", "kind");
    assertThat(kinds).contains("RETRACTION").isSubsetOf("RETRACTION", "CORRECTION");
    reader.get("/api/v1/corrections?kind=CORRECTION&kind=CLARIFICATION").expect(200);
  }

  @Test
  void pages_of_repeated_filters_are_cached_apart() {
    two();
    String one = "/api/v1/verdicts?limit=99&topic=any-of-one";

    assertThat(found(one)).hasSize(1);
    assertThat(found(one + "&topic=any-of-two")).hasSize(2);
    assertThat(found(one)).hasSize(1);
    assertThat(reader.get("/feeds/verdicts.json?topic=any-of-one&topic=any-of-two&limit=1").text())
        .contains("limit=1&topic=any-of-one&topic=any-of-two&cursor=");
  }

  @Test
  void each_value_is_checked_and_they_are_not_too_many() {
    refused(checker.http.get("/api/v1/claims?state=LOGGED&state=logged"), 400, "state");
    refused(reader.get("/api/v1/verdicts?language=en&language=x"), 422, "language");
    refused(reader.get("/api/v1/verdicts?topic=energy&topic=" + "x".repeat(81)), 422, "topic");
    refused(reader.get("/api/v1/verdicts?limit=5" + "&topic=energy".repeat(21)), 422, "topic");
  }

  @Test
  void readers_and_the_desk_may_repeat_filters_on_their_pages() {
    two();
    String search = "/search?topic=any-of-one&topic=any-of-two";
    assertThat(reader.get(search).expect(200).text())
        .contains("/v/repeated-in-english", "/v/repeated-in-german");
    assertThat(reader.get(search + "&q=repeated").expect(200).text())
        .contains("/v/repeated-in-english", "/v/repeated-in-german");
    assertThat(
            editor
                .browser()
                .get("/desk/claims?topic=any-of-one&topic=any-of-two&state=CHECKED")
                .expect(200)
                .text())
        .contains("/desk/claims/repeated-in-english", "/desk/claims/repeated-in-german");
  }

  private List<String> filters(String list) {
    String path = list.replaceFirst("\\?.*", "");
    if (path.startsWith("/feeds")) {
      DeclaredEndpoint feed =
          endpoints.all().stream()
              .filter(endpoint -> endpoint.template().equals(path))
              .findFirst()
              .orElseThrow();
      return feed.parameters().stream().filter(VALUES::containsKey).sorted().toList();
    }
    List<String> names = new ArrayList<>();
    for (Operation operation : Contract.of(reader).operations()) {
      if (operation.method().equals("GET") && operation.path().equals(path)) {
        operation.says().path("parameters").forEach(each -> names.add(each.path("name").asText()));
      }
    }
    names.retainAll(VALUES.keySet());
    return names;
  }

  private Set<String> found(String path) {
    Http as = path.matches("/api/v1/(claims|record).*") ? editor.http : reader;
    Set<String> found = new TreeSet<>();
    for (JsonNode item : as.get(path).expect(200).json().path("items")) {
      found.add(item.hasNonNull("slug") ? item.path("slug").asText() : item.path("id").asText());
    }
    return found;
  }

  /** Two published verdicts that differ in everything that lists are filtered by. */
  private void two() {
    if (reader.get("/api/v1/verdicts/repeated-in-english").status() == 404) {
      publish("Repeated in English", "en", "one", "First", "unproven");
      publish("Repeated in German", "de", "two", "Second", "false");
      checker.logs("Repeated while nobody has it");
      String assigned = checker.logs("Repeated while logged");
      checker
          .http
          .post("/api/v1/claims/" + assigned + "/take-up", null, "If-Match", "*")
          .expect(200);
    }
  }

  private void publish(
      String statement, String language, String topic, String claimant, String rating) {
    var claim = Http.JSON.createObjectNode();
    claim.put("statement", statement).put("language", language).put("statedOn", "2025-03-19");
    claim.putObject("claimant").put("name", "Any of " + claimant).put("kind", "PERSON");
    claim.putArray("topics").add("Any of " + topic);
    claim.putArray("appearances").addObject().put("title", "Remarks").put("medium", "OTHER");
    String slug = checker.logs(claim);
    long caption = checker.addsCaption(slug);
    checker.drafts(slug, rating, "Nobody counted.", caption).expect(200);
    publishes(slug);
  }
}
