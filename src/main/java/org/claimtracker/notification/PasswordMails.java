package org.claimtracker.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.claimtracker.account.PasswordLinks.Forgotten;

/** Mails a link to who forgot a password and has a confirmed address; to nobody else. */
@ApplicationScoped
class PasswordMails {

  /** Whoever presses twice gets one mail. */
  private static final Duration APART = Duration.ofMinutes(5);

  private final NotificationConfig config;
  private final Clock clock;

  PasswordMails(NotificationConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  void send(@Observes Forgotten forgotten) {
    if (config.mailFrom().isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    for (NotificationSettings each : NotificationSettings.reachableAs(forgotten.account())) {
      if (!OutgoingMail.holdsPasswordLink(each.account.id, now.minus(APART))) {
        new OutgoingMail(each.account, OutgoingMail.Purpose.PASSWORD, now).persist();
      }
    }
  }
}
