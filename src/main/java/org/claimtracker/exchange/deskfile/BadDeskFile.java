package org.claimtracker.exchange.deskfile;

/** Why a file is not read into a desk, in words for the operator. */
class BadDeskFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadDeskFile(String reason) {
    super(reason);
  }

  BadDeskFile(long line, String reason) {
    super("Line %d: %s".formatted(line, reason));
  }
}
