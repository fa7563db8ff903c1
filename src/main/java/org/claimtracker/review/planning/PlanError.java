package org.claimtracker.review.planning;

import org.claimtracker.common.Message;

/** What can be wrong with a plan. */
public enum PlanError implements Message.Key {
  DUE_DAY_PAST,
  READ_DAY_IMPOSSIBLE
}
