package org.claimtracker.publish.claimreview;

import org.claimtracker.common.Message;

/** What can be wrong with a ClaimReview as a whole. */
enum MarkupError implements Message.Key {
  LINT_FINDING,
  NOT_PUBLISHABLE,
  OBJECT_OR_LIST,
  TOO_MANY_CLAIM_REVIEWS
}
