package org.claimtracker.intake;

/** The desk's decision about a sentence; models are trained on it. */
public enum Decision {
  /** Worth checking; logging a claim from a sentence keeps it too. */
  KEPT,
  /** Not worth checking. */
  DISMISSED
}
