package org.claimtracker.review;

/**
 * What readers get about a claim changed. Announced in the transaction of the change, so whoever
 * keeps something about it does so in the same one; whoever shows it waits for its success.
 */
public record StandingChanged(String slug, How how) {

  /** In what way. */
  public enum How {
    PUBLISHED,
    RETRACTED,
    /** Taken over from elsewhere, with all that became of it there. */
    IMPORTED
  }
}
