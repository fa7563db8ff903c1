package org.claimtracker.review;

import java.util.Set;
import org.claimtracker.account.Actor;
import org.claimtracker.verdict.PublishedVerdict;

/**
 * A claim as somebody has it before them to work on.
 *
 * @param published what readers last got; null before the first publication
 * @param wouldBe what readers would get of the open revision now; null when there is none
 * @param wrote whether the one who looks is an author of the open revision
 */
public record Workbench(
    ClaimView claim, PublishedVerdict published, PublishedVerdict wouldBe, boolean wrote) {

  static Workbench of(ReviewContext context, Actor by) {
    boolean open = context.open() != null;
    Set<Long> authors = open ? context.authors() : Set.of();
    return new Workbench(
        ClaimView.of(context, by),
        context.lastPublished(),
        open ? context.preview() : null,
        authors.contains(by.accountId()));
  }

  /** The revision that is worked on; null when there is none. */
  public ClaimView.RevisionView open() {
    return claim.revisions().stream()
        .filter(revision -> revision.state().isOpen())
        .findFirst()
        .orElse(null);
  }

  /** The revision that readers see; null when there is none. */
  public ClaimView.RevisionView standing() {
    return claim.revisions().stream()
        .filter(revision -> revision.state() == ReviewState.PUBLISHED)
        .findFirst()
        .orElse(null);
  }
}
