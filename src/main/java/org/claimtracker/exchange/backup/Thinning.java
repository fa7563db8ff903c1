package org.claimtracker.exchange.backup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Keeps the newest backup of each of the last days, weeks and months that have one. */
final class Thinning {

  private Thinning() {}

  /**
   * Those that nothing keeps.
   *
   * @param newestFirst all there are
   */
  static List<Backup> superfluous(List<Backup> newestFirst, BackupConfig.Keep keep) {
    Set<Backup> kept = new HashSet<>();
    newestFirst.stream().findFirst().ifPresent(kept::add);
    kept.addAll(newestOfEach(newestFirst, Thinning::day, keep.daily()));
    kept.addAll(newestOfEach(newestFirst, backup -> week(day(backup)), keep.weekly()));
    kept.addAll(newestOfEach(newestFirst, backup -> YearMonth.from(day(backup)), keep.monthly()));
    return newestFirst.stream().filter(backup -> !kept.contains(backup)).toList();
  }

  private static List<Backup> newestOfEach(
      List<Backup> newestFirst, Function<Backup, Object> period, int periods) {
    Map<Object, Backup> newest = new LinkedHashMap<>();
    newestFirst.forEach(backup -> newest.putIfAbsent(period.apply(backup), backup));
    return newest.values().stream().limit(periods).toList();
  }

  private static LocalDate day(Backup backup) {
    return LocalDate.ofInstant(backup.manifest().madeAt(), ZoneOffset.UTC);
  }

  private static String week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
