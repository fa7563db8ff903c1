package org.claimtracker.exchange;

/** Why a claim file, or a line of it, cannot be taken. */
class BadFile extends RuntimeException {

  private final int line;

  BadFile(int line, String reason) {
    super(reason);
    this.line = line;
  }

  /** From 1; 0 when the whole file is meant. */
  int line() {
    return line;
  }
}
