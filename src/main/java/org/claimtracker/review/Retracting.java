package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.claimtracker.account.Actor;
import org.claimtracker.review.discussion.Comment;
import org.claimtracker.verdict.Withdrawal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Retracts a published verdict: one person requests it with a reason, another carries it out. */
@ApplicationScoped
public class Retracting {

  /** The reason for a retraction, and what it withdraws. */
  record RetractionRequest(
      @NotBlank @Size(max = 2000) @Schema(examples = "The count was made up.") String reason,
      @Schema(
              description =
                  "The published revision alone, so that readers get the one before it again, or"
                      + " the whole verdict; the default is VERDICT.")
          Withdrawal withdraws) {}

  /** What to withdraw, if it is not what was asked for. */
  @Schema(name = "RetractionExtent")
  record Extent(@NotNull @Schema(examples = "VERDICT") Withdrawal withdraws) {}

  private final Moving moving;
  private final Clock clock;
  private final Event<StandingChanged> standingChanged;

  Retracting(Moving moving, Clock clock, Event<StandingChanged> standingChanged) {
    this.moving = moving;
    this.clock = clock;
    this.standingChanged = standingChanged;
  }

  /** Asks for the retraction of the whole verdict, unless only the published revision is named. */
  @Transactional
  public ReviewContext askRetraction(
      String slug, String ifMatch, String reason, Withdrawal withdraws, Actor by) {
    Withdrawal wanted = Objects.requireNonNullElse(withdraws, Withdrawal.VERDICT);
    return moving.move(
        Move.ASK_RETRACTION,
        slug,
        ifMatch,
        by,
        reason,
        context -> context.standing().askForRetraction(by.account(), reason, wanted));
  }

  @Transactional
  public ReviewContext refuseRetraction(String slug, String ifMatch, String comment, Actor by) {
    return moving.move(
        Move.REFUSE_RETRACTION,
        slug,
        ifMatch,
        by,
        comment,
        context -> {
          context.standing().dropRetraction();
          Comment.remark(context.claim(), by.account(), comment).persist();
        });
  }

  /** Withdraws what was asked for, unless the one who carries it out names something else. */
  @Transactional
  public ReviewContext retract(String slug, String ifMatch, Withdrawal withdraws, Actor by) {
    return moving.move(
        Move.RETRACT,
        slug,
        ifMatch,
        by,
        null,
        context -> {
          withdraw(context, withdraws);
          standingChanged.fire(new StandingChanged(slug, StandingChanged.How.RETRACTED));
        });
  }

  private void withdraw(ReviewContext context, Withdrawal named) {
    Review retracted = context.standing();
    Withdrawal what = Objects.requireNonNullElse(named, retracted.withdraws());
    Instant now = clock.instant();
    List<Review> readable = context.readable();
    retracted.retract(what, now);
    PublicNotice.ofRetraction(retracted);
    if (what == Withdrawal.VERDICT) {
      readable.forEach(earlier -> earlier.withdrawWith(retracted));
    }
    // Only one revision stands at any moment, for the database too.
    Review.flush();
    if (what == Withdrawal.REVISION && !readable.isEmpty()) {
      readable.get(0).restore(now);
    } else {
      context.claim().uncheck();
    }
  }
}
