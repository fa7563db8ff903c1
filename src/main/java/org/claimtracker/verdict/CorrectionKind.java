package org.claimtracker.verdict;

/** How grave a correction is, from the least to the gravest. */
public enum CorrectionKind {
  TYPO,
  CLARIFICATION,
  CORRECTION,
  RATING_CHANGE
}
