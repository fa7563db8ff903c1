package org.claimtracker.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/** Gathers what is told once a day in one mail for each person. */
@ApplicationScoped
class DailyDigest {

  private static final int MAX_LINES = 100;

  private final NotificationConfig config;
  private final NotificationWriter writer;
  private final Clock clock;

  DailyDigest(NotificationConfig config, NotificationWriter writer, Clock clock) {
    this.config = config;
    this.writer = writer;
    this.clock = clock;
  }

  /** Stores the mails of today, once its time has come. */
  void gather() {
    Instant due = lastDue();
    List<Long> people =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    NotificationSettings.toDigest(due).stream()
                        .map(each -> each.account.id)
                        .toList());
    for (Long person : people) {
      QuarkusTransaction.requiringNew().run(() -> gatherFor(person, due));
    }
  }

  /** Locked, because several nodes gather. */
  private void gatherFor(Long person, Instant due) {
    NotificationSettings settings = NotificationSettings.locked(person).orElseThrow();
    if (!settings.digestedAt.isBefore(due)) {
      return;
    }
    settings.digestedAt = due;
    List<Notification> untold =
        writer.canBeMailed(settings)
            ? Notification.forDigest(settings.account, MAX_LINES)
            : List.of();
    if (!untold.isEmpty()) {
      NotificationWriter.mail(
          settings.account, OutgoingMail.Purpose.DAILY, untold, clock.instant());
    }
  }

  private Instant lastDue() {
    ZonedDateTime now = clock.instant().atZone(config.zone());
    LocalDate today = now.toLocalDate();
    ZonedDateTime due = today.atTime(config.dailyAt()).atZone(config.zone());
    return (due.isAfter(now) ? due.minusDays(1) : due).toInstant();
  }
}
