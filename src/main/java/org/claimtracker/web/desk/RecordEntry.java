package org.claimtracker.web.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An entry of the record, as people read it.
 *
 * @param action what was done, in the page's language
 * @param parts what it changed; unchanged parts are left out
 */
public record RecordEntry(
    long id, Instant at, String actor, String via, String action, List<Part> parts) {

  /** A part of what was changed; null before it was there, or when it is gone. */
  public record Part(String name, String before, String after) {}

  /** What differs between two states, part by part. */
  static List<Part> parts(JsonNode before, JsonNode after) {
    Map<String, String> was = leaves(before);
    Map<String, String> is = leaves(after);
    Set<String> names = new LinkedHashSet<>(was.keySet());
    names.addAll(is.keySet());
    List<Part> parts = new ArrayList<>();
    for (String name : names) {
      if (!Objects.equals(was.get(name), is.get(name))) {
        parts.add(new Part(name, was.get(name), is.get(name)));
      }
    }
    return parts;
  }

  private static Map<String, String> leaves(JsonNode state) {
    Map<String, String> leaves = new LinkedHashMap<>();
    collect("", state, leaves);
    return leaves;
  }

  private static void collect(String name, JsonNode node, Map<String, String> leaves) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              each ->
                  collect(
                      name.isEmpty() ? each.getKey() : name + "." + each.getKey(),
                      each.getValue(),
                      leaves));
    } else if (node.isArray()) {
      node.forEach(each -> collect(name, each, leaves));
    } else if (!node.isNull() && !node.isMissingNode()) {
      leaves.merge(name, node.asText(), (one, other) -> one + ", " + other);
    }
  }
}
