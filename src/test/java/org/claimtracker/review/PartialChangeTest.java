package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimtracker.testsupport.Contract;
import org.claimtracker.testsupport.Contract.Operation;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Talk;
import org.junit.jupiter.api.Test;

/** PUT replaces the whole and demands it; PATCH changes what it names and nothing else. */
@QuarkusTest
class PartialChangeTest extends Desk {

  /** What PUT does there is not to replace what is there, field by field. */
  private static final Set<String> NOT_IN_PARTS =
      Set.of("/api/v1/rating-scales/{key}", "/api/v1/spotting-model");

  @Test
  void whatever_can_be_replaced_can_be_changed_in_part() {
    List<Operation> operations = Contract.of(reader).operations();

    assertThat(paths(operations, "PATCH"))
        .isEqualTo(
            paths(operations, "PUT").stream()
                .filter(path -> !NOT_IN_PARTS.contains(path))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Set<String> paths(List<Operation> operations, String method) {
    return operations.stream()
        .filter(operation -> operation.method().equals(method))
        .map(Operation::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void a_replacement_without_a_field_names_every_one_that_is_missing() {
    Contract contract = Contract.of(reader);
    for (Operation operation : contract.operations()) {
      if (operation.method().equals("PUT")) {
        List<String> fields = new ArrayList<>();
        contract.body(operation).path("properties").fieldNames().forEachRemaining(fields::add);
        String path = operation.path().replace("{id}", "1").replaceAll("\\{\\w+}", "no-such-thing");
        Answer refused = editor.http.put(path, "{}", "If-Match", "*").expect(422);

        assertThat(refused.violations()).as("%s", operation).hasSameElementsAs(fields);
      }
    }
  }

  @Test
  void a_partial_change_leaves_the_rest() {
    Contract contract = Contract.of(reader);
    for (Operation operation : contract.operations()) {
      if (operation.method().equals("PATCH")) {
        leavesTheRest(operation, contract);
      }
    }
  }

  /** Replaces the whole with its example, then changes it field by field to what it is. */
  private void leavesTheRest(Operation patch, Contract contract) {
    String slug = checker.logs("Changed in part by " + patch.id());
    long evidence = checker.addsCaption(slug);
    checker.drafts(slug, "unproven", "Nobody counted.", evidence).expect(200);
    String handle = "part-" + patch.id().toLowerCase(Locale.ROOT);
    if (patch.path().contains("{handle}")) {
      join(handle, "FACT_CHECKER");
    }
    if (patch.path().contains("{key}")) {
      String scale =
          """
          {"key": "worded-in-parts", "name": "Worded in parts", "ratings": [
            {"key": "mostly-true", "label": "Mostly so", "definition": "It is mostly so."}]}\
          """;
      editor.http.post("/api/v1/rating-scales", scale).expect(201);
    }
    JsonNode claim = checker.opens(slug).json();
    String path =
        patch
            .path()
            .replace("claimants/{slug}", "claimants/volodymyr-zelenskyy")
            .replace("topics/{slug}", "topics/energy")
            .replace("{slug}", slug)
            .replace("{handle}", handle)
            .replace("{key}", "worded-in-parts")
            .replace("appearances/{id}", "appearances/" + claim.at("/appearances/0/id").asLong())
            .replace("evidence/{id}", "evidence/" + evidence)
            .replace(
                "comments/{id}",
                "comments/"
                    + (patch.path().contains("/comments/")
                        ? Talk.comments(editor, slug, "To be reworded.")
                        : 0))
            .replace(
                "contacts/{id}",
                "contacts/"
                    + (patch.path().contains("/contacts/")
                        ? Talk.asks(editor, slug, "Who counted them?")
                        : 0))
            .replace("sources/{id}", "sources/" + editor.firstSourceOf(slug))
            .replace("webhooks/{id}", "webhooks/" + editor.makesIdleWebhook())
            .replace("imports/{id}", "imports/" + editor.sendsImport());
    Operation put =
        contract.operations().stream()
            .filter(each -> each.toString().equals("PUT " + patch.path()))
            .findFirst()
            .orElseThrow();
    JsonNode whole = put.examples().get(0).deepCopy();
    if (whole.has("evidence")) {
      ((ObjectNode) whole).putArray("evidence").add(evidence);
    }
    if (whole.has("url") && whole.has("events")) {
      ((ObjectNode) whole).put("url", "http://127.0.0.1:9/");
    }
    if (whole.has("source")) {
      ((ObjectNode) whole.path("source")).put("url", "https://example.org/described-in-place");
    }
    if (path.startsWith("/api/v1/sources/")) {
      ((ObjectNode) whole).put("url", "https://example.org/of-no-other-source");
    }
    String read = path.startsWith("/api/v1/claims/") ? "/api/v1/claims/" + slug : path;
    editor.http.put(path, whole.toString(), "If-Match", "*").expect(200);
    JsonNode before = core(read);
    for (String type : List.of("application/json", "application/merge-patch+json")) {
      patch(path, "{}", type);
      assertThat(core(read)).as("%s", patch).isEqualTo(before);
      whole
          .properties()
          .forEach(
              field -> {
                if (!field.getValue().isNull() && !field.getKey().equals("source")) {
                  ObjectNode part = Http.JSON.createObjectNode();
                  part.set(field.getKey(), field.getValue());
                  patch(path, part.toString(), type);
                  assertThat(core(read)).as("%s of %s", part, patch).isEqualTo(before);
                }
              });
    }
    assertThat(
            editor
                .http
                .patch(path, "{\"noSuchField\": null}", "If-Match", "*")
                .expect(400)
                .violations())
        .containsExactly("noSuchField");
    editor.http.patch(path, "{}").expect(428);
    editor.http.patch(path, "{}", "If-Match", "\"999999\"").expect(412);
    editor.http.patch(path, "[]", "If-Match", "*").expect(400);
  }

  private void patch(String path, String part, String type) {
    editor.http.patch(path, part, "If-Match", "*", "Content-Type", type).expect(200);
  }

  /** What is there, without what every change changes. */
  private JsonNode core(String path) {
    ObjectNode core = editor.http.get(path).expect(200).json().deepCopy();
    core.remove(List.of("version", "updatedAt", "etag"));
    return core;
  }

  @Test
  void an_embargo_survives_another_assignee() {
    String slug = approved("Held until the new year");
    change(slug, "/review", "{\"embargoUntil\": \"2098-01-01T00:00:00Z\"}").expect(200);
    change(slug, "/review", "{\"assignee\": \"editor\"}").expect(200);

    assertThat(editor.moves(slug, "publish").expect(422).unmet()).containsExactly("embargo");
    change(slug, "/review", "{\"embargoUntil\": null}").expect(200);
    assertThat(editor.opens(slug).json().at("/revisions/0/assignee").asText()).isEqualTo("editor");
    editor.moves(slug, "publish").expect(200);
  }

  @Test
  void an_embargo_is_set_before_there_is_a_draft() {
    String slug = checker.logs("Held before anybody wrote a word");
    String until = "{\"embargoUntil\": \"2098-01-01T00:00:00Z\"}";
    checker.http.patch("/api/v1/claims/" + slug, until, "If-Match", "*").expect(403);
    change(slug, "", until).expect(200);
    assertThat(editor.opens(slug).json().path("embargoUntil").asText())
        .isEqualTo("2098-01-01T00:00:00Z");
    assertThat(editor.opens(slug).json().path("statement").asText())
        .isEqualTo("Held before anybody wrote a word");

    long evidence = checker.addsCaption(slug);
    checker.drafts(slug, "unproven", "Nobody counted.", evidence).expect(200);
    checker.moves(slug, "submit").expect(200);
    secondEditor.moves(slug, "approve").expect(200);

    assertThat(editor.moves(slug, "publish").expect(422).unmet()).containsExactly("embargo");
    change(slug, "", "{\"embargoUntil\": null}").expect(200);
    editor.moves(slug, "publish").expect(200);
  }

  @Test
  void the_next_verdict_written_in_part_starts_from_the_last() {
    String slug = approved("Corrected in one word");
    editor.moves(slug, "publish").expect(200);
    String explanation = editor.opens(slug).json().at("/revisions/0/text/summary").asText();
    change(slug, "/verdict", "{\"noSupportFound\": \"Searched again.\"}").expect(200);

    assertThat(editor.opens(slug).json().at("/revisions/0/text/summary").asText())
        .isEqualTo(explanation);
    assertThat(editor.opens(slug).json().at("/revisions/0/text").has("correction")).isFalse();
  }

  private Answer change(String slug, String part, String patch) {
    return editor.http.patch(
        "/api/v1/claims/" + slug + part, patch, "If-Match", editor.versionOf(slug));
  }

  private String approved(String statement) {
    String slug = checker.handsIn(statement);
    secondEditor.moves(slug, "approve").expect(200);
    return slug;
  }
}
