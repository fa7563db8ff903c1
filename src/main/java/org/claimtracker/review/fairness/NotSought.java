package org.claimtracker.review.fairness;

/** Why the claimant was not asked. */
public enum NotSought {
  SELF_EVIDENT,
  ANONYMOUS,
  UNSAFE,
  ALREADY_PUBLIC
}
