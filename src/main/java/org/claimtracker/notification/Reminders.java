package org.claimtracker.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.account.Account;
import org.claimtracker.account.Permission;
import org.claimtracker.review.Recheck;
import org.claimtracker.review.planning.Plan;

/**
 * Reminds of rechecks on their day, whoever set them and whoever checks the claim; and of claims on
 * the day by which they are to be checked and after it, whoever checks them.
 */
@ApplicationScoped
class Reminders {

  private static final int BATCH_SIZE = 200;
  private static final String NOBODY = "schedule";
  private static final String CAUSE = "recheck ";
  private static final String PLAN = "plan ";

  private final NotificationWriter writer;
  private final Clock clock;

  Reminders(NotificationWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /** Reminds of what nobody was reminded of. */
  void remind() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (QuarkusTransaction.requiringNew().call(() -> concerns(today).isEmpty())) {
      return;
    }
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              // The position's lock admits one node at a time.
              NotificationPosition.locked();
              writer.write(concerns(today));
            });
  }

  private static List<Concern> concerns(LocalDate today) {
    List<Concern> concerns = new ArrayList<>();
    untold(today).forEach(recheck -> concerns.add(concern(recheck)));
    untold(today, NotificationKind.CLAIM_DUE)
        .forEach(plan -> concerns.add(concern(plan, NotificationKind.CLAIM_DUE)));
    untold(today.minusDays(1), NotificationKind.CLAIM_OVERDUE)
        .forEach(plan -> concerns.add(concern(plan, NotificationKind.CLAIM_OVERDUE)));
    return concerns;
  }

  /**
   * Open claims due by a day of which nobody was told so; who missed the day is told that alone.
   */
  private static List<Plan> untold(LocalDate by, NotificationKind kind) {
    return Plan.<Plan>find(
            "from Plan n join fetch n.claim c left join fetch c.assignee where "
                + (kind == NotificationKind.CLAIM_DUE ? "n.dueOn = ?1" : "n.dueOn <= ?1")
                + " and "
                + Plan.OPEN
                + " and not exists (select t.id from Notification t where t.claim = c"
                + " and t.kind = ?2 and t.causedBy = concat('"
                + PLAN
                + "', cast(c.id as string), ' ', cast(n.dueOn as string)))"
                + " order by n.dueOn, n.id",
            by,
            kind)
        .page(0, BATCH_SIZE)
        .list();
  }

  private static Concern concern(Plan plan, NotificationKind kind) {
    Account assignee = plan.claim.assignee;
    return new Concern(
        kind,
        plan.claim,
        null,
        NOBODY,
        null,
        PLAN + plan.claim.id + " " + plan.dueOn(),
        assignee != null && assignee.isActive()
            ? List.of(assignee)
            : Account.whoMay(Permission.REVIEW));
  }

  private static List<Recheck> untold(LocalDate today) {
    return Recheck.<Recheck>find(
            "from Recheck r join fetch r.claim c left join fetch c.assignee join fetch r.setBy"
                + " where r.dueOn <= ?1 and "
                + Recheck.CHECKED
                + " and not exists (select n.id from Notification n where n.claim = c"
                + " and n.kind = RECHECK_DUE and n.causedBy = concat('"
                + CAUSE
                + "', cast(c.id as string), ' ', cast(r.dueOn as string)))"
                + " order by r.dueOn, r.id",
            today)
        .page(0, BATCH_SIZE)
        .list();
  }

  private static Concern concern(Recheck recheck) {
    List<Account> to = new ArrayList<>();
    to.add(recheck.setBy());
    to.add(recheck.claim.assignee);
    if (to.stream().noneMatch(each -> each != null && each.isActive())) {
      to.addAll(Account.whoMay(Permission.REVIEW));
    }
    return new Concern(
        NotificationKind.RECHECK_DUE,
        recheck.claim,
        null,
        NOBODY,
        recheck.reason(),
        CAUSE + recheck.claim.id + " " + recheck.dueOn(),
        to);
  }
}
