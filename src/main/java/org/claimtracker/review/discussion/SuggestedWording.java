package org.claimtracker.review.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Set;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.claimtracker.review.discussion.Discussion.Said;
import org.claimtracker.verdict.VerdictText;

/** Wording that comments suggest for passages of the draft. */
@ApplicationScoped
public class SuggestedWording {

  /**
   * A draft with words that somebody suggested.
   *
   * @param by who suggested them
   */
  public record Reworded(VerdictText text, Account by) {}

  private final History history;
  private final Validator validator;
  private final Clock clock;

  SuggestedWording(History history, Validator validator, Clock clock) {
    this.history = history;
    this.validator = validator;
    this.clock = clock;
  }

  /**
   * Takes the wording that a comment suggests into a draft, which settles its thread. The claim is
   * locked already, so that the draft stays as it is meanwhile.
   */
  public Reworded accept(Claim claim, long id, VerdictText draft, Actor by) {
    Comment comment =
        Comment.forChange(claim, id)
            .orElseThrow(() -> Problems.notFound(DiscussionError.NO_COMMENT, id));
    DiscussionError obstacle = obstacle(comment);
    if (obstacle != null) {
      throw Problems.conflict(obstacle);
    }
    VerdictText text =
        comment
            .passage
            .replaced(draft, comment.wording)
            .orElseThrow(() -> Problems.conflict(DiscussionError.PASSAGE_CHANGED));
    Set<ConstraintViolation<VerdictText>> broken = validator.validate(text);
    if (!broken.isEmpty()) {
      throw new ConstraintViolationException(broken);
    }
    comment.accept(by.account(), clock.instant());
    history.record(by, "accept-wording", "claim", claim.slug, null, Said.in(comment));
    return new Reworded(text, comment.author);
  }

  private static DiscussionError obstacle(Comment comment) {
    if (comment.isStruck()) {
      return DiscussionError.COMMENT_STRUCK;
    }
    if (comment.wording == null) {
      return DiscussionError.NOTHING_SUGGESTED;
    }
    if (comment.acceptedAt() != null) {
      return DiscussionError.WORDING_ACCEPTED;
    }
    return comment.isOpen() ? null : DiscussionError.THREAD_RESOLVED;
  }
}
