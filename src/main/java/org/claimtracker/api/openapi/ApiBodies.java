package org.claimtracker.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The bodies of changes: PUT gives every field of the whole, PATCH any part of it. */
final class ApiBodies {

  private static final String COMPONENT = "#/components/schemas/";

  private ApiBodies() {}

  static void describe(HttpMethod method, Operation operation, Components components) {
    boolean whole = method == HttpMethod.PUT;
    if (!whole && method != HttpMethod.PATCH) {
      return;
    }
    for (MediaType body : operation.getRequestBody().getContent().getMediaTypes().values()) {
      String ref = body.getSchema().getRef();
      String name = ref.replace(COMPONENT, "");
      String variant = name + (whole ? "Replacement" : "Patch");
      if (!components.getSchemas().containsKey(variant)) {
        components.addSchema(variant, variant(components.getSchemas().get(name), whole));
      }
      body.setSchema(OASFactory.createSchema().ref(COMPONENT + variant));
    }
  }

  private static Schema variant(Schema of, boolean whole) {
    List<String> required = of.getRequired() == null ? List.of() : of.getRequired();
    Map<String, Schema> properties = new LinkedHashMap<>();
    of.getProperties()
        .forEach(
            (name, property) ->
                properties.put(name, required.contains(name) ? property : nullable(property)));
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description(of.getDescription())
        .properties(properties)
        .required(whole ? new ArrayList<>(properties.keySet()) : null);
  }

  private static Schema nullable(Schema property) {
    return OASFactory.createSchema()
        .anyOf(List.of(property, OASFactory.createSchema().addType(SchemaType.NULL)));
  }
}
