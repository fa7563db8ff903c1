package org.claimtracker.exchange.imports;

import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Problems;
import org.claimtracker.exchange.reading.LabelMeaning;
import org.claimtracker.exchange.reading.LabelTable;

/** What a publisher's label means here, as an editor said. */
@Entity
class ImportLabel extends BaseEntity {

  static final String KIND = "import-label";

  public String publisher;

  /** What labels are compared by. */
  private String labelKey;

  public String label;

  /** The key of a rating, {@link LabelTable#KEEP} or {@link LabelTable#NOT_FINISHED}. */
  public String meaning;

  protected ImportLabel() {}

  ImportLabel(LabelMeaning means) {
    this.publisher = means.publisher();
    this.label = means.label();
    this.labelKey = LabelTable.key(means.publisher(), means.label());
    this.meaning = means.meaning();
  }

  static Optional<ImportLabel> of(LabelMeaning means) {
    return find(
            "publisher = ?1 and labelKey = ?2",
            means.publisher(),
            LabelTable.key(means.publisher(), means.label()))
        .firstResultOptional();
  }

  static ImportLabel existing(long id) {
    return ImportLabel.<ImportLabel>findByIdOptional(id)
        .orElseThrow(() -> Problems.notFound(ImportError.NO_SUCH_LABEL, id));
  }

  /** By publisher and label, from the one after these. */
  static List<ImportLabel> after(Collection<String> publishers, long lastId, int limit) {
    Filter filter =
        new Filter()
            .anyOf("l.publisher", "publishers", publishers)
            .and("l.id > :last", "last", lastId);
    return ImportLabel.<ImportLabel>find(
            "from ImportLabel l" + filter.where() + " order by l.id", filter.parameters())
        .page(0, limit)
        .list();
  }

  LabelMeaning meaning() {
    return new LabelMeaning(publisher, label, meaning);
  }
}
