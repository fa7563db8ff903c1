package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtracker.publish.http.DeclaredEndpoint;
import org.claimtracker.publish.http.PublicEndpoints;
import org.claimtracker.testsupport.Contract;
import org.claimtracker.testsupport.Contract.Operation;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.PublicPaths;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the API does not know is refused by name, all of it at once; elsewhere it is ignored. */
@QuarkusTest
@Tag("any-database")
class UnknownNamesTest extends Desk {

  /** Maps from languages or ratings to words: whatever stands in them is no field. */
  private static final Pattern MAPS =
      Pattern.compile("(.*\\.)?(names|words|ratings)\\.|ratings\\.[^.]+\\.");

  private static final String API = "/api/v1/";

  @Inject PublicEndpoints endpoints;

  @Test
  void every_operation_refuses_the_parameters_that_it_does_not_declare() {
    int checked = 0;
    for (Operation operation : Contract.of(reader).operations()) {
      if (operation.path().startsWith(API)) {
        Answer answer =
            editor.http.send(operation.method(), path(operation) + "?utm_source=x&fom=1", null);
        assertThat(refused(answer, 400).violations())
            .as("%s", operation)
            .containsExactly("fom", "utm_source");
        String known = String.join(", ", declared(operation));
        assertThat(answer.values("violations", "message"))
            .as("%s", operation)
            .allMatch(
                message ->
                    known.isEmpty()
                        ? message.endsWith("no parameters are taken here.")
                        : message.endsWith("these parameters are taken: " + known + "."));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(60);
  }

  @Test
  void no_unknown_parameter_is_answered_from_the_cache() {
    reader.get("/api/v1/verdicts?limit=9").expect(200);

    for (String unknown : List.of("utm_source=mail", "v=2", "key=mine", "alt=json")) {
      refused(reader.get("/api/v1/verdicts?limit=9&" + unknown), 400, unknown.split("=")[0]);
    }
  }

  @Test
  void whoever_is_not_signed_in_is_told_that_first() {
    refused(reader.get("/api/v1/claims?fom=1"), 401);
  }

  @Test
  void whatever_else_is_public_ignores_them() {
    String slug = published("Linked with additions of another site");
    List<String> ignoring = new ArrayList<>();
    for (DeclaredEndpoint endpoint : endpoints.all()) {
      if (!endpoint.template().startsWith(API)
          && !endpoint.template().matches(".*(of-the-tests|\\{receipt}).*")) {
        String path = PublicPaths.of(endpoint, slug, "http://localhost:8080");
        String query = path.contains("?") ? "&" : "?";
        for (String unknown : List.of("utm_source=x", "fom=1")) {
          reader.get(path + query + unknown).expect(200);
        }
        ignoring.add(endpoint.template());
      }
    }
    assertThat(ignoring)
        .contains("/", "/search", "/feeds/verdicts.atom", "/dumps/verdicts.csv", "/oembed")
        .contains("/embed/v/{slug}", "/v1alpha1/claims:search", "/sitemap.xml");
  }

  @Test
  void all_unknown_fields_of_a_body_are_named_at_once() {
    int checked = 0;
    Contract contract = Contract.of(reader);
    for (Operation operation : contract.operations()) {
      for (JsonNode example : operation.examples()) {
        if (contract.namesTheFieldsOf(operation)) {
          ObjectNode body = example.deepCopy();
          Set<String> expected = new TreeSet<>();
          add(body, "", expected);
          Answer answer =
              editor.http.send(
                  operation.method(), path(operation), body.toString(), "If-Match", "*");
          assertThat(refused(answer, 400).violations())
              .as("%s", operation)
              .containsExactlyInAnyOrderElementsOf(expected);
          assertThat(answer.values("violations", "code")).containsOnly("unknown-field");
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(30);
  }

  /** Adds two unknown fields to each object, one before and one after what is known. */
  private static void add(ObjectNode to, String place, Set<String> expected) {
    boolean fields = !MAPS.matcher(place).matches();
    ObjectNode known = to.deepCopy();
    to.removeAll();
    if (fields) {
      to.putArray("aaa").addObject().put("x", 1);
      expected.addAll(List.of(place + "aaa", place + "zzz"));
    }
    for (var field : known.properties()) {
      String inner = place + field.getKey();
      JsonNode value = field.getValue();
      if (value instanceof ObjectNode object) {
        add(object, inner + ".", expected);
      } else if (value.path(0) instanceof ObjectNode first) {
        add(first, inner + "[0].", expected);
      }
      to.set(field.getKey(), value);
    }
    if (fields) {
      to.put("zzz", true);
    }
  }

  private static String path(Operation operation) {
    return operation.path().replace("{id}", "1").replaceAll("\\{\\w+}", "no-such-thing");
  }

  private static Set<String> declared(Operation operation) {
    return operation.says().findParents("in").stream()
        .filter(parameter -> parameter.path("in").asText().equals("query"))
        .map(parameter -> parameter.path("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
