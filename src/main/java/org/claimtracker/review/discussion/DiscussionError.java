package org.claimtracker.review.discussion;

import org.claimtracker.common.Message;

/** What can be wrong with comments and their threads. */
public enum DiscussionError implements Message.Key {
  COMMENT_OF_ANOTHER,
  COMMENT_STRUCK,
  NOT_A_THREAD,
  NO_COMMENT
}
