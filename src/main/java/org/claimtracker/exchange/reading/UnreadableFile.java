package org.claimtracker.exchange.reading;

import org.claimtracker.common.Message;

/** A file that is none of the forms that can be read. */
public final class UnreadableFile extends RuntimeException {

  /** What is wrong with it. */
  public enum Reason implements Message.Key {
    FILE_IS_EMPTY,
    /** As a zip is. */
    FILE_IS_PACKED,
    FILE_IS_BINARY,
    FILE_FORM_UNKNOWN,
    /** A page is read as a whole. */
    FILE_IS_TOO_LARGE_A_PAGE
  }

  private final transient Message reason;

  UnreadableFile(Message reason) {
    super(reason.inEnglish());
    this.reason = reason;
  }

  public Message reason() {
    return reason;
  }
}
