package org.claimtracker.verdict;

/** The severity of a correction, in ascending order. */
public enum CorrectionKind {
  TYPO,
  CLARIFICATION,
  CORRECTION,
  RATING_CHANGE;

  /** Whether readers get a notice; typing errors are not announced. */
  public boolean isTold() {
    return this != TYPO;
  }
}
