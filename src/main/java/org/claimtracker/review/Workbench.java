package org.claimtracker.review;

import java.util.Set;
import org.claimtracker.account.Actor;
import org.claimtracker.verdict.PublishedVerdict;

/**
 * A claim as shown to somebody who works on it.
 *
 * @param published what readers last got; null before the first publication
 * @param republished the published revision with the claim's data as they are now; null for none
 * @param wouldBe what readers would get of the open revision now; null if there is none
 * @param wrote whether the viewer is an author of the open revision
 */
public record Workbench(
    ClaimView claim,
    PublishedVerdict published,
    PublishedVerdict republished,
    PublishedVerdict wouldBe,
    boolean wrote) {

  static Workbench of(ReviewContext context, Actor by) {
    boolean open = context.open() != null;
    Set<Long> authors = open ? context.authors() : Set.of();
    return new Workbench(
        ClaimView.of(context, by),
        context.lastPublished(),
        context.republished(),
        open ? context.preview() : null,
        authors.contains(by.accountId()));
  }

  /** The revision being worked on; null if there is none. */
  public RevisionView open() {
    return claim.revisions().stream()
        .filter(revision -> revision.state().isOpen())
        .findFirst()
        .orElse(null);
  }

  /** The newest revision that was not discarded; null if there is none. */
  public RevisionView newest() {
    return claim.revisions().stream()
        .filter(revision -> revision.state() != ReviewState.DISCARDED)
        .findFirst()
        .orElse(null);
  }

  /** The published revision; null if there is none. */
  public RevisionView standing() {
    return claim.revisions().stream()
        .filter(revision -> revision.state() == ReviewState.PUBLISHED)
        .findFirst()
        .orElse(null);
  }
}
