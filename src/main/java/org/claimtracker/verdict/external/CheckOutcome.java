package org.claimtracker.verdict.external;

/** What became of a check that came in. */
public enum CheckOutcome {
  /** It was not there. */
  ADDED,
  /** It was there and said something else. */
  UPDATED,
  /** It was there, and said the same or something newer. */
  UNCHANGED,
  /** An editor withdrew it, so it stays away. */
  WITHDRAWN;

  /** By what is there; null for nothing. */
  static CheckOutcome of(ExternalCheck there, NewExternalCheck given) {
    if (there == null) {
      return ADDED;
    }
    if (there.isWithdrawn()) {
      return WITHDRAWN;
    }
    boolean older =
        there.checkedOn != null
            && given.checkedOn() != null
            && given.checkedOn().latest().isBefore(there.checkedOn.earliest());
    return older || there.stated().equals(given) ? UNCHANGED : UPDATED;
  }
}
