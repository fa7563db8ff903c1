package org.claimtracker.exchange.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.claimtracker.common.Filter;
import org.claimtracker.language.text.Shortening;

/** What became of one row. */
@Entity
@IdClass(ImportRow.Place.class)
class ImportRow extends PanacheEntityBase {

  /** Where a row is. */
  record Place(long importId, long rowNumber) implements Serializable {}

  private static final int MAX_URL = 2_000;
  private static final int MAX_TEXT = 500;
  private static final int MAX_DETAIL = 2_000;
  private static final int MAX_NOTES = 1_000;
  private static final int MAX_PUBLISHER = 200;

  @Id public long importId;
  @Id public long rowNumber;
  public Long line;

  @Enumerated(EnumType.STRING)
  public RowOutcome outcome;

  public String reason;

  /** The row that it repeats. */
  public Long duplicateOf;

  public String checkKey;

  /** By which labels are told apart: the host of the address. */
  public String publisher;

  public String label;
  public String url;

  /** Its beginning. */
  public String claim;

  public String detail;
  public String notes;

  protected ImportRow() {}

  ImportRow(long importId, long rowNumber, Long line, RowOutcome outcome, String reason) {
    this.importId = importId;
    this.rowNumber = rowNumber;
    this.line = line;
    this.outcome = outcome;
    this.reason = reason;
  }

  ImportRow about(String address, String host, String statement, String theirLabel) {
    url = Shortening.of(address, MAX_URL);
    publisher = Shortening.of(host, MAX_PUBLISHER);
    claim = Shortening.of(statement, MAX_TEXT);
    label = Shortening.of(theirLabel, MAX_TEXT);
    return this;
  }

  ImportRow saying(String more, String noted) {
    detail = Shortening.of(more, MAX_DETAIL);
    notes = noted == null || noted.isEmpty() ? null : Shortening.of(noted, MAX_NOTES);
    return this;
  }

  static void clear(long importId, long from, long to) {
    delete("importId = ?1 and rowNumber between ?2 and ?3", importId, from, to);
  }

  /** Those of a stretch of rows that wait for an answer. */
  static Set<Long> asked(long importId, long from, long to) {
    return Set.copyOf(
        find(
                "select r.rowNumber from ImportRow r where r.importId = ?1"
                    + " and r.rowNumber between ?2 and ?3 and r.outcome = ?4",
                importId,
                from,
                to,
                RowOutcome.ASKED)
            .project(Long.class)
            .list());
  }

  static void clear(long importId, Collection<Long> rows) {
    if (!rows.isEmpty()) {
      delete("importId = ?1 and rowNumber in ?2", importId, rows);
    }
  }

  /** In the order of the file. */
  static List<ImportRow> after(
      long importId, long row, Collection<RowOutcome> outcomes, int limit) {
    Filter filter =
        new Filter()
            .and("r.importId = :job", "job", importId)
            .and("r.rowNumber > :row", "row", row)
            .anyOf("r.outcome", "outcomes", outcomes);
    return ImportRow.<ImportRow>find(
            "from ImportRow r" + filter.where() + " order by r.rowNumber", filter.parameters())
        .page(0, limit)
        .list();
  }

  /** How often each label that the table does not know was met. */
  static List<Object[]> unmappedLabels(long importId, int limit) {
    return getEntityManager()
        .createQuery(
            "select r.publisher, r.label, count(*) from ImportRow r where r.importId = :job"
                + " and r.outcome = :asked and r.reason = :reason group by r.publisher, r.label"
                + " order by count(*) desc, r.publisher, r.label",
            Object[].class)
        .setParameter("job", importId)
        .setParameter("asked", RowOutcome.ASKED)
        .setParameter("reason", "unmapped-label")
        .setMaxResults(limit)
        .getResultList();
  }
}
