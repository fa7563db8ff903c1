package org.claimtracker.review;

/** How far one revision has come. */
public enum ReviewState {
  DRAFT,
  IN_REVIEW,
  APPROVED,
  PUBLISHED,
  SUPERSEDED,
  RETRACTED;

  /** Still on the desk: not yet shown to readers. */
  public boolean isOpen() {
    return this == DRAFT || this == IN_REVIEW || this == APPROVED;
  }
}
