package org.claimtracker.exchange.reading.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Finds the nodes of a JSON-LD document that others refer to by {@code @id}. */
public interface References {

  /** The node with this name; null if the document does not have it. */
  JsonNode find(String id);

  /** Those in nodes that are in memory. */
  static References in(Collection<JsonNode> nodes, JsonLdTerms terms) {
    return new References() {
      private Map<String, JsonNode> found;

      @Override
      public JsonNode find(String id) {
        if (found == null) {
          found = new HashMap<>();
          nodes.forEach(this::collect);
        }
        return found.get(id);
      }

      private void collect(JsonNode node) {
        if (node.isObject()) {
          Map<String, JsonNode> members = terms.members(node);
          JsonNode id = members.get(JsonLdTerms.ID);
          members.keySet().removeAll(Set.of(JsonLdTerms.ID, JsonLdTerms.TYPE));
          if (id != null && id.isTextual() && !members.isEmpty()) {
            found.putIfAbsent(id.asText(), node);
          }
        }
        node.forEach(this::collect);
      }
    };
  }
}
