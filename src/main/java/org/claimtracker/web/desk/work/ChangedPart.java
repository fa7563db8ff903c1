package org.claimtracker.web.desk.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A changed property in an entry of the record; null where it did not exist. */
public record ChangedPart(String name, String before, String after) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The differences between two states in the record's JSON; null for no state.
   *
   * @param name maps a path such as {@code claimant.name} or {@code topics[2]} to a name; values
   *     with the same name are joined
   */
  static List<ChangedPart> between(String before, String after, UnaryOperator<String> name) {
    Map<String, String> was = texts(before, name);
    Map<String, String> is = texts(after, name);
    Set<String> names = new LinkedHashSet<>(was.keySet());
    names.addAll(is.keySet());
    List<ChangedPart> parts = new ArrayList<>();
    for (String each : names) {
      if (!Objects.equals(was.get(each), is.get(each))) {
        parts.add(new ChangedPart(each, was.get(each), is.get(each)));
      }
    }
    return parts;
  }

  /** With its values mapped. */
  ChangedPart map(UnaryOperator<String> mapping) {
    return new ChangedPart(
        name,
        before == null ? null : mapping.apply(before),
        after == null ? null : mapping.apply(after));
  }

  ChangedPart called(String other) {
    return new ChangedPart(other, before, after);
  }

  private static Map<String, String> texts(String state, UnaryOperator<String> name) {
    Map<String, String> texts = new LinkedHashMap<>();
    collect("", read(state), name, texts);
    return texts;
  }

  /** A damaged entry is shown as plain text. */
  private static JsonNode read(String state) {
    try {
      return state == null ? MissingNode.getInstance() : JSON.readTree(state);
    } catch (JsonProcessingException unreadable) {
      return TextNode.valueOf(state);
    }
  }

  private static void collect(
      String path, JsonNode node, UnaryOperator<String> name, Map<String, String> texts) {
    if (node.isObject()) {
      String start = path.isEmpty() ? "" : path + ".";
      node.properties()
          .forEach(member -> collect(start + member.getKey(), member.getValue(), name, texts));
    } else if (node.isArray()) {
      for (int n = 0; n < node.size(); n++) {
        collect(path + "[" + (n + 1) + "]", node.get(n), name, texts);
      }
    } else if (!node.isNull() && !node.isMissingNode()) {
      texts.merge(name.apply(path), node.asText(), (one, other) -> one + ", " + other);
    }
  }
}
