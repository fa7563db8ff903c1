package org.claimtracker.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry: who did what when, with the state before and after as JSON. */
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

  static ChangeView of(Change change) {
    return new ChangeView(
        change.id,
        change.at,
        change.actor,
        change.via,
        change.action,
        change.kind,
        change.subject,
        change.before,
        change.after,
        change.previousHash,
        change.hash);
  }
}
