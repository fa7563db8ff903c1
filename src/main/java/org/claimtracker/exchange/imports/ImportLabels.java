package org.claimtracker.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.naming.RowLock;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Violation;
import org.claimtracker.exchange.reading.LabelMeaning;
import org.claimtracker.exchange.reading.LabelTable;
import org.claimtracker.history.History;
import org.claimtracker.verdict.RatingScale;
import org.claimtracker.verdict.RatingView;

/** The table from other desks' labels to ours, which editors keep. */
@ApplicationScoped
@Transactional
public class ImportLabels {

  private static final int MAX_UNMAPPED = 500;

  private final History history;

  ImportLabels(History history) {
    this.history = history;
  }

  /** The ratings that labels can mean, of whatever scale. */
  public List<RatingView> ratings() {
    return RatingScale.ratings();
  }

  /** The keys that labels can mean: ratings, and the two that are none. */
  private List<String> meanings() {
    Set<String> keys = new LinkedHashSet<>();
    ratings().stream().map(RatingView::key).forEach(keys::add);
    keys.add(LabelTable.KEEP);
    keys.add(LabelTable.NOT_FINISHED);
    return List.copyOf(keys);
  }

  /**
   * A page of the table.
   *
   * @param publishers none for all
   */
  public Page<LabelView> list(Collection<String> publishers, int limit, String cursor) {
    return Page.of(
        ImportLabel.after(publishers, number(cursor), limit + 1),
        limit,
        LabelView::of,
        row -> cursor(row.id));
  }

  static String cursor(long last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Long.toString(last).getBytes(StandardCharsets.US_ASCII));
  }

  /** 0 for the first page; 400 for what no list gave. */
  static long number(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    try {
      return Long.parseLong(
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException notOurs) {
      throw Problems.malformed(Problems.Reason.CURSOR_NOT_OF_LIST);
    }
  }

  /** Says what labels mean from now on; 422 naming every one that cannot mean what it is to. */
  public List<LabelView> say(NewLabels wanted, Actor by) {
    List<LabelMeaning> rows = wanted.labels().stream().map(NewLabels.Label::read).toList();
    require(rows);
    RowLock.acquire(ImportJob.KIND);
    List<LabelView> said = new ArrayList<>();
    for (LabelMeaning means : rows) {
      ImportLabel row = ImportLabel.of(means).orElse(null);
      LabelView before = row == null ? null : LabelView.of(row);
      if (row == null) {
        row = new ImportLabel(means);
        row.persist();
      } else {
        row.meaning = means.meaning();
      }
      LabelView after = LabelView.of(row);
      said.add(after);
      if (!after.equals(before)) {
        history.record(by, "say", ImportLabel.KIND, row.id.toString(), before, after);
      }
    }
    return said;
  }

  private void require(List<LabelMeaning> rows) {
    List<String> possible = meanings();
    Set<String> met = new HashSet<>();
    List<Violation> broken = new ArrayList<>();
    for (int n = 0; n < rows.size(); n++) {
      LabelMeaning row = rows.get(n);
      if (!possible.contains(row.meaning())) {
        broken.add(
            new Violation(
                "labels[" + n + "].meaning",
                ImportError.IMPORT_RATING_UNKNOWN.with(String.join(", ", possible))));
      }
      if (!met.add(LabelTable.key(row.publisher(), row.label()))) {
        broken.add(new Violation("labels[" + n + "].label", ImportError.IMPORT_LABEL_TWICE.with()));
      }
    }
    if (!broken.isEmpty()) {
      throw Problems.invalid(broken);
    }
  }

  /** The label is asked about again in files to come. */
  public void forget(long id, Actor by) {
    ImportLabel row = ImportLabel.existing(id);
    LabelView before = LabelView.of(row);
    row.delete();
    history.record(by, "forget", ImportLabel.KIND, Long.toString(id), before, null);
  }

  /** The labels of a file that the table did not know, the most frequent first. */
  public List<UnmappedLabel> unmapped(long importId) {
    ImportJob.existing(importId);
    LabelTable table = table();
    LabelTable usual = LabelTable.usual();
    SuggestedLabels suggested = new SuggestedLabels(RatingScale.ratings());
    return ImportRow.unmappedLabels(importId, MAX_UNMAPPED).stream()
        .filter(row -> table.meaning((String) row[0], (String) row[1]).isEmpty())
        .map(
            row ->
                new UnmappedLabel(
                    (String) row[0],
                    (String) row[1],
                    (Long) row[2],
                    usual
                        .meaning((String) row[0], (String) row[1])
                        .or(() -> suggested.of((String) row[1]))
                        .orElse(null)))
        .toList();
  }

  /** The table, as a reader of files wants it. */
  LabelTable table() {
    return LabelTable.of(
        ImportLabel.<ImportLabel>listAll().stream().map(ImportLabel::meaning).toList());
  }
}
