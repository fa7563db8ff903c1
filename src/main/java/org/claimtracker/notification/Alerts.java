package org.claimtracker.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.claimtracker.account.Account;

/** Tells those who run the desk of what fails and is not in the record. */
@ApplicationScoped
public class Alerts {

  private static final String APPLICATION = "schedule";

  private final NotificationWriter writer;
  private final Clock clock;

  Alerts(NotificationWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /** Tells everybody with a permission, in a transaction of its own. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void tell(NotificationKind kind, String permission, String what) {
    writer.write(
        List.of(
            new Concern(
                kind,
                null,
                null,
                APPLICATION,
                what,
                "alert " + clock.instant(),
                Account.whoMay(permission))));
  }
}
