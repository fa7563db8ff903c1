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

/** Reminds of rechecks on their day, whoever set them and whoever checks the claim. */
@ApplicationScoped
class Reminders {

  private static final int BATCH_SIZE = 200;
  private static final String NOBODY = "schedule";
  private static final String CAUSE = "recheck ";

  private final NotificationWriter writer;
  private final Clock clock;

  Reminders(NotificationWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /** Reminds of what nobody was reminded of. */
  void remind() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (QuarkusTransaction.requiringNew().call(() -> untold(today).isEmpty())) {
      return;
    }
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              // The position's lock admits one node at a time.
              NotificationPosition.locked();
              writer.write(untold(today).stream().map(Reminders::concern).toList());
            });
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
