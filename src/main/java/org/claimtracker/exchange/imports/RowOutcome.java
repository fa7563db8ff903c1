package org.claimtracker.exchange.imports;

/** What became of a row, or would. */
public enum RowOutcome {
  IMPORTED,
  /** It was there and said something else. */
  UPDATED,
  /** It was there, or came before in the file. */
  KNOWN,
  REFUSED,
  /** A person has to answer something first. */
  ASKED
}
