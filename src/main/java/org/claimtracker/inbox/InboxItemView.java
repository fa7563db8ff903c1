package org.claimtracker.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Permission;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reader's request or complaint, as staff see it.
 *
 * @param number what stands on the reader's receipt
 * @param text what the reader wrote; absent once it was deleted
 * @param email where the reader wants the answer; told only to those who may answer
 * @param claim the slug of the claim that the request is part of, or whose verdict is complained of
 * @param revision the version of the verdict that the reader saw
 * @param owner the handle of whoever is to answer
 * @param reason what the reader was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"number", "kind", "state", "language", "receivedAt", "dueOn"})
public record InboxItemView(
    long number,
    InboxKind kind,
    InboxState state,
    String text,
    String whereSeen,
    String email,
    String language,
    String claim,
    String statement,
    Integer revision,
    String owner,
    LocalDate dueOn,
    Instant receivedAt,
    String reason,
    String closedBy,
    Instant closedAt,
    Instant erasedAt) {

  public static InboxItemView of(InboxItem item, Actor to) {
    boolean answers = to.may(Permission.LOG_CLAIMS) || to.may(Permission.REVIEW);
    return new InboxItemView(
        item.id,
        item.kind,
        item.state(),
        item.body,
        item.whereSeen,
        answers ? item.email : null,
        item.language,
        item.claim == null ? null : item.claim.slug,
        item.claim == null ? null : item.claim.statement,
        item.revision,
        item.owner == null ? null : item.owner.handle,
        item.dueOn,
        item.createdAt,
        item.reason,
        item.closedBy,
        item.closedAt,
        item.erasedAt);
  }

  @JsonIgnore
  public boolean isOpen() {
    return state == InboxState.OPEN;
  }

  /** Whether the answer is late on this day. */
  public boolean isLate(LocalDate today) {
    return isOpen() && dueOn.isBefore(today);
  }
}
