package org.claimtracker.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the holder of a receipt is told: how far it is, until when, and what came of it.
 *
 * @param number what to name in a letter to the desk
 * @param reason why it was declined or rejected, or what follows
 * @param verdict the slug of the verdict that was published about it; absent while there is none
 * @param erased whether the reader's words and address were deleted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"number", "kind", "state", "receivedAt", "dueOn", "erased"})
public record ReceiptView(
    long number,
    InboxKind kind,
    InboxState state,
    Instant receivedAt,
    LocalDate dueOn,
    Instant answeredAt,
    String reason,
    String verdict,
    boolean erased) {

  /** Whether an answer is still to come. */
  @JsonIgnore
  public boolean isOpen() {
    return state == InboxState.OPEN;
  }

  static ReceiptView of(InboxItem item, String verdict) {
    return new ReceiptView(
        item.id,
        item.kind,
        item.state(),
        item.createdAt,
        item.dueOn,
        item.closedAt,
        item.reason,
        verdict,
        item.erasedAt != null);
  }
}
