package org.claimtracker.exchange.transfer;

/** Why nothing is moved, in words for the operator. */
class MoveRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MoveRefused(String reason) {
    super(reason);
  }
}
