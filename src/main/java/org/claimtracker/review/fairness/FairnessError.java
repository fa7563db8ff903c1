package org.claimtracker.review.fairness;

import org.claimtracker.common.Message;

/** What interests stand against, and what can be wrong with declaring them. */
public enum FairnessError implements Message.Key {
  APPROVER_INTERESTED,
  ASSIGNEE_INTERESTED,
  INTEREST_DECLARED,
  INTEREST_KEPT,
  NO_INTEREST,
  ONE_SUBJECT,
  OWN_INTEREST,
  OWN_INTEREST_NOBODY,
  TOO_MANY_INTERESTS
}
