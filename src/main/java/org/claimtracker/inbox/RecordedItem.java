package org.claimtracker.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * What the record has of an item: nothing that its reader wrote, so that this can be deleted and
 * every hash stays valid.
 *
 * @param claim the slug of the claim that it is about; null for none
 * @param owner the handle of whoever is to answer; null for nobody
 * @param reason what the reader was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordedItem(
    InboxKind kind,
    InboxState state,
    LocalDate dueOn,
    String claim,
    Integer revision,
    String owner,
    String reason,
    Boolean erased) {

  static final String KIND = "inbox-item";

  static RecordedItem of(InboxItem item) {
    return new RecordedItem(
        item.kind,
        item.state(),
        item.dueOn,
        item.claim == null ? null : item.claim.slug,
        item.revision,
        item.owner == null ? null : item.owner.handle,
        item.reason,
        item.erasedAt == null ? null : true);
  }
}
