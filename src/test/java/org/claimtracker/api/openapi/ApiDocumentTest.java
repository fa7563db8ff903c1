package org.claimtracker.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.claimtracker.inbox.Letters;
import org.claimtracker.review.Move;
import org.claimtracker.review.Rule;
import org.claimtracker.testsupport.Contract;
import org.claimtracker.testsupport.Contract.Operation;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Stories;
import org.claimtracker.testsupport.Talk;
import org.claimtracker.verdict.external.Checks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The OpenAPI document describes what the API does, no more and no less. */
@QuarkusTest
@Tag("any-database")
class ApiDocumentTest extends Desk {

  /** Fields whose examples name what does not exist, or is taken, though the format is right. */
  private static final Set<String> REFERENCES =
      Set.of("of", "other", "evidence", "current", "url", "into", "key", "claimant");

  private Contract contract;

  @BeforeEach
  void read() {
    contract = Contract.of(reader);
  }

  @Test
  void it_is_parsed_without_a_message() {
    SwaggerParseResult result =
        new OpenAPIV3Parser().readContents(reader.get("/q/openapi").expect(200).text());
    assertThat(result.getMessages()).isEmpty();
    OpenAPI api = result.getOpenAPI();
    assertThat(api.getOpenapi()).startsWith("3.1");
    assertThat(api.getInfo().getLicense().getIdentifier()).isEqualTo("Apache-2.0");
    assertThat(api.getTags()).allSatisfy(tag -> assertThat(tag.getDescription()).isNotBlank());
    assertThat(api.getComponents().getSecuritySchemes()).containsOnlyKeys("token", "session");
  }

  @Test
  void every_operation_has_its_own_id_a_summary_and_error_answers() {
    Set<String> ids = new HashSet<>();
    for (Operation operation : contract.operations()) {
      JsonNode answers = operation.says().path("responses");
      assertThat(ids.add(operation.id())).as("%s: %s", operation, operation.id()).isTrue();
      assertThat(operation.says().path("summary").asText()).as("%s", operation).isNotBlank();
      assertThat(operation.says().path("tags")).as("%s", operation).hasSize(1);
      assertThat(answers.fieldNames()).toIterable().as("%s", operation).contains("default");
      if (!operation.isPublic()) {
        assertThat(answers.fieldNames()).toIterable().as("%s", operation).contains("401", "403");
      }
      if (operation.hasBody()) {
        assertThat(answers.fieldNames()).toIterable().contains("400", "413", "415", "422");
        assertThat(operation.examples()).as("%s", operation).isNotEmpty();
      }
      for (JsonNode parameter : operation.says().path("parameters")) {
        if (parameter.path("name").asText().equals("If-Match")) {
          assertThat(parameter.path("required").asBoolean()).isTrue();
          assertThat(answers.fieldNames()).toIterable().contains("412", "428");
        }
      }
    }
  }

  @Test
  void every_object_says_which_fields_are_always_there() {
    String allOptional =
        "AppearanceDetailsPatch CommentWordingPatch ImportSettingsPatch WebhookDetailsPatch"
            + " ContactDetailsPatch"
            + " AccountEditPatch ArrangementPatch ImportSettings NewEvidencePatch VerdictTextPatch"
            + " Approving Arrangement ClaimantRef MatchRequest NewPlanPatch NewRecheck VerdictText"
            + " ClaimWording ColumnMapping NewIntake NewRecheckPatch ScaleWordsPatch TopicEditPatch"
            + " ClaimantEditPatch EditableClaimPatch MailSettingsPatch SourceDetailsPatch";
    assertThat(contract.schemas())
        .filteredOn(one -> one.getValue().has("properties") && !one.getValue().has("required"))
        .extracting(Map.Entry::getKey)
        .filteredOn(name -> !Contract.FORMATS_OF_OTHERS.contains(name))
        .containsExactlyInAnyOrder(allOptional.split(" "));
  }

  @Test
  void every_move_is_told_as_the_table_of_moves_has_it() {
    for (Move move : Move.values()) {
      Operation operation =
          contract.operations().stream()
              .filter(told -> told.id().equals(ApiMoves.operationId(move)))
              .findFirst()
              .orElseThrow(() -> new AssertionError("No operation for " + move));
      assertThat(operation.says().path("summary").asText()).isEqualTo(move.summary);
      assertThat(operation.says().path("description").asText())
          .contains(move.permission, move.to.name());
      String unmet = contract.answer(operation, 422).path("description").asText();
      for (Rule rule : Rule.values()) {
        assertThat(unmet.contains("`" + rule.title() + "`"))
            .as("%s at %s", rule, move)
            .isEqualTo(rule.appliesTo(move));
      }
    }
  }

  @Test
  void every_example_is_of_the_right_shape() {
    for (Operation operation : contract.operations()) {
      for (JsonNode example : operation.examples()) {
        Answer answer = sendToSomethingReal(operation, example);
        assertThat(answer.status()).as("%s: %s", operation, answer.text()).isNotIn(400, 415);
        assertThat(REFERENCES)
            .as("%s: %s", operation, answer.text())
            .containsAll(answer.violations());
        contract.isKeptBy(operation, answer);
      }
    }
  }

  @Test
  void a_body_takes_the_fields_that_the_document_names_and_no_others() {
    for (Operation operation : contract.operations()) {
      if (contract.namesTheFieldsOf(operation)) {
        Answer refused = sendToNothing(operation, "{\"noSuchField\": 1}").expect(400);
        Set<String> told = new TreeSet<>();
        contract.body(operation).path("properties").fieldNames().forEachRemaining(told::add);

        assertThat(refused.violations()).containsExactly("noSuchField");
        assertThat(refused.values("violations", "message").get(0))
            .as("%s", operation)
            .endsWith("these fields are taken: " + String.join(", ", told) + ".");
      }
    }
  }

  @Test
  void a_field_is_required_where_the_document_says_so_and_nowhere_else() {
    for (Operation operation : contract.operations()) {
      if (!contract.namesTheFieldsOf(operation)) {
        continue;
      }
      for (JsonNode example : operation.examples()) {
        List<String> required =
            StreamSupport.stream(contract.body(operation).path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        for (Map.Entry<String, JsonNode> field : example.properties()) {
          JsonNode without = example.<ObjectNode>deepCopy().without(field.getKey());
          Answer answer = sendToNothing(operation, without.toString());
          assertThat(answer.violations().contains(field.getKey()))
              .as("%s without %s: %s", operation, field.getKey(), answer.text())
              .isEqualTo(required.contains(field.getKey()));
        }
      }
    }
  }

  @Test
  void everything_that_is_read_is_as_the_document_says() {
    String slug = new Stories(checker, editor).commented("Read in every way");
    long webhook = editor.makesIdleWebhook();
    String theirs = Checks.taken("Read of another publisher");
    long comment = editor.opens(slug).json().at("/comments/0/id").asLong();
    long contact = Talk.asks(editor, slug, "Who said so?");
    for (Operation operation : contract.operations()) {
      if (operation.method().equals("GET")) {
        Answer answer =
            editor.http.get(
                operation
                    .path()
                    .replace("claimants/{slug}", "claimants/volodymyr-zelenskyy")
                    .replace("topics/{slug}", "topics/energy")
                    .replace("{slug}", slug)
                    .replace("webhooks/{id}", "webhooks/" + webhook)
                    .replace("inbox/{id}", "inbox/" + Letters.request())
                    .replace("/api/v1/requests/{receipt}", "/api/v1" + Letters.receipt())
                    .replace("imports/{id}", "imports/" + editor.beginsImport())
                    .replace("{handle}", "editor")
                    .replace("external-checks/{key}", "external-checks/" + theirs)
                    .replace("{key}", "default")
                    .replaceAll("\\{(version|number)}", "1")
                    .replace("{breakdown}", "corrections")
                    .replace("/oembed", "/oembed?url=http://localhost:8080/v/" + slug)
                    .replace("claims:search", "claims:search?query=read")
                    .replace("intake/{id}", "intake/" + checker.takesIn("Read for an example."))
                    .replace("comments/{id}", "comments/" + comment)
                    .replace("contacts/{id}", "contacts/" + contact)
                    .replace("{id}", Long.toString(editor.firstSourceOf(slug))));
        assertThat(answer.status()).as("%s: %s", operation, answer.text()).isEqualTo(200);
        contract.isKeptBy(operation, answer);
      }
    }
  }

  /** Sends a body to an operation on a claim, an account and a scale created for the purpose. */
  private Answer sendToSomethingReal(Operation operation, JsonNode body) {
    String slug = checker.logs("An example for " + operation.id());
    long evidence = checker.addsCaption(slug);
    JsonNode claim = checker.opens(slug).json();
    String template = operation.path();
    boolean own = template.endsWith("/session/password");
    String handle = "example-" + operation.id().toLowerCase(Locale.ROOT);
    Person somebody = own || template.contains("{handle}") ? join(handle, "FACT_CHECKER") : editor;
    String path =
        template
            .replace("claimants/{slug}", "claimants/volodymyr-zelenskyy")
            .replace("topics/{slug}", "topics/energy")
            .replace("{slug}", slug)
            .replace("{handle}", handle)
            .replace("{key}", "no-such-scale")
            .replace("appearances/{id}", "appearances/" + claim.at("/appearances/0/id").asLong())
            .replace("evidence/{id}", "evidence/" + evidence)
            .replace("comments/{id}", "comments/1")
            .replace("contacts/{id}", "contacts/1")
            .replace("intake/{id}", "intake/" + checker.takesIn("Read for an example."))
            .replace("{number}", "1")
            .replace("imports/{id}", "imports/" + editor.beginsImport())
            .replace("inbox/{id}", "inbox/" + Letters.request())
            .replace("sources/{id}", "sources/" + editor.firstSourceOf(slug))
            .replace("webhooks/{id}", "webhooks/" + editor.makesIdleWebhook());
    Http sender = own ? somebody.http : operation.isPublic() ? reader : editor.http;
    return sender.send(operation.method(), path, body.toString(), "If-Match", "*");
  }

  private Answer sendToNothing(Operation operation, String body) {
    String path =
        operation.path().replaceAll("\\{(id|number)}", "1").replaceAll("\\{\\w+}", "no-such-thing");
    return (operation.isPublic() ? reader : editor.http)
        .send(operation.method(), path, body, "If-Match", "*");
  }
}
