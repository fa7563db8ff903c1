package org.claimtracker.review;

import java.util.ArrayList;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Message;
import org.claimtracker.review.Move.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a move is refused.
 *
 * @param rule the rule's name, or "state" or "permission"
 * @param code what is missing, whatever the words
 * @param detail what is missing and what to do
 */
@Schema(requiredProperties = {"rule", "code", "detail"})
public record Unmet(
    @Schema(examples = "four-eyes") String rule,
    @Schema(implementation = String.class, examples = "own-revision") Message code,
    @Schema(examples = "You wrote part of this revision. Another editor has to approve it.")
        String detail) {

  Unmet(String rule, Message code) {
    this(rule, code, code.inEnglish());
  }

  /** All reasons why a move is not possible now; empty if it is allowed. */
  static List<Unmet> of(Move move, ReviewContext context, Actor by) {
    List<Unmet> unmet = new ArrayList<>();
    if (!by.may(move.permission)) {
      unmet.add(new Unmet("permission", ReviewError.PERMISSION_MISSING.with(move.permission)));
    }
    Message wrongState = wrongState(move, context);
    if (wrongState != null) {
      unmet.add(new Unmet("state", wrongState));
    } else {
      unmet.addAll(Rule.unmet(move, context, by));
      unmet.addAll(context.vetoes(move));
    }
    return unmet;
  }

  private static Message wrongState(Move move, ReviewContext context) {
    if (!move.claimStates.contains(context.claim().state())) {
      return ReviewError.CLAIM_STATE.with(context.claim().state(), move.claimStates);
    }
    if (move.subject == Subject.CLAIM) {
      return move.missingPrecondition(context);
    }
    boolean standing = move.subject == Subject.STANDING_REVISION;
    Review review = standing ? context.standing() : context.open();
    if (review == null) {
      boolean begins = move.subject == Subject.OPEN_REVISION_OR_NEW;
      return begins
          ? null
          : standing ? ReviewError.NOTHING_PUBLISHED.with() : ReviewError.NO_DRAFT.with();
    }
    if (!move.revisionStates.contains(review.state())) {
      return ReviewError.REVISION_STATE.with(
          review.revision.number, review.state(), move.revisionStates);
    }
    return move.missingPrecondition(context);
  }
}
