package org.claimtracker.api.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Assembles a complete example of each request body from the examples of its fields. */
final class ApiExamples {

  /** Does not apply to a first verdict, so bodies that can contain it get two examples. */
  private static final String CORRECTION = "correction";

  private static final String COMPONENT = "#/components/schemas/";

  private final Map<String, Schema> schemas;

  private ApiExamples(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  static void give(Operation operation, Components components) {
    ApiExamples examples = new ApiExamples(components.getSchemas());
    for (MediaType body : operation.getRequestBody().getContent().getMediaTypes().values()) {
      examples.give(body);
    }
  }

  private void give(MediaType body) {
    Object complete = of(body.getSchema());
    if (complete instanceof Map<?, ?> fields && fields.containsKey(CORRECTION)) {
      Map<Object, Object> first = new LinkedHashMap<>(fields);
      first.remove(CORRECTION);
      if (isRequired(body.getSchema(), CORRECTION)) {
        first.put(CORRECTION, null);
      }
      body.addExample("first", OASFactory.createExample().summary("A first verdict").value(first))
          .addExample(
              "later",
              OASFactory.createExample()
                  .summary("A correction of a published verdict")
                  .value(complete));
    } else {
      body.setExample(complete);
    }
  }

  private Object of(Schema given) {
    if (given.getExamples() != null && !given.getExamples().isEmpty()) {
      return given.getExamples().get(0);
    }
    if (given.getRef() != null) {
      return of(schemas.get(given.getRef().replace(COMPONENT, "")));
    }
    if (given.getAnyOf() != null) {
      return of(given.getAnyOf().get(0));
    }
    if (given.getItems() != null) {
      Object item = of(given.getItems());
      return item == null || item.equals(Map.of()) || lacks(given.getItems(), item)
          ? null
          : List.of(item);
    }
    if (given.getProperties() == null) {
      return null;
    }
    Map<String, Object> example = new LinkedHashMap<>();
    given
        .getProperties()
        .forEach(
            (name, property) -> {
              Object value = of(property);
              if (value != null || property.getAnyOf() != null && isRequired(given, name)) {
                example.put(name, value);
              }
            });
    return example;
  }

  /** Whether a required field has no example, so that this is none either. */
  private boolean lacks(Schema given, Object example) {
    return example instanceof Map<?, ?> fields
        && given.getRef() != null
        && Optional.ofNullable(schemas.get(given.getRef().replace(COMPONENT, "")).getRequired())
            .map(required -> !fields.keySet().containsAll(required))
            .orElse(false);
  }

  private boolean isRequired(Schema given, String property) {
    Schema schema =
        given.getRef() == null ? given : schemas.get(given.getRef().replace(COMPONENT, ""));
    return schema.getRequired() != null && schema.getRequired().contains(property);
  }
}
