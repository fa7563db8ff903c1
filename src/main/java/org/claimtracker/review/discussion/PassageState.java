package org.claimtracker.review.discussion;

/** Whether the words that a comment is about stand in the draft. */
public enum PassageState {
  /** They stand there, perhaps in another place than before. */
  FOUND,
  /** They stand there, but it is not certain that they are those that were meant. */
  UNCERTAIN,
  /** They were changed or removed. */
  GONE
}
