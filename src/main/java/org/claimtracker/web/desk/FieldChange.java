package org.claimtracker.web.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.history.ChangeView;
import org.claimtracker.web.site.WordDiff;

/** What an entry of the record changed about one field, word by word. */
public record FieldChange(String field, List<WordDiff.Piece> pieces) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every field that is not as it was, as the record keeps it. */
  static List<FieldChange> in(ChangeView change) {
    Map<String, String> before = fields(change.before());
    Map<String, String> after = fields(change.after());
    Set<String> all = new LinkedHashSet<>(before.keySet());
    all.addAll(after.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String field : all) {
      String was = before.getOrDefault(field, "");
      String is = after.getOrDefault(field, "");
      if (!was.equals(is)) {
        changes.add(new FieldChange(field, WordDiff.of(was, is)));
      }
    }
    return changes;
  }

  private static Map<String, String> fields(String document) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (document != null) {
      try {
        collect("", JSON.readTree(document), fields);
      } catch (JsonProcessingException unreadable) {
        fields.put("", document);
      }
    }
    return fields;
  }

  private static void collect(String path, JsonNode node, Map<String, String> fields) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              member ->
                  collect(
                      path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                      member.getValue(),
                      fields));
    } else if (node.isArray()) {
      for (int n = 0; n < node.size(); n++) {
        collect(path + "[" + (n + 1) + "]", node.get(n), fields);
      }
    } else if (!node.isNull()) {
      fields.put(path, node.asText());
    }
  }
}
