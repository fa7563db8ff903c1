package org.claimtracker.search.match;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.language.compare.Day;

/**
 * When something was said: the first and the last day that it may have been, since 1970.
 *
 * <p>Texts are mostly about what was claimed at about their time. It is no more than that: claims
 * come back after years.
 */
record StatedDays(long first, long last) {

  /** Beyond this many days, it makes no difference how far apart two texts are. */
  private static final int NEAR = 60;

  static StatedDays of(PartialDate day) {
    return new StatedDays(day.earliest().toEpochDay(), day.latest().toEpochDay());
  }

  /** The day in a text, if it has exactly one that is complete. */
  static Optional<StatedDays> in(String text) {
    Set<LocalDate> days =
        Day.in(text, "en").stream().flatMap(StatedDays::complete).collect(Collectors.toSet());
    return days.size() == 1
        ? days.stream().map(LocalDate::toEpochDay).map(day -> new StatedDays(day, day)).findFirst()
        : Optional.empty();
  }

  private static Stream<LocalDate> complete(Day day) {
    try {
      return Stream.of(LocalDate.of(day.year(), day.month(), day.day()));
    } catch (DateTimeException incompleteOrNone) {
      return Stream.empty();
    }
  }

  /** 1 if both may be of the same day, 0 if they are far apart. */
  double nearness(StatedDays other) {
    long apart = Math.max(0, Math.max(other.first - last, first - other.last));
    return Math.max(0, 1 - apart / (double) NEAR);
  }
}
