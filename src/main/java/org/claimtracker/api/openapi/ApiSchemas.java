package org.claimtracker.api.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.common.Message;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Corrects what the annotation scanner cannot know about schemas. */
final class ApiSchemas {

  private static final String COMPONENT = "#/components/schemas/";

  /** Schemas to drop: the problem library's own shape, Java's types, and the raw page. */
  private static final List<String> UNUSED =
      List.of("HttpProblem", "HttpValidationProblem", "Violation", "Page", "Instant", "LocalDate");

  /** Java types are replaced inline by a format, so they need no schema of their own. */
  private static final Map<String, String> MOMENTS =
      Map.of(COMPONENT + "Instant", "date-time", COMPONENT + "LocalDate", "date");

  /** The schemas whose {@code code} is the key of a message. */
  private static final List<String> WITH_CODE =
      List.of("Problem", "FieldViolation", "Unmet", "LintFinding");

  private ApiSchemas() {}

  static void mend(OpenAPI api) {
    Components components = api.getComponents();
    UNUSED.forEach(components::removeSchema);
    WITH_CODE.forEach(name -> listCodes(components.getSchemas().get(name)));
    permitOneAlone(components.getSchemas().get("ClaimReview").getProperties().get("correction"));
    Stream.concat(components.getSchemas().values().stream(), ofParameters(api))
        .flatMap(ApiSchemas::all)
        .forEach(ApiSchemas::mend);
  }

  private static void listCodes(Schema schema) {
    schema.getProperties().get("code").enumeration(List.copyOf(Message.codes()));
  }

  /** JSON-LD writes a list of one as its only item. */
  private static void permitOneAlone(Schema list) {
    Schema item = OASFactory.createSchema().ref(list.getItems().getRef());
    Schema several = OASFactory.createSchema().type(list.getType()).items(list.getItems());
    list.type(null).items(null).oneOf(List.of(item, several));
  }

  private static Stream<Schema> ofParameters(OpenAPI api) {
    return api.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .filter(operation -> operation.getParameters() != null)
        .flatMap(operation -> operation.getParameters().stream())
        .map(Parameter::getSchema);
  }

  private static Stream<Schema> all(Schema schema) {
    Stream<Schema> properties =
        schema.getProperties() == null
            ? Stream.empty()
            : schema.getProperties().values().stream().flatMap(ApiSchemas::all);
    Stream<Schema> items = schema.getItems() == null ? Stream.empty() : all(schema.getItems());
    return Stream.concat(Stream.of(schema), Stream.concat(properties, items));
  }

  private static void mend(Schema schema) {
    String pattern = schema.getPattern();
    // Bean Validation matches the whole text, JSON Schema any part of it.
    if (pattern != null && !pattern.equals("\\S")) {
      schema.setPattern("^(" + pattern + ")$");
    }
    String leadsTo = schema.getRef();
    if (leadsTo != null && MOMENTS.containsKey(leadsTo)) {
      schema.ref(null).type(List.of(SchemaType.STRING)).setFormat(MOMENTS.get(leadsTo));
    } else if (leadsTo != null) {
      // The type is given by the referenced schema.
      schema.setType(null);
    }
  }
}
