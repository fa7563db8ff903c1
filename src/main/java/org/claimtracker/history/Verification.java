package org.claimtracker.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Walks the whole record and names the first entry that is not as it was written. */
@ApplicationScoped
public class Verification {

  private static final int AT_ONCE = 1_000;

  /**
   * What a walk over the record found.
   *
   * @param entries how many entries were good
   * @param headHash the last good entry's hash: note it elsewhere, and a later rewriting of the
   *     whole chain shows
   * @param firstBad the number of the first bad entry, absent when the record is whole
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "VerificationFinding",
      requiredProperties = {"whole", "entries", "headHash"})
  public record Finding(
      boolean whole, long entries, String headHash, Long firstBad, String reason) {}

  private final EntityManager database;

  Verification(EntityManager database) {
    this.database = database;
  }

  /** Reads every entry. */
  @Transactional
  public Finding verify() {
    // The head is read first: entries that are added during the walk lie behind it.
    RecordHead head = RecordHead.now();
    long good = 0;
    String hash = Change.GENESIS;
    while (good < head.lastId) {
      List<Change> changes = Change.after(good, AT_ONCE);
      if (changes.isEmpty()) {
        return bad(good, hash, "Entry is missing.");
      }
      for (Change change : changes) {
        String wrong = wrongWith(change, good + 1, hash);
        if (wrong != null) {
          return bad(good, hash, wrong);
        }
        good = change.id;
        hash = change.hash;
        if (good == head.lastId) {
          break;
        }
      }
      database.clear();
    }
    return hash.equals(head.lastHash)
        ? new Finding(true, good, hash, null, null)
        : bad(good, hash, "The head of the record tells of another last entry.");
  }

  private static String wrongWith(Change change, long expectedId, String previousHash) {
    if (change.id != expectedId) {
      return "Entry is missing.";
    }
    if (!change.previousHash.equals(previousHash)) {
      return "Entry does not follow the one before.";
    }
    return change.hash.equals(change.digest()) ? null : "Entry is not as it was written.";
  }

  private static Finding bad(long good, String hash, String reason) {
    return new Finding(false, good, hash, good + 1, reason);
  }
}
