package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds values that should be addresses and are none, wherever they stand in a review. */
record MarkupAddresses(
    List<LintFinding> findings,
    Map<String, ObjectNode> described,
    Map<ObjectNode, String> pointers,
    Set<JsonNode> seen) {

  private static final Set<String> OF_ADDRESSES =
      Set.of(
          "url",
          "sameAs",
          "image",
          "logo",
          "thumbnailUrl",
          "contentUrl",
          "embedUrl",
          "appearance",
          "firstAppearance",
          "mediaItemAppearance",
          "originalMediaLink",
          "archivedAt",
          "mainEntityOfPage");

  MarkupAddresses(
      List<LintFinding> findings,
      Map<String, ObjectNode> described,
      Map<ObjectNode, String> pointers) {
    this(findings, described, pointers, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** The review's own address has a rule of its own. */
  void check(JsonNode review, String pointer) {
    seen.add(review);
    review
        .properties()
        .forEach(
            field -> {
              if (!field.getKey().equals("url")) {
                value(
                    field.getKey(), field.getValue(), pointer + "/" + Lint.escaped(field.getKey()));
              }
            });
  }

  private void value(String name, JsonNode value, String pointer) {
    if (value.isArray()) {
      for (int n = 0; n < value.size(); n++) {
        value(name, value.get(n), pointer + "/" + n);
      }
    } else if (value instanceof ObjectNode object) {
      object(name, object, pointer);
    } else if (OF_ADDRESSES.contains(name) && Markup.shows(value)) {
      address(Markup.text(value), pointer);
    }
  }

  private void object(String name, ObjectNode object, String pointer) {
    ObjectNode target = object.size() == 1 ? described.get(object.path("@id").asText()) : null;
    if (target != null) {
      if (seen.add(target)) {
        fields(target, pointers.getOrDefault(target, pointer));
      }
    } else if (object.size() == 1 && object.has("@value")) {
      value(name, object.get("@value"), pointer);
    } else if (seen.add(object)) {
      fields(object, pointer);
    }
  }

  private void fields(ObjectNode object, String pointer) {
    object
        .properties()
        .forEach(
            field ->
                value(
                    field.getKey(),
                    field.getValue(),
                    pointer + "/" + Lint.escaped(field.getKey())));
  }

  private void address(String text, String pointer) {
    if (!Markup.isWebAddress(text.strip())) {
      findings.add(LintRule.ADDRESS.findingAt(pointer));
    }
  }
}
