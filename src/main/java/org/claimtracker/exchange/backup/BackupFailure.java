package org.claimtracker.exchange.backup;

/** Why there is no backup, or why one cannot be put back, in words for the operator. */
class BackupFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BackupFailure(String reason) {
    super(reason);
  }

  BackupFailure(String reason, Throwable cause) {
    super(reason, cause);
  }
}
