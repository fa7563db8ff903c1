package org.claimtracker.exchange;

/** Why a claim file, or a line of it, was rejected. */
class BadFile extends RuntimeException {

  private final int line;

  BadFile(int line, String reason) {
    super(reason);
    this.line = line;
  }

  /** From 1; 0 if the whole file is meant. */
  int line() {
    return line;
  }
}
