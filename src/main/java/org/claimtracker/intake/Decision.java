package org.claimtracker.intake;

/** What the desk did with a spotted sentence; models are trained on it. */
public enum Decision {
  /** Worth checking; a claim that was logged from a sentence keeps it. */
  KEPT,
  /** Not worth checking. */
  DISMISSED
}
