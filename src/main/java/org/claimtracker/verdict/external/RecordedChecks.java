package org.claimtracker.verdict.external;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimtracker.history.Change;
import org.claimtracker.history.ChangeNote;

/** Several checks as an entry of the record has them. */
public record RecordedChecks(List<Named> checks) {

  /** The kind of the entries about many checks. */
  public static final String MANY = "external-checks";

  /** The kind of the entries about one check. */
  static final String ONE = "external-check";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A check with its key. */
  record Named(String key, @JsonUnwrapped NewExternalCheck states) {}

  /** Whether an entry of the record is about checks of other publishers. */
  public static boolean isAbout(ChangeNote entry) {
    return entry.kind().equals(MANY) || entry.kind().equals(ONE);
  }

  /** The keys of the checks that an entry is about; needs a transaction. */
  public static Collection<String> keys(ChangeNote entry) {
    return entry.kind().equals(ONE) ? List.of(entry.subject()) : keys(Change.findById(entry.id()));
  }

  private static Set<String> keys(Change change) {
    return new LinkedHashSet<>(told(change.after, "key"));
  }

  /** The claims of the checks that an entry's state has. */
  public static List<String> claims(String state) {
    return told(state, "claim");
  }

  private static List<String> told(String state, String field) {
    try {
      return JSON.readTree(state).path("checks").findValuesAsText(field);
    } catch (JsonProcessingException tampered) {
      // The verifier reports it; what it was about can no longer be told.
      return List.of();
    }
  }
}
