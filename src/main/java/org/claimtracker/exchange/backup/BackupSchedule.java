package org.claimtracker.exchange.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** When backups are due: at times of the day, in UTC. */
record BackupSchedule(List<LocalTime> at) {

  /** A failed one is tried again after so long. */
  static final Duration RETRY = Duration.ofMinutes(15);

  /**
   * When the next one is due, in the past if one was missed.
   *
   * @param lastGood null if there is none
   * @param lastFailure since then; null for none
   */
  Instant next(Instant lastGood, Instant lastFailure, Instant now) {
    if (lastFailure != null) {
      return lastFailure.plus(RETRY);
    }
    return lastGood == null ? now : after(lastGood);
  }

  private Instant after(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    return Stream.of(day, day.plusDays(1))
        .flatMap(each -> at.stream().map(time -> each.atTime(time).toInstant(ZoneOffset.UTC)))
        .filter(due -> due.isAfter(moment))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
