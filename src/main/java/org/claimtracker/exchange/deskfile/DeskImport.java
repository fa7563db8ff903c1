package org.claimtracker.exchange.deskfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.claim.naming.NameTermMigration;
import org.claimtracker.exchange.transfer.DeskDatabase;
import org.claimtracker.exchange.transfer.Table;
import org.claimtracker.history.Verification;
import org.claimtracker.history.VerificationResult;

/**
 * Reads a desk file into an empty database, all of it in one transaction or nothing. A file of an
 * earlier version is read with that one's schema, which is migrated afterwards.
 */
final class DeskImport {

  /** What migrations put into a new database; that of the file comes instead. */
  private static final Set<String> FILLED_BY_MIGRATIONS =
      Set.of("ratingScale", "rating", "chainHead", "notificationPosition");

  /** Beyond it, programs that read JSON lose digits. */
  private static final long MAX_NEXT_ID = 1L << 53;

  private static final String NOT_EMPTY =
      "The desk is not empty: it holds %s. Name an empty database.";

  private final DeskDatabase desk;

  DeskImport(DeskDatabase desk) {
    this.desk = desk;
  }

  /** What came in. */
  record Result(DeskFileHeader header, Map<String, Long> rows) {}

  Result run(Path file) throws IOException, SQLException {
    try (DeskFileReader lines = new DeskFileReader(file)) {
      DeskFileHeader header = header(lines);
      prepare(header);
      try (Connection database = desk.open()) {
        moveSequence(database, header);
        database.setAutoCommit(false);
        Map<String, Long> rows = fill(database, header, lines);
        database.commit();
        makeDurable(database);
        desk.migrate();
        return new Result(header, rows);
      }
    }
  }

  private static DeskFileHeader header(DeskFileReader lines) throws IOException {
    ObjectNode first = lines.next();
    DeskFileHeader header = first == null ? null : DeskFileHeader.of(first);
    if (header == null || !header.kind().equals(DeskFileHeader.KIND)) {
      throw new BadDeskFile(1, "It is not the header of a desk file.");
    }
    if (header.format() != DeskFileHeader.FORMAT) {
      throw new BadDeskFile(
          1,
          "Its format is %d, this version of the application knows %d."
              .formatted(header.format(), DeskFileHeader.FORMAT));
    }
    return header;
  }

  /** Gives an empty database the schema of the file. */
  private void prepare(DeskFileHeader header) throws SQLException {
    Optional<String> schema;
    try (Connection database = desk.open()) {
      schema = DeskDatabase.schema(database);
      if (schema.isPresent()) {
        requireEmpty(database, Kinds.of(database));
      }
    }
    if (!desk.knows(header.schema())) {
      throw new BadDeskFile(
          1,
          "It was written by version %s of the application, which is newer than this one."
              .formatted(header.application()));
    }
    if (schema.isEmpty()) {
      desk.migrateTo(header.schema());
    } else if (!schema.get().equals(header.schema())) {
      throw new BadDeskFile(
          1,
          ("It was written with schema %s, and the empty database has schema %s. Name one that has"
                  + " no tables yet.")
              .formatted(header.schema(), schema.get()));
    }
  }

  private static void requireEmpty(Connection database, Map<String, Table> kinds)
      throws SQLException {
    List<String> holds = new ArrayList<>();
    for (Map.Entry<String, Table> kind : kinds.entrySet()) {
      long rows = DeskDatabase.one(database, "select count(*) from " + kind.getValue().name());
      if (rows > 0 && !FILLED_BY_MIGRATIONS.contains(kind.getKey())) {
        holds.add("%d x %s".formatted(rows, kind.getKey()));
      }
    }
    if (!holds.isEmpty()) {
      throw new BadDeskFile(NOT_EMPTY.formatted(String.join(", ", holds)));
    }
  }

  /** First, because it is in no transaction. */
  private void moveSequence(Connection database, DeskFileHeader header) throws SQLException {
    if (header.nextId() < 1 || header.nextId() > MAX_NEXT_ID) {
      throw new BadDeskFile(1, "Its nextId is none.");
    }
    DeskDatabase.execute(
        database,
        (desk.isH2()
                ? "alter sequence entity_seq restart with %d"
                : "select setval('entity_seq', %d, false)")
            .formatted(header.nextId()));
  }

  private Map<String, Long> fill(Connection database, DeskFileHeader header, DeskFileReader lines)
      throws IOException, SQLException {
    // Whoever starts a desk on this database meanwhile waits here.
    DeskDatabase.execute(database, "select last_id from chain_head for update");
    Map<String, Table> kinds = Kinds.of(database);
    requireEmpty(database, kinds);
    clear(database, kinds);
    Map<String, Long> rows = new DeskLines(lines, kinds).insert(database);
    requireAll(header, rows, kinds.keySet(), lines.number());
    requireIdsBelow(database, header, kinds);
    if (hasNameTerms(database)) {
      NameTermMigration.fill(database);
    }
    VerificationResult record = Verification.of(database);
    if (!record.intact()) {
      throw new BadDeskFile(
          "The record in the file is not intact: entry %d. %s"
              .formatted(record.firstInvalid(), record.reason()));
    }
    if (!record.headHash().equals(header.headHash()) || record.entries() != header.entries()) {
      throw new BadDeskFile("The record in the file is not the one that its header names.");
    }
    return rows;
  }

  private static boolean hasNameTerms(Connection database) throws SQLException {
    return Table.of(database).stream()
        .anyMatch(table -> table.name().equals(Omission.CLAIMANT_TERM.table));
  }

  private static void clear(Connection database, Map<String, Table> kinds) throws SQLException {
    List<Table> last = new ArrayList<>(kinds.values());
    Collections.reverse(last);
    for (Table table : last) {
      if (DeskDatabase.one(database, "select count(*) from " + table.name()) > 0) {
        DeskDatabase.execute(database, "delete from " + table.name());
      }
    }
  }

  private static void requireAll(
      DeskFileHeader header, Map<String, Long> rows, Set<String> kinds, long line) {
    header
        .rows()
        .forEach(
            (kind, count) -> {
              long there = rows.getOrDefault(kind, 0L);
              if (there != count) {
                throw new BadDeskFile(
                    line,
                    "The file ends with %d lines of the kind %s, its header tells of %d."
                        .formatted(there, kind, count));
              }
            });
    if (!header.rows().keySet().containsAll(kinds)) {
      throw new BadDeskFile(1, "The header does not tell of all kinds.");
    }
  }

  /** Ids that the sequence would give again would make every later write fail. */
  private static void requireIdsBelow(
      Connection database, DeskFileHeader header, Map<String, Table> kinds) throws SQLException {
    for (Map.Entry<String, Table> kind : kinds.entrySet()) {
      boolean fromSequence =
          kind.getValue().columns().stream().anyMatch(column -> column.name().equals("version"));
      if (fromSequence
          && DeskDatabase.one(database, "select max(id) from " + kind.getValue().name())
              >= header.nextId()) {
        throw new BadDeskFile(1, "Its nextId is not above all ids of the kind " + kind.getKey());
      }
    }
  }

  private void makeDurable(Connection database) throws SQLException {
    if (desk.isH2()) {
      DeskDatabase.execute(database, "checkpoint sync");
    }
  }
}
