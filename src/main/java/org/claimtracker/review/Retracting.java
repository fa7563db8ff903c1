package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.claimtracker.account.Actor;

/** Retracts a published verdict: one person requests it with a reason, another carries it out. */
@ApplicationScoped
public class Retracting {

  private final Moving moving;
  private final Clock clock;
  private final Event<StandingChanged> standingChanged;

  Retracting(Moving moving, Clock clock, Event<StandingChanged> standingChanged) {
    this.moving = moving;
    this.clock = clock;
    this.standingChanged = standingChanged;
  }

  @Transactional
  public ReviewContext askRetraction(String slug, String ifMatch, String reason, Actor by) {
    return moving.move(
        Move.ASK_RETRACTION,
        slug,
        ifMatch,
        by,
        reason,
        context -> context.standing().askForRetraction(by.account(), reason));
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
          new Comment(context.claim(), by.account(), comment).persist();
        });
  }

  @Transactional
  public ReviewContext retract(String slug, String ifMatch, Actor by) {
    return moving.move(
        Move.RETRACT,
        slug,
        ifMatch,
        by,
        null,
        context -> {
          context.standing().retract(clock.instant());
          context.claim().uncheck();
          standingChanged.fire(new StandingChanged(slug, StandingChanged.How.RETRACTED));
        });
  }
}
