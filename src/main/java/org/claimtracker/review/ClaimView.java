package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.AppearanceView;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.evidence.EvidenceView;
import org.claimtracker.review.discussion.Comment;
import org.claimtracker.review.discussion.CommentView;
import org.claimtracker.review.fairness.ContactView;
import org.claimtracker.review.fairness.InterestView;
import org.claimtracker.review.planning.PlanView;
import org.claimtracker.verdict.CorrectionKind;
import org.claimtracker.verdict.Difference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim with everything that the desk knows about it.
 *
 * @param allowedMoves what the caller may do now
 * @param forbiddenMoves what the caller may not do now, with all reasons
 * @param leastCorrection the least severe kind that the open revision's correction may have
 * @param differences where the claim's data differ from what readers have; the next correction
 *     tells them
 * @param embargoUntil before then nothing about it is published
 * @param recheck when it is due for a recheck
 * @param interests who has an interest in its claimant or topics, and so decides nothing about it
 * @param plan how urgent it is, the day by which it is to be checked, and its reach
 * @param contacts that the claimant was asked, or why not, newest first
 * @param comments newest first; those that answer another one name it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    requiredProperties = {
      "slug",
      "statement",
      "language",
      "topics",
      "state",
      "loggedBy",
      "loggedAt",
      "updatedAt",
      "version",
      "appearances",
      "evidence",
      "revisions",
      "differences",
      "interests",
      "plan",
      "contacts",
      "comments",
      "openThreads",
      "allowedMoves",
      "forbiddenMoves"
    })
public record ClaimView(
    @JsonUnwrapped ClaimSummary claim,
    List<AppearanceView> appearances,
    List<EvidenceView> evidence,
    List<RevisionView> revisions,
    CorrectionKind leastCorrection,
    List<Difference> differences,
    Instant embargoUntil,
    RecheckView recheck,
    List<InterestView> interests,
    PlanView plan,
    List<ContactView> contacts,
    List<CommentView> comments,
    int openThreads,
    List<String> allowedMoves,
    List<ForbiddenMove> forbiddenMoves) {

  public static ClaimView of(ReviewContext context, Actor caller) {
    List<ForbiddenMove> forbidden =
        Arrays.stream(Move.values())
            .map(move -> new ForbiddenMove(move.title(), Unmet.of(move, context, caller)))
            .toList();
    List<CommentView> comments = CommentView.of(Comment.on(context.claim()), context.newestText());
    return new ClaimView(
        ClaimSummary.of(context.claim()),
        context.appearances().stream().map(AppearanceView::of).toList(),
        context.evidence().stream().map(EvidenceView::of).toList(),
        context.reviews().stream().map(review -> RevisionView.of(review, context)).toList(),
        context.open() == null ? null : context.leastCorrection().orElse(null),
        context.differences(),
        context.embargoUntil(),
        RecheckView.of(Recheck.at(context.claim()), context.today()),
        context.conflicts().views(),
        PlanView.of(context.claim(), context.today()),
        ContactView.about(context.claim()),
        comments,
        (int) comments.stream().filter(each -> Boolean.TRUE.equals(each.open())).count(),
        forbidden.stream()
            .filter(move -> move.reasons().isEmpty())
            .map(ForbiddenMove::move)
            .toList(),
        forbidden.stream().filter(move -> !move.reasons().isEmpty()).toList());
  }
}
