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

/** A part of what an entry of the record changed; null before it was there, or when it is gone. */
public record ChangedPart(String name, String before, String after) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What differs between two states, as the record keeps them; null for none.
   *
   * @param name calls a part such as {@code claimant.name} or {@code topics[2]}; the texts of parts
   *     that are called the same stand together
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

  /** With its texts in other words. */
  ChangedPart said(UnaryOperator<String> words) {
    return new ChangedPart(
        name,
        before == null ? null : words.apply(before),
        after == null ? null : words.apply(after));
  }

  ChangedPart called(String other) {
    return new ChangedPart(other, before, after);
  }

  private static Map<String, String> texts(String state, UnaryOperator<String> name) {
    Map<String, String> texts = new LinkedHashMap<>();
    collect("", read(state), name, texts);
    return texts;
  }

  /** Also a damaged record can be looked at. */
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
