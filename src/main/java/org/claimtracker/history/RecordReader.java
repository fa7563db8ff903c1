package org.claimtracker.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;

/** Reads the record, newest entry first. */
@ApplicationScoped
public class RecordReader {

  /** One page; {@code cursor} comes from the previous page and is null for the first. */
  @Transactional
  public Page<ChangeView> read(RecordFilter wanted, String cursor, int limit) {
    return Page.of(
        Change.newest(wanted.before(id(cursor)), limit + 1),
        limit,
        ChangeView::of,
        change -> change.id);
  }

  private static long id(String cursor) {
    try {
      return cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (NumberFormatException notOurs) {
      throw Problems.malformed(HistoryError.CURSOR_NOT_OF_RECORD);
    }
  }
}
