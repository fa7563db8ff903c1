package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.claimtracker.account.Account;
import org.claimtracker.verdict.Authorship;
import org.claimtracker.verdict.Contribution;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.verdict.VerdictText;
import org.claimtracker.verdict.Withdrawal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One revision with its review.
 *
 * @param withdraws what its retraction withdraws, asked for or carried out
 * @param withdrawnAt since when readers get nothing of it
 * @param sentBackBy the editor who requested changes of this draft; null if nobody did
 */
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
    Withdrawal withdraws,
    Instant withdrawnAt,
    String sentBackBy,
    String sentBackReason,
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
        review.withdraws(),
        review.withdrawnAt(),
        handle(review.sentBackBy),
        review.sentBackReason,
        review.endedAt(),
        review.revision.importedFrom);
  }

  private static List<String> handles(List<? extends Contribution> contributions) {
    return contributions.stream().map(contribution -> contribution.account.handle).toList();
  }

  private static String handle(Account account) {
    return account == null ? null : account.handle;
  }
}
