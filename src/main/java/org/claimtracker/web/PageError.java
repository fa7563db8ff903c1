package org.claimtracker.web;

import org.claimtracker.common.Message;

/** What can be wrong with the address of a page, or with a form. */
public enum PageError implements Message.Key {
  DECISION_MISSING,
  FILTER_TOO_LONG,
  FILTER_VALUE,
  FORM_INVALID,
  NOT_A_DAY,
  NO_FORM,
  NO_MOVE,
  NO_PUBLISHED_CLAIMANT,
  NO_PUBLISHED_TOPIC,
  NO_READABLE_REVISION,
  TOO_MANY_ASSIGNMENTS
}
