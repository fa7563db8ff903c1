package org.claimtracker.exchange.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When backups are made, and which are kept. */
class BackupScheduleTest {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void the_newest_of_each_day_week_and_month_is_kept() {
    List<Backup> all =
        Stream.of(
                "2026-03-04T12:00:00Z",
                "2026-03-04T02:00:00Z",
                "2026-03-03T02:00:00Z",
                "2026-03-02T02:00:00Z",
                "2026-03-01T02:00:00Z",
                "2026-02-24T02:00:00Z",
                "2026-02-20T02:00:00Z",
                "2026-01-31T02:00:00Z",
                "2026-01-30T02:00:00Z")
            .map(at -> new Backup(Path.of(at), manifest(Instant.parse(at))))
            .toList();

    assertThat(Thinning.superfluous(all, keep(2, 2, 3)))
        .extracting(Backup::name)
        .containsExactly(
            "2026-03-04T02:00:00Z",
            "2026-03-02T02:00:00Z",
            "2026-02-20T02:00:00Z",
            "2026-01-30T02:00:00Z");
    assertThat(Thinning.superfluous(all, keep(0, 0, 0)))
        .as("never the last one")
        .hasSize(all.size() - 1);
  }

  @Test
  void a_backup_is_due_at_its_times_and_at_once_when_one_was_missed() {
    BackupSchedule schedule = new BackupSchedule(List.of(LocalTime.of(14, 0), LocalTime.of(2, 0)));

    assertThat(schedule.next(null, null, NOON)).isEqualTo(NOON);
    assertThat(schedule.next(NOON, null, NOON)).isEqualTo("2026-03-04T14:00:00Z");
    assertThat(schedule.next(Instant.parse("2026-03-04T14:00:00Z"), null, NOON))
        .isEqualTo("2026-03-05T02:00:00Z");
    assertThat(schedule.next(Instant.parse("2026-03-01T03:00:00Z"), null, NOON)).isBefore(NOON);
    assertThat(schedule.next(NOON, NOON, NOON)).isEqualTo("2026-03-04T12:15:00Z");
  }

  private static Manifest manifest(Instant madeAt) {
    return new Manifest(madeAt, "80", 0, "none", List.of());
  }

  private static BackupConfig.Keep keep(int daily, int weekly, int monthly) {
    return new BackupConfig.Keep() {
      @Override
      public int daily() {
        return daily;
      }

      @Override
      public int weekly() {
        return weekly;
      }

      @Override
      public int monthly() {
        return monthly;
      }
    };
  }
}
