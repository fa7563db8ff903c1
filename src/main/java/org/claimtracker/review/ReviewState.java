package org.claimtracker.review;

/** The stages of a revision. */
public enum ReviewState {
  DRAFT,
  IN_REVIEW,
  APPROVED,
  PUBLISHED,
  SUPERSEDED,
  RETRACTED,
  /** Given up before it was submitted; the next revision does not start from it. */
  DISCARDED;

  /** Still on the desk: not published yet. */
  public boolean isOpen() {
    return this == DRAFT || this == IN_REVIEW || this == APPROVED;
  }
}
