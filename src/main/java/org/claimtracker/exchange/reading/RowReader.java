package org.claimtracker.exchange.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and judges the rows of a file. */
final class RowReader implements ReviewReader {

  /** Opens the file at its first row. */
  interface Source {
    RawRows open() throws IOException;
  }

  private final RawRows rows;
  private final long size;
  private final Judgement judgement;
  private RowResult ahead;

  RowReader(Source source, long size, Reading reading, Set<String> unfinished) throws IOException {
    this.rows = source.open();
    this.size = size;
    ReviewDays days = new ReviewDays(reading.dayOrder(), () -> toldBy(source));
    this.judgement = new Judgement(reading.labels(), days, unfinished);
  }

  /** The order of day and month that the days of all rows show; null if they do not agree. */
  private static DayOrder toldBy(Source source) {
    Set<DayOrder> told = EnumSet.noneOf(DayOrder.class);
    try (RawRows all = source.open()) {
      for (RawReview row = all.next(); row != null; row = all.next()) {
        for (String day : new String[] {row.day, row.claimed}) {
          Stream.ofNullable(ReadDay.of(day).tells()).forEach(told::add);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return told.size() == 1 ? told.iterator().next() : null;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null) {
      try {
        RawReview row = rows.next();
        ahead = row == null ? null : judgement.of(row);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return ahead != null;
  }

  @Override
  public RowResult next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RowResult next = ahead;
    ahead = null;
    return next;
  }

  @Override
  public void skipTo(long row) {
    while (hasNext() && ahead.place().row() <= row) {
      ahead = null;
    }
  }

  @Override
  public long bytesRead() {
    return Math.min(rows.bytesRead(), size);
  }

  @Override
  public long bytesTotal() {
    return size;
  }

  @Override
  public Map<String, Long> skipped() {
    return rows.skipped().counts();
  }

  @Override
  public boolean isPart() {
    return rows.isPart();
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
