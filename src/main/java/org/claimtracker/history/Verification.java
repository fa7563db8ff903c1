package org.claimtracker.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongFunction;

/** Verifies the hash chain of the record and reports the first invalid entry. */
@ApplicationScoped
public class Verification {

  private static final int BATCH_SIZE = 1_000;

  /** Reads every entry, in short transactions: a long record takes longer than any may last. */
  public VerificationResult verify() {
    // The head is read first: entries that are added during the walk lie behind it.
    ChainHead head = QuarkusTransaction.requiringNew().call(ChainHead::now);
    return walk(
        head.lastId,
        head.lastHash,
        last -> QuarkusTransaction.requiringNew().call(() -> Change.after(last, BATCH_SIZE)));
  }

  /** Verifies the record of a database that is not the application's, such as a backup. */
  public static VerificationResult of(Connection database) throws SQLException {
    StoredRecord record = new StoredRecord(database);
    StoredRecord.Head head = record.head();
    try {
      return walk(head.lastId(), head.lastHash(), last -> record.after(last, BATCH_SIZE));
    } catch (StoredRecord.Unreadable unreadable) {
      throw unreadable.reason();
    }
  }

  private static VerificationResult walk(
      long lastId, String lastHash, LongFunction<List<Change>> entriesAfter) {
    long good = 0;
    String hash = Change.GENESIS;
    while (good < lastId) {
      List<Change> changes = entriesAfter.apply(good);
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
        if (good == lastId) {
          break;
        }
      }
    }
    return hash.equals(lastHash)
        ? new VerificationResult(true, good, hash, null, null)
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

  private static VerificationResult bad(long good, String hash, String reason) {
    return new VerificationResult(false, good, hash, good + 1, reason);
  }
}
