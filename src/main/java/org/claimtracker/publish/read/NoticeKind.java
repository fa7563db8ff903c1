package org.claimtracker.publish.read;

import org.claimtracker.verdict.CorrectionKind;

/** What readers are told of afterwards: everything but typing errors. */
public enum NoticeKind {
  CLARIFICATION("Clarified"),
  CORRECTION("Corrected"),
  RATING_CHANGE("Rating changed"),
  RETRACTION("Retracted");

  /** How a headline begins. */
  public final String headline;

  NoticeKind(String headline) {
    this.headline = headline;
  }

  public static NoticeKind of(CorrectionKind kind) {
    return valueOf(kind.name());
  }

  /** The kind as revisions carry it; null for a retraction, which is no revision. */
  CorrectionKind correction() {
    return this == RETRACTION ? null : CorrectionKind.valueOf(name());
  }
}
