package org.claimtracker.inbox;

import org.claimtracker.common.Message;

/** What can be wrong with what readers send, and with answering it. */
public enum InboxError implements Message.Key {
  COMPLAINT_NEEDS_VERDICT,
  FORM_EXPIRED,
  FORM_TOO_FAST,
  FORM_TRAPPED,
  ITEM_ANSWERED,
  ITEM_ERASED,
  ITEM_OPEN,
  NOT_A_COMPLAINT,
  NOT_A_REQUEST,
  NO_INBOX_ITEM,
  NO_OWNER,
  NO_RECEIPT,
  REQUEST_NAMES_VERDICT,
  TOO_MANY_SENT,
  VERDICT_NOT_PUBLISHED
}
