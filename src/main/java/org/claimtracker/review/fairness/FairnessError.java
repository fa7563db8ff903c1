package org.claimtracker.review.fairness;

import org.claimtracker.common.Message;

/** What interests stand against, and what can be wrong with declaring them. */
public enum FairnessError implements Message.Key {
  APPROVER_INTERESTED,
  ASSIGNEE_INTERESTED,
  CLAIMANT_MAY_ANSWER,
  CLAIMANT_NOT_ASKED,
  CLAIMANT_OUTCOME_OPEN,
  CONTACT_DAY,
  CONTACT_HAS_NO,
  CONTACT_NEEDS,
  INTEREST_DECLARED,
  INTEREST_KEPT,
  NO_CONTACT,
  NO_INTEREST,
  ONE_SUBJECT,
  OWN_INTEREST,
  OWN_INTEREST_NOBODY,
  TOO_MANY_CONTACTS,
  TOO_MANY_INTERESTS,
  WORDS_INTERESTED
}
