package org.claimtracker.verdict;

/** How grave a correction is, from the least to the gravest. */
public enum CorrectionKind {
  TYPO,
  CLARIFICATION,
  CORRECTION,
  RATING_CHANGE;

  /** Whether readers get a notice of it: not of a typing error. */
  public boolean isTold() {
    return this != TYPO;
  }
}
