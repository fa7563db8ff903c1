package org.claimtracker.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry: who did what and when, with the state before and after as JSON. Entries of version 0.1
 * are shown under the present names of actions and fields; their hashes cover the former ones.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    requiredProperties = {
      "id",
      "at",
      "actor",
      "via",
      "action",
      "kind",
      "subject",
      "previousHash",
      "hash"
    })
public record ChangeView(
    long id,
    Instant at,
    String actor,
    String via,
    String action,
    String kind,
    String subject,
    @JsonRawValue @Schema(implementation = Object.class) String before,
    @JsonRawValue @Schema(implementation = Object.class) String after,
    String previousHash,
    String hash) {

  /** The latest entries about one subject, newest first. */
  public static List<ChangeView> about(String kind, String subject, int limit) {
    return Change.about(kind, subject, limit).stream().map(ChangeView::of).toList();
  }

  static ChangeView of(Change change) {
    return new ChangeView(
        change.id,
        change.at,
        change.actor,
        change.via,
        FormerTerms.action(change.action),
        change.kind,
        change.subject,
        FormerTerms.state(change, change.before),
        FormerTerms.state(change, change.after),
        change.previousHash,
        change.hash);
  }
}
