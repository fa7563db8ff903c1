package org.claimtracker.exchange.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Problems;
import org.claimtracker.exchange.backup.BackupState.State;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.notification.Alerts;
import org.claimtracker.notification.NotificationKind;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Makes the backups of a running H2 desk: on schedule, on request, and as a command asks. */
@ApplicationScoped
public class Backups {

  private static final Logger LOG = Logger.getLogger(Backups.class);

  private record Failure(Instant at, String reason) {}

  private final BackupConfig config;
  private final BackupSchedule schedule;
  private final Optional<H2Database> database;
  private final DataSource running;
  private final BackgroundWork background;
  private final Alerts alerts;
  private final Clock clock;
  private final AtomicBoolean isMaking = new AtomicBoolean();
  private volatile Failure failure;
  private volatile BackupState known;

  Backups(
      BackupConfig config,
      Config all,
      DataSource running,
      BackgroundWork background,
      Alerts alerts,
      MeterRegistry meters,
      Clock clock) {
    this.config = config;
    this.schedule = new BackupSchedule(config.at());
    this.database = H2Database.configured(all);
    this.running = running;
    this.background = background;
    this.alerts = alerts;
    this.clock = clock;
    if (database.isPresent() && config.directory().isPresent()) {
      Gauge.builder("claims.backup.age", this, each -> each.ageInSeconds())
          .description("Time since the last good backup; not a number while there is none")
          .baseUnit("seconds")
          .register(meters);
      Gauge.builder("claims.backup.failing", this, each -> each.failure == null ? 0 : 1)
          .description("1 while the last attempt to back up failed")
          .register(meters);
    }
  }

  void begin(@Observes StartupEvent start) {
    // Whoever asked a process that is no more does not wait for an answer.
    database.ifPresent(each -> BackupRequest.forget(each.dataDirectory()));
    state();
  }

  @Scheduled(
      every = "1m",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void makeWhenDue() {
    BackupState now = state();
    if (now.next() != null && !clock.instant().isBefore(now.next())) {
      begin();
    } else if (now.state() == State.OLD) {
      LOG.warnf("The last good backup is of %s", now.last().madeAt());
    }
  }

  @Scheduled(
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void serveRequests() {
    database.ifPresent(each -> BackupRequest.waiting(each.dataDirectory()).forEach(this::serve));
  }

  private void serve(BackupRequest request) {
    background.run(
        () -> {
          try {
            // Read first: a request that was withdrawn must not keep others from being made.
            Path into = request.into();
            if (isMaking.compareAndSet(false, true)) {
              request.answer(answer(into));
            }
          } catch (IOException unanswerable) {
            LOG.error("A request for a backup could not be answered", unanswerable);
          }
        });
  }

  private BackupRequest.Answer answer(Path into) {
    try {
      return new BackupRequest.Answer(make(into).directory().toString(), null);
    } catch (BackupFailure failed) {
      return new BackupRequest.Answer(null, failed.getMessage());
    } finally {
      isMaking.set(false);
    }
  }

  /** Begins one where the desk keeps its backups, unless one is being made; returns at once. */
  public BackupState request() {
    if (database.isEmpty()) {
      throw Problems.conflict(BackupError.BACKUP_BY_DATABASE);
    }
    if (config.directory().isEmpty()) {
      throw Problems.conflict(BackupError.NO_BACKUP_DIRECTORY);
    }
    begin();
    return state();
  }

  private void begin() {
    if (isMaking.compareAndSet(false, true)) {
      // Nothing interrupts it: H2 closes its file when a thread that reads it is interrupted.
      new Thread(() -> background.run(this::makeAndThin), "backup").start();
    }
  }

  private void makeAndThin() {
    Path directory = config.directory().orElseThrow();
    try {
      make(directory);
      failure = null;
      thin(directory);
    } catch (RuntimeException failed) {
      LOG.error("The backup failed", failed);
      boolean isNew = failure == null;
      failure = new Failure(clock.instant(), failed.getMessage());
      if (isNew) {
        alerts.tell(NotificationKind.BACKUP_FAILED, Permission.MANAGE_DATA, failed.getMessage());
      }
    } finally {
      isMaking.set(false);
      state();
    }
  }

  /** What cannot be deleted makes no good backup a bad one. */
  private void thin(Path directory) {
    try {
      for (Backup old : Thinning.superfluous(Backup.in(directory), config.keep())) {
        DataFiles.delete(old.directory());
        LOG.infof("Deleted the old backup %s", old.directory());
      }
    } catch (IOException | UncheckedIOException undeletable) {
      LOG.error("An old backup could not be deleted", undeletable);
    }
  }

  private Backup make(Path directory) {
    try (Connection connection = running.getConnection()) {
      Backup made =
          new BackupWriter(database.orElseThrow(), directory).write(connection, clock.instant());
      LOG.infof(
          "Made the backup %s: the record has %d entries",
          made.directory(), made.manifest().entries());
      return made;
    } catch (SQLException failed) {
      throw new BackupFailure("The database could not be asked for a backup", failed);
    }
  }

  /** Looks at the backups that there are. */
  public BackupState state() {
    known = look();
    return known;
  }

  /** What was last seen of them, without reading a disk. */
  public BackupState lastSeen() {
    BackupState seen = known;
    return seen == null ? state() : seen;
  }

  private BackupState look() {
    if (database.isEmpty() || config.directory().isEmpty()) {
      State state = database.isEmpty() ? State.ELSEWHERE : State.OFF;
      return new BackupState(state, null, isMaking.get(), null, null, null, List.of());
    }
    Path directory = config.directory().get();
    Failure failed = failure;
    List<Backup> made = List.of();
    try {
      made = Backup.in(directory);
    } catch (UncheckedIOException unreadable) {
      LOG.debug("The backups cannot be listed; the next attempt tells why", unreadable);
    }
    Instant last = made.isEmpty() ? null : made.get(0).manifest().madeAt();
    return new BackupState(
        judged(last, failed),
        directory.toString(),
        isMaking.get(),
        schedule.next(last, failed == null ? null : failed.at(), clock.instant()),
        failed == null ? null : failed.at(),
        failed == null ? null : failed.reason(),
        made.stream().map(BackupState.Made::of).toList());
  }

  private State judged(Instant last, Failure failed) {
    if (failed != null) {
      return State.FAILED;
    }
    if (last == null) {
      return State.NONE;
    }
    return last.plus(config.oldAfter()).isBefore(clock.instant()) ? State.OLD : State.GOOD;
  }

  private double ageInSeconds() {
    BackupState.Made last = lastSeen().last();
    return last == null ? Double.NaN : Duration.between(last.madeAt(), clock.instant()).toSeconds();
  }
}
