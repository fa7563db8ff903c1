package org.claimtracker.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of actions and fields that version 0.1 wrote and that have changed since. Stored entries
 * keep them, because their hashes cover them; views of the record show the present names.
 */
final class FormerTerms {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> ACTIONS =
      Map.of("second-look", "set-recheck", "no-second-look", "remove-recheck");

  private static final Map<String, String> RECHECK_FIELDS = Map.of("on", "dueOn", "why", "reason");
  private static final Map<String, String> INTAKE_FIELDS =
      Map.of("takenInBy", "createdBy", "takenInAt", "createdAt");

  private FormerTerms() {}

  static String action(String written) {
    return ACTIONS.getOrDefault(written, written);
  }

  /** All names under which entries may hold an action, given any of them; null for null. */
  static Set<String> written(String action) {
    if (action == null) {
      return null;
    }
    String present = action(action);
    return Stream.concat(
            Stream.of(present),
            ACTIONS.entrySet().stream()
                .filter(term -> term.getValue().equals(present))
                .map(Map.Entry::getKey))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The state before or after a change, with the present field names. */
  static String state(Change change, String written) {
    if (written == null) {
      return null;
    }
    if (ACTIONS.containsKey(change.action)) {
      return renamed(written, RECHECK_FIELDS);
    }
    return change.kind.equals("intake") ? renamed(written, INTAKE_FIELDS) : written;
  }

  private static String renamed(String written, Map<String, String> names) {
    try {
      ObjectNode present = JSON.createObjectNode();
      for (Map.Entry<String, JsonNode> field : JSON.readTree(written).properties()) {
        present.set(names.getOrDefault(field.getKey(), field.getKey()), field.getValue());
      }
      return JSON.writeValueAsString(present);
    } catch (JsonProcessingException tampered) {
      // The verifier reports it; here it is shown as stored.
      return written;
    }
  }
}
