package org.claimtracker.review;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.Durability;
import org.claimtracker.history.History;
import org.claimtracker.review.discussion.Comment;
import org.jboss.logging.Logger;

/**
 * Publishes scheduled revisions when they are due, on behalf of whoever scheduled them and under
 * the rules in force at that time. Safe to run on several nodes: the claim's lock admits one.
 */
@ApplicationScoped
class PublishDue {

  private static final Logger LOG = Logger.getLogger(PublishDue.class);

  private final Moving moving;
  private final Publishing publishing;
  private final History history;
  private final Durability durability;
  private final BackgroundWork background;
  private final Clock clock;

  PublishDue(
      Moving moving,
      Publishing publishing,
      History history,
      Durability durability,
      BackgroundWork background,
      Clock clock) {
    this.moving = moving;
    this.publishing = publishing;
    this.history = history;
    this.durability = durability;
    this.background = background;
    this.clock = clock;
  }

  @Scheduled(
      every = "{claims.schedule.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void publishDue() {
    background.run(this::publishAllDue);
  }

  private void publishAllDue() {
    List<Long> due = QuarkusTransaction.requiringNew().call(() -> dueClaimIds(clock.instant()));
    for (Long claimId : due) {
      try {
        QuarkusTransaction.requiringNew().run(() -> publish(claimId));
      } catch (HttpProblem refused) {
        QuarkusTransaction.requiringNew().run(() -> giveUp(claimId, refused));
      }
    }
    if (!due.isEmpty()) {
      durability.sync();
    }
  }

  private void publish(Long claimId) {
    Claim claim = Claim.forChange(Claim.findById(claimId), clock.instant());
    Review open = moving.contextOf(claim).open();
    if (isDue(open)) {
      Actor by = open.scheduledBy().actingVia("schedule");
      moving.move(Move.PUBLISH, claim, by, "scheduled", context -> publishing.publish(context, by));
    }
  }

  /** A rule forbids it now: unschedules it and leaves a comment. There is no automatic retry. */
  private void giveUp(Long claimId, HttpProblem refused) {
    Claim claim = Claim.forChange(Claim.findById(claimId), clock.instant());
    Review open = moving.contextOf(claim).open();
    if (!isDue(open)) {
      return;
    }
    LOG.warnf("Not published as scheduled: %s: %s", claim.slug, refused.getDetail());
    Instant wasDue = open.scheduledFor();
    open.unschedule();
    Comment.remark(claim, null, "Not published as scheduled: " + refused.getDetail()).persist();
    history.record(
        Actor.system("schedule"), "unschedule", "claim", claim.slug, wasDue, refused.getDetail());
  }

  private boolean isDue(Review open) {
    return open != null
        && open.scheduledFor() != null
        && !open.scheduledFor().isAfter(clock.instant());
  }

  /** Ids of claims whose approved revision is due for publication. */
  private static List<Long> dueClaimIds(Instant now) {
    return Review.find(
            "select r.claim.id from Review r where r.state = ?1 and r.scheduledFor <= ?2 order by"
                + " r.id",
            ReviewState.APPROVED,
            now)
        .project(Long.class)
        .list();
  }
}
