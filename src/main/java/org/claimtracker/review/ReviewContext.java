package org.claimtracker.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtracker.claim.Appearance;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Message;
import org.claimtracker.evidence.Evidence;
import org.claimtracker.review.fairness.Conflicts;
import org.claimtracker.verdict.Authorship;
import org.claimtracker.verdict.Contribution;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.CorrectionKind;
import org.claimtracker.verdict.Difference;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.Rating;
import org.claimtracker.verdict.Revision;
import org.claimtracker.verdict.VerdictText;

/**
 * What moves and rules need to know about one claim, loaded in a fixed number of queries.
 *
 * @param reviews of all its revisions, newest first
 * @param contributions who wrote and who approved these revisions
 * @param conflicts who has an interest in its claimant or topics
 * @param lastPublished what readers last got; null before the first publication
 * @param checks what can veto a move beside the rules
 */
public record ReviewContext(
    Claim claim,
    List<Appearance> appearances,
    List<Evidence> evidence,
    List<Review> reviews,
    List<Contribution> contributions,
    Conflicts conflicts,
    PublishedVerdict lastPublished,
    DeskPolicy policy,
    List<MoveCheck> checks,
    Instant now) {

  /**
   * The least severe kind of a correction, and what it changes.
   *
   * @param changes of which readers are told, whatever the correction says
   */
  public record CorrectionFloor(CorrectionKind kind, List<Difference> changes) {}

  /** Today in UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** The revision being worked on; null if there is none. */
  Review open() {
    return reviews.stream().filter(review -> review.state().isOpen()).findFirst().orElse(null);
  }

  /** The published revision; null if there is none. */
  Review standing() {
    return reviews.stream()
        .filter(review -> review.state() == ReviewState.PUBLISHED)
        .findFirst()
        .orElse(null);
  }

  /** The superseded revisions that readers may still read, newest first. */
  List<Review> readable() {
    return reviews.stream()
        .filter(review -> review.state() == ReviewState.SUPERSEDED && !review.isWithdrawn())
        .toList();
  }

  /** Whether the open revision has been submitted. */
  boolean isSubmitted() {
    return open() != null && open().state() != ReviewState.DRAFT;
  }

  /** Whether the claim is waiting in the queue. */
  boolean isUnassigned() {
    return claim.state() == ClaimState.LOGGED && claim.assignee == null;
  }

  /** Whether somebody has requested the retraction of the published verdict. */
  boolean isRetractionRequested() {
    return standing().retractionAskedBy() != null;
  }

  Revision draft() {
    return open().revision;
  }

  int nextNumber() {
    return reviews.isEmpty() ? 1 : reviews.get(0).revision.number + 1;
  }

  /** Account ids of the open revision's authors. */
  Set<Long> authors() {
    return accounts(contributionsTo(draft(), Authorship.class));
  }

  /** Account ids of the open revision's approvers. */
  Set<Long> approvers() {
    return accounts(approvals());
  }

  /** Account ids of everybody who had a part in the open revision. */
  Set<Long> contributors() {
    return accounts(contributionsTo(draft(), Contribution.class));
  }

  List<Approval> approvals() {
    return contributionsTo(draft(), Approval.class);
  }

  <P extends Contribution> List<P> contributionsTo(Revision revision, Class<P> kind) {
    return contributions.stream()
        .filter(kind::isInstance)
        .filter(each -> each.revision.id.equals(revision.id))
        .map(kind::cast)
        .toList();
  }

  private static Set<Long> accounts(List<? extends Contribution> contributions) {
    return contributions.stream()
        .map(contribution -> contribution.account.id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Before this instant nothing is published; null for no embargo. */
  Instant embargoUntil() {
    return open() == null ? claim.embargoUntil : open().embargoUntil;
  }

  /** The text of the newest revision without what it corrected: where the next one starts. */
  VerdictText lastText() {
    return newestText().withoutCorrection();
  }

  /** The text of the newest revision that was not discarded; an empty one for none. */
  VerdictText newestText() {
    return newestText(reviews);
  }

  static VerdictText newestText(List<Review> newestFirst) {
    return newestFirst.stream()
        .filter(review -> review.state() != ReviewState.DISCARDED)
        .findFirst()
        .map(review -> VerdictText.of(review.revision))
        .orElse(VerdictText.EMPTY);
  }

  boolean embargoedAt(Instant when) {
    return open().embargoUntil != null && when.isBefore(open().embargoUntil);
  }

  /** The rating that readers last got; null for none. */
  Rating publishedRating() {
    return lastPublished == null
        ? null
        : reviews.stream()
            .map(review -> review.revision)
            .filter(revision -> revision.number == lastPublished.revision())
            .map(Revision::rating)
            .findFirst()
            .orElse(null);
  }

  /** What readers would get if the open revision were published now. */
  PublishedVerdict preview() {
    return preview(draft(), approvals().stream().map(approval -> approval.account.name).toList());
  }

  /** The published revision with the data of the claim as they are now; null for none. */
  PublishedVerdict republished() {
    return standing() == null ? null : preview(standing().revision, List.of());
  }

  /** Where the data of the claim differ from what readers have. */
  List<Difference> differences() {
    return standing() == null ? List.of() : Difference.between(lastPublished, republished());
  }

  private PublishedVerdict preview(Revision revision, List<String> approvedBy) {
    return PublishedVerdict.of(
        claim,
        appearances,
        revision,
        approvedBy,
        lastPublished == null ? now : lastPublished.firstPublishedAt(),
        now);
  }

  /** What the check that looks for a rule finds; null if it finds nothing. */
  Message reasonAgainst(Rule rule) {
    return checks.stream()
        .filter(check -> check.rule().filter(rule::equals).isPresent())
        .flatMap(check -> check.reasonAgainst(preview()).stream())
        .findFirst()
        .orElse(null);
  }

  /** The checks that stop a publication of the open revision. */
  List<Unmet> vetoes(Move move) {
    if (move != Move.PUBLISH && move != Move.SCHEDULE) {
      return List.of();
    }
    PublishedVerdict verdict = preview();
    return checks.stream()
        .filter(check -> check.rule().isEmpty())
        .flatMap(
            check ->
                check
                    .reasonAgainst(verdict)
                    .map(reason -> new Unmet(check.title(), reason))
                    .stream())
        .toList();
  }

  /** The least severe kind of correction for the open revision; empty for a first verdict. */
  Optional<CorrectionKind> leastCorrection() {
    return Optional.ofNullable(lastPublished).map(last -> last.leastCorrectionTo(preview()));
  }

  /** The kind that the open revision's correction has at least to be of; empty if it is. */
  Optional<CorrectionKind> missingCorrection() {
    Correction correction = draft().correction();
    return leastCorrection()
        .filter(least -> correction == null || correction.kind().compareTo(least) < 0);
  }

  /** What the correction has to tell if a text were published as typed; empty for a first one. */
  Optional<CorrectionFloor> correctionFloor(VerdictText text) {
    if (lastPublished == null) {
      return Optional.empty();
    }
    Revision revision = new Revision(claim, nextNumber(), null);
    revision.write(text, publishedRating(), evidence);
    PublishedVerdict typed = preview(revision, List.of());
    return Optional.of(
        new CorrectionFloor(
            lastPublished.leastCorrectionTo(typed), Difference.between(lastPublished, typed)));
  }
}
