package org.claimtracker.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The records behind each number, the newest first. */
@ApplicationScoped
@Transactional
public class CountedRecords {

  private static final String CLAIMS =
      "left join claim c on c.id = t.claim_id left join claimant m on m.id = c.claimant_id";

  private static final String SELECT =
      "select t.id, t.happened, t.kind, c.slug, c.statement, c.language, m.name,"
          + " t.taken, t.reviewed from";

  private record Row(long id, CountedRecord shown) {}

  private final EntityManager database;

  CountedRecords(EntityManager database) {
    this.database = database;
  }

  /** A page of what these rows of a table count. */
  public Page<CountedRecord> page(
      Breakdown by, List<String> keys, FigurePeriod period, String cursor, int limit) {
    Filter filter = RowFilter.of(by, keys, period).after(Cursor.parse(cursor), "t", "happened");
    String sql =
        SELECT
            + by.counted.sql
            + CLAIMS
            + filter.where()
            + " order by t.happened desc, t.id desc fetch first "
            + (limit + 1)
            + " rows only";
    List<Row> rows =
        bound(sql, filter, period)
            .addScalar("id", Long.class)
            .addScalar("happened", Instant.class)
            .addScalar("kind", String.class)
            .addScalar("slug", String.class)
            .addScalar("statement", String.class)
            .addScalar("language", String.class)
            .addScalar("name", String.class)
            .addScalar("taken", Double.class)
            .addScalar("reviewed", Double.class)
            .getResultList()
            .stream()
            .map(found -> row(by, found))
            .toList();
    return Page.of(rows, limit, Row::shown, row -> new Cursor(row.shown().at(), row.id()));
  }

  /** How many there are. */
  public long count(Breakdown by, List<String> keys, FigurePeriod period) {
    Filter filter = RowFilter.of(by, keys, period);
    Tuple found =
        bound(
                "select count(*) as counted from" + by.counted.sql + CLAIMS + filter.where(),
                filter,
                period)
            .addScalar("counted", Long.class)
            .getSingleResult();
    return found.get("counted", Long.class);
  }

  private NativeQuery<Tuple> bound(String sql, Filter filter, FigurePeriod period) {
    NativeQuery<Tuple> query =
        database
            .unwrap(Session.class)
            .createNativeQuery(sql, Tuple.class)
            .setParameter("from", period.start())
            .setParameter("to", period.end());
    filter.parameters().forEach(query::setParameter);
    return query;
  }

  private static Row row(Breakdown by, Tuple found) {
    Long id = found.get("id", Long.class);
    Double seconds = found.get(by == Breakdown.IN_REVIEW ? "reviewed" : "taken", Double.class);
    return new Row(
        id,
        new CountedRecord(
            by.counted == Counted.COMPLAINTS ? id : null,
            found.get("happened", Instant.class),
            found.get("kind", String.class),
            found.get("slug", String.class),
            found.get("statement", String.class),
            found.get("language", String.class),
            found.get("name", String.class),
            seconds == null ? null : Math.round(seconds)));
  }
}
