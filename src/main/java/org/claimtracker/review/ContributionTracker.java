package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.claim.ClaimInputsChanged;
import org.claimtracker.claim.ClaimantChanged;
import org.claimtracker.claim.NameRemoved;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.TopicChanged;
import org.claimtracker.common.Problems;
import org.claimtracker.evidence.EvidenceRemoved;
import org.claimtracker.evidence.SourceChanged;
import org.claimtracker.history.History;
import org.claimtracker.review.fairness.Conflicts;
import org.claimtracker.verdict.Authorship;
import org.claimtracker.verdict.Contribution;
import org.claimtracker.verdict.Revision;

/**
 * Tracks who wrote and who approved the open revision. Editing anything that readers would see
 * makes the editor an author and, by rule R15, voids the approvals: nobody vouches for later words.
 * Whoever has an interest in the claim is refused, by rule R11, for they cannot be an author.
 */
@ApplicationScoped
class ContributionTracker {

  private final DeskPolicy policy;
  private final History history;
  private final Clock clock;

  ContributionTracker(DeskPolicy policy, History history, Clock clock) {
    this.policy = policy;
    this.history = history;
    this.clock = clock;
  }

  /** Makes somebody an author of a revision and voids its approvals. */
  void wrote(Review review, Actor by) {
    voidApprovals(review);
    if (by.accountId() != null) {
      worded(review, by.account());
    }
  }

  /** Makes somebody an author whose words are in a revision. */
  void worded(Review review, Account who) {
    boolean alreadyAuthor =
        Authorship.count("revision = ?1 and account = ?2", review.revision, who) > 0;
    if (!alreadyAuthor) {
      new Authorship(review.revision, who).persist();
    }
  }

  /**
   * Deletes approvals immediately: the unique key would stop an approver from becoming an author.
   */
  void voidApprovals(Review review) {
    Approval.delete("from Approval a where a.revision = ?1", review.revision);
  }

  void inputsChanged(@Observes ClaimInputsChanged edit) {
    for (Review review : Review.of(edit.claim())) {
      if (review.state().isOpen()) {
        edited(review, edit.by());
      }
    }
  }

  void claimantChanged(@Observes ClaimantChanged edit) {
    editedEach(
        "select r.claim.id from Review r where r.claim.claimant = ?1 and r.state in ?2",
        edit.claimant(),
        edit.by());
  }

  void topicChanged(@Observes TopicChanged edit) {
    editedEach(
        "select r.claim.id from Review r join r.claim.topics t where t = ?1 and r.state in ?2",
        edit.topic(),
        edit.by());
  }

  void sourceChanged(@Observes SourceChanged edit) {
    editedEach(
        "select r.claim.id from Review r join r.revision.cited e"
            + " where e.source = ?1 and r.state in ?2",
        edit.source(),
        edit.by());
  }

  /** What only discarded drafts cite can go. */
  void evidenceRemoved(@Observes EvidenceRemoved removal) {
    List<Revision> citing = Revision.citing(removal.evidence());
    if (Review.count("revision in ?1 and state <> DISCARDED", citing) > 0) {
      throw Problems.conflict(ReviewError.EVIDENCE_CITED);
    }
    citing.forEach(revision -> revision.uncite(removal.evidence()));
  }

  /** Readers can follow what a published verdict names, even if it was withdrawn. */
  void nameRemoved(@Observes NameRemoved removal) {
    long published =
        removal.kind().equals(SlugRedirect.TOPIC)
            ? Publication.count(
                "from Publication p join p.topicSlugs t where t in ?1", removal.slugs())
            : Publication.count("claimantSlug in ?1", removal.slugs());
    if (published > 0) {
      throw Problems.conflict(ClaimError.NAME_USED);
    }
  }

  /** Locks the claims in order of id, so that concurrent edits cannot deadlock. */
  private void editedEach(String claimIdsInWork, Object edited, Actor by) {
    List<ReviewState> open =
        List.of(ReviewState.DRAFT, ReviewState.IN_REVIEW, ReviewState.APPROVED);
    Claim.<Claim>list("id in (" + claimIdsInWork + ") order by id", edited, open).stream()
        .map(claim -> Claim.forChange(claim, clock.instant()))
        .forEach(claim -> inputsChanged(new ClaimInputsChanged(claim, by)));
  }

  private void edited(Review review, Actor by) {
    Conflicts.of(review.claim).refuseWriting(by, Permission.DRAFT_VERDICTS);
    List<Contribution> contributions = Contribution.in(List.of(review.revision));
    boolean ownApproval =
        contributions.stream()
            .anyMatch(
                contribution -> contribution instanceof Approval && by.is(contribution.account));
    List<String> approvers =
        contributions.stream()
            .filter(Approval.class::isInstance)
            .map(contribution -> contribution.account.handle)
            .toList();
    if (!policy.rules().editsVoidApprovals() && !ownApproval) {
      return;
    }
    wrote(review, by);
    if (review.state() == ReviewState.APPROVED) {
      review.backToReview();
    }
    if (!approvers.isEmpty()) {
      history.record(by, "void-approvals", "claim", review.claim.slug, approvers, null);
    }
  }
}
