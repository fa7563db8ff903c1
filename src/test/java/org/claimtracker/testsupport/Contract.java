package org.claimtracker.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.claimtracker.testsupport.Http.Answer;

/** The OpenAPI document as a client reads it, and whether a response conforms to it. */
public final class Contract {

  /** Formats of schema.org, Google and JSON Feed, in which fields without a value are omitted. */
  public static final Set<String> FORMATS_OF_OTHERS =
      Set.of(
          ("Agent ClaimReview CorrectionComment CreativeWork GoogleClaim GoogleClaims GoogleReview"
                  + " JsonFeedAuthor JsonFeedLicense Publisher ReviewRating ReviewedClaim")
              .split(" "));

  /** One operation, such as {@code POST /api/v1/claims}, with its description. */
  public record Operation(String method, String path, JsonNode says) {

    public String id() {
      return says.path("operationId").asText();
    }

    public boolean hasBody() {
      return says.has("requestBody");
    }

    public boolean isPublic() {
      return !says.has("security");
    }

    /** Every example of its body, if it has one. */
    public List<JsonNode> examples() {
      JsonNode body = says.path("requestBody").path("content").path("application/json");
      List<JsonNode> examples = new ArrayList<>();
      body.path("examples").forEach(example -> examples.add(example.path("value")));
      if (body.has("example")) {
        examples.add(body.path("example"));
      }
      return examples;
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final JsonNode document;

  private Contract(JsonNode document) {
    this.document = document;
  }

  public static Contract of(Http reader) {
    return new Contract(reader.get("/q/openapi?format=json").expect(200).json());
  }

  public Set<Map.Entry<String, JsonNode>> schemas() {
    return document.path("components").path("schemas").properties();
  }

  JsonNode schema(String name) {
    JsonNode schema = document.path("components").path("schemas").path(name);
    assertThat(schema.isObject()).as("schema %s", name).isTrue();
    return schema;
  }

  /** Whether the body is an object with named fields, rather than any JSON. */
  public boolean namesTheFieldsOf(Operation operation) {
    return operation.says().at("/requestBody/content/application~1json/schema").has("$ref");
  }

  /** The schema of an operation's body. */
  public JsonNode body(Operation operation) {
    String leadsTo =
        operation
            .says()
            .at("/requestBody/content/application~1json/schema/$ref")
            .asText()
            .replace("#/components/schemas/", "");
    return schema(leadsTo);
  }

  public List<Operation> operations() {
    return document.path("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .map(
                        method ->
                            new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue())))
        .toList();
  }

  /** The response documented for a status, with references resolved. */
  public JsonNode answer(Operation operation, int status) {
    JsonNode answers = operation.says().path("responses");
    JsonNode answer = answers.path(Integer.toString(status));
    assertThat(status >= 400 || answer.isObject())
        .as("%s answers %d, which is not in the document", operation, status)
        .isTrue();
    JsonNode described = answer.isObject() ? answer : answers.path("default");
    return described.has("$ref")
        ? document.at(described.path("$ref").asText().substring(1))
        : described;
  }

  /** Fails unless status, headers and body are as documented, with nothing undocumented. */
  public void isKeptBy(Operation operation, Answer answer) {
    JsonNode described = answer(operation, answer.status());
    described
        .path("headers")
        .properties()
        .forEach(
            header ->
                assertThat(
                        answer.header(header.getKey()) != null
                            || !header.getValue().path("required").asBoolean())
                    .as("%s: %s", operation, header.getKey())
                    .isTrue());
    if (!described.has("content")) {
      assertThat(answer.text()).as("%s", operation).isEmpty();
      return;
    }
    String type = answer.header("Content-Type").replaceFirst(";.*", "");
    JsonNode schema = described.path("content").path(type).path("schema");
    assertThat(schema.isObject()).as("%s answers %s", operation, type).isTrue();
    if (type.endsWith("json") && !type.endsWith("ndjson")) {
      assertThat(closed(schema).validate(answer.json()))
          .as("%s %d %s", operation, answer.status(), answer.text())
          .isEmpty();
    }
  }

  /** The schema, with additional properties forbidden. */
  private Schema closed(JsonNode schema) {
    ObjectNode root = schema.deepCopy();
    root.set("components", document.path("components").deepCopy());
    objects(root)
        .filter(object -> object.path("properties").isObject())
        .toList()
        .forEach(object -> ((ObjectNode) object).put("additionalProperties", false));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString(), InputFormat.JSON);
  }

  private static Stream<JsonNode> objects(JsonNode node) {
    return Stream.concat(
        Stream.of(node).filter(JsonNode::isObject),
        StreamSupport.stream(node.spliterator(), false).flatMap(Contract::objects));
  }
}
