package org.claimtracker.verdict;

import org.claimtracker.common.Message;

/** What can be wrong with ratings and the text of a verdict. */
public enum VerdictError implements Message.Key {
  NOT_ITS_EVIDENCE,
  NO_RATING,
  NO_SCALE,
  NO_SCALE_VERSION,
  RATING_KEY_TWICE,
  RATING_LABEL_TWICE,
  SCALE_KEY_TAKEN,
  SCALE_VERSION_NOT_IN_USE
}
