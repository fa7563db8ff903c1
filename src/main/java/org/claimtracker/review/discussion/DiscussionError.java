package org.claimtracker.review.discussion;

import org.claimtracker.common.Message;

/** What can be wrong with comments and their threads. */
public enum DiscussionError implements Message.Key {
  COMMENT_OF_ANOTHER,
  COMMENT_STRUCK,
  NOTHING_SUGGESTED,
  NOT_A_THREAD,
  NO_COMMENT,
  NO_DRAFT_TO_MARK,
  PASSAGE_CHANGED,
  PASSAGE_IN_ANSWER,
  PASSAGE_NOT_FOUND,
  THREAD_RESOLVED,
  WORDING_ACCEPTED,
  WORDING_NEEDS_DRAFT,
  WORDING_NEEDS_PASSAGE,
  WORDING_SAME
}
