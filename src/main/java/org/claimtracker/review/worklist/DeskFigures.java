package org.claimtracker.review.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Filter;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.Rating;
import org.claimtracker.verdict.RatingView;

/**
 * The desk's statistics: each figure counts claims and is computed in the database. Months are in
 * UTC. Imported revisions are not this desk's work and count only in the ratings.
 */
@ApplicationScoped
public class DeskFigures {

  /** The boundaries of the age groups of unfinished claims, in days. */
  public static final List<Integer> AGES = List.of(0, 1, 3, 7, 30);

  private static final int MONTHS = 12;

  /**
   * One month's work.
   *
   * @param published claims whose first verdict this desk published in the month
   * @param median time from logged to published; null if there was none
   * @param ninetieth the 90th percentile of that time; null if there was none
   * @param corrected claims whose verdict was corrected, typos apart, or retracted in the month
   */
  public record Month(
      YearMonth month, long published, Duration median, Duration ninetieth, long corrected) {

    /** Corrected claims per hundred published; null if none was published. */
    public Long correctedInHundred() {
      return published == 0 ? null : Math.round(100.0 * corrected / published);
    }
  }

  /** The number of standing verdicts of one month with a rating. */
  public record Rated(YearMonth month, RatingView rating, long count) {}

  private static final String MONTH =
      "cast(extract(year from (%1$s at time zone 'UTC')) * 12"
          + " + extract(month from (%1$s at time zone 'UTC')) - 1 as integer)";

  private static final String TIMES =
      """
      select %s as month_number, count(*) as published,
        percentile_cont(0.5) within group (order by taken) as median,
        percentile_cont(0.9) within group (order by taken) as ninetieth
      from (
        select p.published_at,
          cast(extract(epoch from (p.published_at - c.created_at)) as double precision) as taken
        from publication p join review r on r.id = p.review_id join claim c on c.id = p.claim_id
        where p.published_at = p.first_published_at and r.imported = false
          and p.first_published_at >= :from) t
      group by %s
      """
          .formatted(MONTH.formatted("published_at"), MONTH.formatted("published_at"));

  private static final String CORRECTED =
      """
      select month_number, count(distinct claim_id) as corrected from (
        select %s as month_number, p.claim_id
        from publication p join review r on r.id = p.review_id
          join revision v on v.id = r.revision_id
        where r.imported = false and v.correction_kind <> 'TYPO' and p.published_at >= :from
        union all
        select %s, r.claim_id from review r
        where r.imported = false and r.state = 'RETRACTED' and r.ended_at >= :from) t
      group by month_number
      """
          .formatted(MONTH.formatted("p.published_at"), MONTH.formatted("r.ended_at"));

  private static final String RATED =
      """
      select month_number, published, g.id as rating_id from (
        select %s as month_number, p.rating_key, count(*) as published, max(p.review_id) as review_id
        from publication p
        where p.published_at >= :from
          and exists (select 1 from review r where r.id = p.review_id and r.state = 'PUBLISHED')
        group by %s, p.rating_key) t
        join review r on r.id = t.review_id join revision v on v.id = r.revision_id
        join rating g on g.id = v.rating_id
      order by g.sort_order, month_number
      """
          .formatted(MONTH.formatted("p.published_at"), MONTH.formatted("p.published_at"));

  private final EntityManager database;
  private final Clock clock;

  DeskFigures(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Unfinished claims, in workflow order. */
  @Transactional
  public List<Backlog> backlog() {
    Map<Stage, long[]> counts = new EnumMap<>(Stage.class);
    Stage.UNFINISHED.forEach(stage -> counts.put(stage, new long[AGES.size()]));
    for (WorkRange range : WorkRange.UNFINISHED) {
      for (Object[] row : ages(range)) {
        long[] ages = counts.get(Stage.of((ClaimState) row[0], (ReviewState) row[1]));
        for (int age = 0; age < ages.length; age++) {
          ages[age] += (Long) row[age + 2];
        }
      }
    }
    return Stage.UNFINISHED.stream()
        .map(stage -> new Backlog(stage, Arrays.stream(counts.get(stage)).boxed().toList()))
        .toList();
  }

  private List<Object[]> ages(WorkRange range) {
    StringBuilder sums = new StringBuilder();
    for (int age = 0; age < AGES.size(); age++) {
      boolean oldest = age == AGES.size() - 1;
      sums.append(", sum(case when ").append(WorkList.SINCE).append(" <= :from").append(age);
      sums.append(oldest ? "" : " and " + WorkList.SINCE + " > :from" + (age + 1));
      sums.append(" then 1 else 0 end)");
    }
    var query =
        database.createQuery(
            "select c.state, o.state"
                + sums
                + range.from()
                + range.where(new Filter())
                + " group by c.state, o.state",
            Object[].class);
    Instant now = clock.instant();
    for (int age = 0; age < AGES.size(); age++) {
      query.setParameter("from" + age, now.minus(AGES.get(age), ChronoUnit.DAYS));
    }
    return query.getResultList();
  }

  /** The last twelve months, newest last. */
  @Transactional
  public List<Month> months() {
    Map<YearMonth, Tuple> times = byMonth(TIMES);
    Map<YearMonth, Tuple> corrected = byMonth(CORRECTED);
    List<Month> months = new ArrayList<>();
    for (YearMonth month = first();
        !month.isAfter(first().plusMonths(MONTHS - 1));
        month = month.plusMonths(1)) {
      Tuple time = times.get(month);
      Tuple put = corrected.get(month);
      months.add(
          new Month(
              month,
              time == null ? 0 : number(time, "published"),
              time == null ? null : duration(time, "median"),
              time == null ? null : duration(time, "ninetieth"),
              put == null ? 0 : number(put, "corrected")));
    }
    return months;
  }

  /** The ratings of standing verdicts, by month of publication. */
  @Transactional
  public List<Rated> ratings() {
    List<Tuple> rows = rows(RATED);
    Map<Long, RatingView> ratings =
        Rating.<Rating>list(
                "from Rating r join fetch r.scale where r.id in ?1",
                rows.stream().map(row -> number(row, "rating_id")).distinct().toList())
            .stream()
            .collect(Collectors.toMap(rating -> rating.id, RatingView::of));
    return rows.stream()
        .map(
            row ->
                new Rated(
                    month(row), ratings.get(number(row, "rating_id")), number(row, "published")))
        .toList();
  }

  private Map<YearMonth, Tuple> byMonth(String sql) {
    Map<YearMonth, Tuple> months = new TreeMap<>();
    rows(sql).forEach(row -> months.put(month(row), row));
    return months;
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String sql) {
    Instant from = first().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return database.createNativeQuery(sql, Tuple.class).setParameter("from", from).getResultList();
  }

  /** The first month shown. */
  private YearMonth first() {
    return YearMonth.now(clock).minusMonths(MONTHS - 1);
  }

  private static YearMonth month(Tuple row) {
    long number = number(row, "month_number");
    return YearMonth.of((int) (number / 12), (int) (number % 12) + 1);
  }

  private static long number(Tuple row, String column) {
    return ((Number) row.get(column)).longValue();
  }

  private static Duration duration(Tuple row, String column) {
    return Duration.ofSeconds(number(row, column));
  }
}
