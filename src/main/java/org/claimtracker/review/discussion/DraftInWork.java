package org.claimtracker.review.discussion;

import org.claimtracker.claim.Claim;
import org.claimtracker.verdict.VerdictText;

/** Knows the draft that comments are about. */
public interface DraftInWork {

  /** The text of the revision that is being worked on; null if there is none. */
  VerdictText openText(Claim claim);

  /** The text of the newest revision that was not discarded; an empty one if there is none. */
  VerdictText newestText(Claim claim);
}
