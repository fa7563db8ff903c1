package org.claimtracker.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.history.Change;
import org.claimtracker.history.ChangeNote;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.verdict.external.ExternalCheck;
import org.claimtracker.verdict.external.RecordedChecks;

/** Loads checks of other publishers for the index, in batches. */
@ApplicationScoped
class ExternalSource {

  private static final int NOTES = 500;
  private static final int CHECKS = 1_000;

  /**
   * Some checks by their keys, and where the index stands with them.
   *
   * @param entries null for a check that was withdrawn
   */
  record Step(Map<String, Entry> entries, ExternalPosition position) {}

  /** The next checks after a position; null if there are none. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Step after(ExternalPosition position) {
    return position.isFilling() ? fromTheTable(position) : fromTheRecord(position);
  }

  /** The checks with these keys. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Map<String, Entry> of(Collection<String> keys) {
    return entries(ExternalCheck.withKeys(keys));
  }

  private static Step fromTheTable(ExternalPosition position) {
    List<ExternalCheck> checks = ExternalCheck.after(position.filledTo(), CHECKS);
    return new Step(
        entries(checks),
        checks.isEmpty() ? position.filled() : position.filledTo(checks.get(checks.size() - 1).id));
  }

  private static Step fromTheRecord(ExternalPosition position) {
    List<ChangeNote> notes = Change.notesAfter(position.change(), NOTES);
    if (notes.isEmpty()) {
      return null;
    }
    Set<String> keys = new LinkedHashSet<>();
    ExternalPosition reached = position;
    for (ChangeNote note : notes) {
      if (RecordedChecks.isAbout(note)) {
        keys.addAll(RecordedChecks.keys(note));
      }
      reached = position.at(note.id());
      if (keys.size() >= CHECKS) {
        break;
      }
    }
    return new Step(entries(ExternalCheck.withKeys(keys)), reached);
  }

  private static Map<String, Entry> entries(List<ExternalCheck> checks) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (ExternalCheck check : checks) {
      entries.put(check.checkKey, check.isWithdrawn() ? null : ExternalEntry.of(check));
    }
    return entries;
  }
}
