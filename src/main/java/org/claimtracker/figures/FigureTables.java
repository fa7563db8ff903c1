package org.claimtracker.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Counts in the database, in as many statements however much there is: one for each table, which
 * reads no more than what happened in the period.
 */
@ApplicationScoped
public class FigureTables {

  /** The rows of a table of subjects or claimants, the largest. */
  static final int MAX_ROWS = 100;

  private static final String COUNTS =
      "count(*) as counted, count(%1$s) as timed,"
          + " percentile_cont(0.5) within group (order by %1$s) as median,"
          + " percentile_cont(0.9) within group (order by %1$s) as ninetieth";

  private static final String DAY =
      "cast(floor(extract(epoch from t.happened) / %d) as bigint)"
          .formatted(Breakdown.SECONDS_PER_DAY);

  private static final String DAYS =
      "select " + DAY + " as row_key, count(*) as counted from" + Counted.PLAIN + "group by " + DAY;

  private static final String NAMED =
      """
      select s.slug as row_key, s.name as row_name, count(*) as counted, count(*) over () as row_count
      from %s group by s.slug, s.name
      order by case when s.slug is null then 0 else 1 end, count(*) desc, s.slug
      fetch first %d rows only
      """;

  private static final String SUBJECTS =
      NAMED.formatted(
          Counted.PLAIN
              + "left join claim_topic ct on ct.claim_id = t.claim_id"
              + " left join topic s on s.id = ct.topic_id",
          MAX_ROWS + 1);

  private static final String CLAIMANTS =
      NAMED.formatted(
          Counted.PLAIN
              + "join claim c on c.id = t.claim_id left join claimant s on s.id = c.claimant_id",
          MAX_ROWS + 1);

  private static final String REASONS =
      "select t.kind as row_key, count(*) as counted from" + Counted.WITH_KIND + "group by t.kind";

  private static final String CLAIMANT_KINDS =
      "select m.kind as row_key, count(*) as counted from"
          + Counted.PLAIN
          + "join claim c on c.id = t.claim_id left join claimant m on m.id = c.claimant_id"
          + " group by m.kind";

  private final EntityManager database;
  private final Clock clock;

  FigureTables(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** All numbers for a period. */
  @Transactional
  public PeriodFigures of(FigurePeriod period) {
    PublishedDays days = days(period);
    long published = days.all();
    List<FigureTable> tables =
        List.of(
            days.weeks(),
            named(Breakdown.SUBJECTS, SUBJECTS, published, period),
            kinds(Breakdown.REASONS, published, REASONS, period),
            kinds(Breakdown.CLAIMANT_KINDS, published, CLAIMANT_KINDS, period),
            named(Breakdown.CLAIMANTS, CLAIMANTS, published, period),
            times(Breakdown.UNTIL_PUBLISHED, "t.taken", period),
            times(Breakdown.IN_REVIEW, "t.reviewed", period),
            timed(Breakdown.CORRECTIONS, period),
            timed(Breakdown.COMPLAINTS, period));
    return new PeriodFigures(
        period, clock.instant(), days.cadenceOfWeeks(), days.cadenceOfMonths(), tables);
  }

  private PublishedDays days(FigurePeriod period) {
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    for (Tuple row : rows(DAYS, period)) {
      days.put(LocalDate.ofEpochDay(number(row, "row_key")), number(row, "counted"));
    }
    return new PublishedDays(days, period);
  }

  private FigureTable named(Breakdown by, String sql, long published, FigurePeriod period) {
    List<FigureRow> rows = new ArrayList<>();
    FigureRow none = null;
    long groups = 0;
    for (Tuple row : rows(sql, period)) {
      groups = number(row, "row_count");
      String slug = (String) row.get("row_key");
      if (slug == null) {
        none = FigureRow.counting(by, Breakdown.NONE, number(row, "counted"), period);
      } else {
        rows.add(
            new FigureRow(
                slug,
                (String) row.get("row_name"),
                null,
                number(row, "counted"),
                0,
                null,
                null,
                by.records(slug, period),
                by.page(slug, period)));
      }
    }
    List<FigureRow> shown = new ArrayList<>(rows.subList(0, Math.min(rows.size(), MAX_ROWS)));
    long more = groups - (none == null ? 0 : 1) - shown.size();
    if (none != null) {
      shown.add(none);
    }
    return new FigureTable(by, FigureRow.counting(by, null, published, period), shown, more);
  }

  /** Every known key, and what has none where there is such a thing. */
  private FigureTable kinds(Breakdown by, long published, String sql, FigurePeriod period) {
    Map<String, Long> counts = new HashMap<>();
    rows(sql, period)
        .forEach(row -> counts.put((String) row.get("row_key"), number(row, "counted")));
    List<FigureRow> rows = new ArrayList<>();
    by.keys.forEach(
        key -> rows.add(FigureRow.counting(by, key, counts.getOrDefault(key, 0L), period)));
    if (counts.containsKey(null)) {
      rows.add(FigureRow.counting(by, Breakdown.NONE, counts.get(null), period));
    }
    return new FigureTable(by, FigureRow.counting(by, null, published, period), rows, 0);
  }

  private FigureTable timed(Breakdown by, FigurePeriod period) {
    String sql =
        "select t.kind as row_key, %s from%sgroup by t.kind"
            .formatted(COUNTS.formatted("t.taken"), by.counted.sql);
    Map<String, Tuple> found = new HashMap<>();
    rows(sql, period).forEach(row -> found.put((String) row.get("row_key"), row));
    List<FigureRow> rows = new ArrayList<>();
    for (String key : by.keys) {
      Tuple row = found.get(key);
      rows.add(row == null ? FigureRow.counting(by, key, 0, period) : row(by, key, row, period));
    }
    long all = rows.stream().mapToLong(FigureRow::count).sum();
    return new FigureTable(by, FigureRow.counting(by, null, all, period), rows, 0);
  }

  private FigureTable times(Breakdown by, String column, FigurePeriod period) {
    List<Integer> from = Breakdown.DAYS;
    StringBuilder groups = new StringBuilder();
    for (int n = 0; n < from.size(); n++) {
      String longest =
          n == from.size() - 1
              ? ""
              : " and %s < %d".formatted(column, from.get(n + 1) * Breakdown.SECONDS_PER_DAY);
      groups.append(
          ", sum(case when %s >= %d%s then 1 else 0 end) as group_%d"
              .formatted(column, from.get(n) * Breakdown.SECONDS_PER_DAY, longest, n));
    }
    Tuple found =
        rows("select " + COUNTS.formatted(column) + groups + " from" + Counted.WITH_TIMES, period)
            .get(0);
    List<FigureRow> rows = new ArrayList<>();
    for (int n = 0; n < from.size(); n++) {
      rows.add(FigureRow.counting(by, by.keys.get(n), number(found, "group_" + n), period));
    }
    FigureRow all =
        new FigureRow(
            null,
            null,
            null,
            number(found, "timed"),
            number(found, "timed"),
            seconds(found, "median"),
            seconds(found, "ninetieth"),
            by.records(null, period),
            by.page(null, period));
    return new FigureTable(by, all, rows, 0);
  }

  private static FigureRow row(Breakdown by, String key, Tuple found, FigurePeriod period) {
    return new FigureRow(
        key,
        null,
        null,
        number(found, "counted"),
        number(found, "timed"),
        seconds(found, "median"),
        seconds(found, "ninetieth"),
        by.records(key, period),
        by.page(key, period));
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String sql, FigurePeriod period) {
    return database
        .createNativeQuery(sql, Tuple.class)
        .setParameter("from", period.start())
        .setParameter("to", period.end())
        .getResultList();
  }

  private static long number(Tuple row, String column) {
    Number found = (Number) row.get(column);
    return found == null ? 0 : found.longValue();
  }

  private static Long seconds(Tuple row, String column) {
    Number found = (Number) row.get(column);
    return found == null ? null : Math.round(found.doubleValue());
  }
}
