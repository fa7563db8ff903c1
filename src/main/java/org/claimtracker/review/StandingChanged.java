package org.claimtracker.review;

/**
 * What readers see of a claim changed. Fired within the transaction: observers that store something
 * do so in the same transaction; observers that show something wait for it to commit.
 */
public record StandingChanged(String slug, How how) {

  /** The kind of change. */
  public enum How {
    PUBLISHED,
    RETRACTED,
    /** Imported, with its whole history. */
    IMPORTED
  }
}
