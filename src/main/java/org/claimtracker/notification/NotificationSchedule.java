package org.claimtracker.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.DiskSpace;

/** When notifications are written, mails are sent, and old ones are deleted. */
@ApplicationScoped
class NotificationSchedule {

  private static final int BATCH_SIZE = 500;

  private final RecordFollower follower;
  private final Reminders reminders;
  private final DailyDigest digest;
  private final MailSender sender;
  private final NotificationConfig config;
  private final BackgroundWork background;
  private final DiskSpace disk;
  private final Clock clock;

  NotificationSchedule(
      RecordFollower follower,
      Reminders reminders,
      DailyDigest digest,
      MailSender sender,
      NotificationConfig config,
      BackgroundWork background,
      DiskSpace disk,
      Clock clock) {
    this.follower = follower;
    this.reminders = reminders;
    this.digest = digest;
    this.sender = sender;
    this.config = config;
    this.background = background;
    this.disk = disk;
    this.clock = clock;
  }

  @Scheduled(
      every = "{claims.notifications.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void tell() {
    run(this::tellNow);
  }

  /** On a full disk it waits: what it would write now is in the record, and is told later. */
  private void run(Runnable work) {
    background.run(
        () -> {
          if (disk.isLeft()) {
            work.run();
          }
        });
  }

  void tellNow() {
    while (!background.isStopping() && follower.followOnce()) {
      // The next batch.
    }
    sender.sendDue();
  }

  @Scheduled(
      every = "5m",
      delayed = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void remind() {
    run(this::remindNow);
  }

  void remindNow() {
    reminders.remind();
    digest.gather();
  }

  @Scheduled(
      every = "1h",
      delayed = "15m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void cleanUp() {
    run(this::cleanUpNow);
  }

  /** Notifications first: they name the mails that told of them. */
  void cleanUpNow() {
    Instant before = clock.instant().minus(config.keep());
    while (!background.isStopping()
        && QuarkusTransaction.requiringNew().call(() -> deleteBatch(before))) {
      // The next batch.
    }
  }

  private static boolean deleteBatch(Instant before) {
    List<Long> old = Notification.before(before, BATCH_SIZE);
    if (!old.isEmpty()) {
      Notification.deleteAll(old);
      return true;
    }
    List<Long> mails = OutgoingMail.endedBefore(before, BATCH_SIZE);
    if (!mails.isEmpty()) {
      Notification.forget(mails);
      OutgoingMail.deleteAll(mails);
    }
    return !mails.isEmpty();
  }
}
