package org.claimtracker.publish.read;

import org.claimtracker.verdict.CorrectionKind;

/** The kinds of changes that readers are notified of: all but corrected typing errors. */
public enum NoticeKind {
  CLARIFICATION("Clarified"),
  CORRECTION("Corrected"),
  RATING_CHANGE("Rating changed"),
  RETRACTION("Retracted");

  /** The beginning of a headline. */
  public final String headline;

  NoticeKind(String headline) {
    this.headline = headline;
  }

  public static NoticeKind of(CorrectionKind kind) {
    return valueOf(kind.name());
  }

  /** The corresponding kind of correction; null for a retraction, which has no correction. */
  CorrectionKind correction() {
    return this == RETRACTION ? null : CorrectionKind.valueOf(name());
  }
}
