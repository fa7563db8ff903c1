package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.AppearanceView;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.evidence.EvidenceView;
import org.claimtracker.verdict.Authorship;
import org.claimtracker.verdict.Contribution;
import org.claimtracker.verdict.CorrectionKind;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.verdict.VerdictText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim with everything that the desk knows about it.
 *
 * @param allowedMoves what the caller may do now
 * @param forbiddenMoves what the caller may not do now, with all reasons
 * @param leastCorrection the least severe kind that the open revision's correction may have
 * @param secondLook when it is due for a recheck
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
      "comments",
      "allowedMoves",
      "forbiddenMoves"
    })
public record ClaimView(
    @JsonUnwrapped ClaimSummary claim,
    List<AppearanceView> appearances,
    List<EvidenceView> evidence,
    List<RevisionView> revisions,
    CorrectionKind leastCorrection,
    RecheckView secondLook,
    List<CommentView> comments,
    List<String> allowedMoves,
    List<ForbiddenMove> forbiddenMoves) {

  /** A move that the caller cannot make now. */
  @Schema(requiredProperties = {"move", "reasons"})
  public record ForbiddenMove(String move, List<Unmet> reasons) {}

  /** A comment; one without an author was written by the application. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(requiredProperties = {"text", "at"})
  public record CommentView(String author, String text, Instant at) {

    static CommentView of(Comment comment) {
      return new CommentView(handle(comment.author), comment.text, comment.createdAt);
    }
  }

  /** One revision with its review. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(requiredProperties = {"number", "state", "text", "authors", "approvals"})
  public record RevisionView(
      int number,
      ReviewState state,
      RatingView rating,
      VerdictText text,
      List<String> authors,
      List<String> approvals,
      String assignee,
      Instant submittedAt,
      Instant embargoUntil,
      Instant scheduledFor,
      String retractionAskedBy,
      String retractionReason,
      Instant endedAt,
      String importedFrom) {

    static RevisionView of(Review review, ReviewContext context) {
      return new RevisionView(
          review.revision.number,
          review.state(),
          RatingView.of(review.revision.rating()),
          VerdictText.of(review.revision),
          handles(context.contributionsTo(review.revision, Authorship.class)),
          handles(context.contributionsTo(review.revision, Approval.class)),
          handle(review.assignee),
          review.submittedAt(),
          review.embargoUntil,
          review.scheduledFor(),
          handle(review.retractionAskedBy()),
          review.retractionReason(),
          review.endedAt(),
          review.revision.importedFrom);
    }

    private static List<String> handles(List<? extends Contribution> contributions) {
      return contributions.stream().map(contribution -> contribution.account.handle).toList();
    }
  }

  static ClaimView of(ReviewContext context, Actor caller) {
    List<ForbiddenMove> forbidden =
        Arrays.stream(Move.values())
            .map(move -> new ForbiddenMove(move.title(), move.against(context, caller)))
            .toList();
    return new ClaimView(
        ClaimSummary.of(context.claim()),
        context.appearances().stream().map(AppearanceView::of).toList(),
        context.evidence().stream().map(EvidenceView::of).toList(),
        context.reviews().stream().map(review -> RevisionView.of(review, context)).toList(),
        context.open() == null ? null : context.leastCorrection().orElse(null),
        RecheckView.of(Recheck.at(context.claim()), context.today()),
        Comment.on(context.claim()).stream().map(CommentView::of).toList(),
        forbidden.stream()
            .filter(move -> move.reasons().isEmpty())
            .map(ForbiddenMove::move)
            .toList(),
        forbidden.stream().filter(move -> !move.reasons().isEmpty()).toList());
  }

  private static String handle(Account account) {
    return account == null ? null : account.handle;
  }
}
