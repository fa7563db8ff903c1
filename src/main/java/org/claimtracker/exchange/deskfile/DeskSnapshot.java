package org.claimtracker.exchange.deskfile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.claimtracker.common.Sha256;
import org.claimtracker.exchange.transfer.DeskDatabase;
import org.claimtracker.exchange.transfer.Table;

/**
 * One moment of a database, whatever others write meanwhile: a transaction of its own with the
 * isolation that shows all tables as they were at its first statement. Rows come one by one.
 */
final class DeskSnapshot implements AutoCloseable {

  /** H2's own level; its {@code REPEATABLE READ} takes a picture of each table when it is read. */
  private static final int H2_SNAPSHOT = 6;

  private static final int FETCHED_AT_ONCE = 200;
  private static final int LENGTH_OF_NAME = 16;

  private final Connection database;
  private final boolean h2;
  private final int usualIsolation;
  private final Map<String, Table> kinds;
  private final DeskFileHeader header;

  DeskSnapshot(Connection database, Instant moment, String application) throws SQLException {
    this.database = database;
    this.h2 = database.getMetaData().getDatabaseProductName().equals("H2");
    this.usualIsolation = database.getTransactionIsolation();
    try {
      begin();
      this.kinds = Kinds.of(database);
      this.header = look(kinds, moment, application);
    } catch (SQLException | RuntimeException failed) {
      close();
      throw failed;
    }
  }

  private void begin() throws SQLException {
    database.setAutoCommit(false);
    database.setTransactionIsolation(h2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
    if (h2) {
      // Otherwise H2 collects a whole result before it gives the first row.
      DeskDatabase.execute(database, "set lazy_query_execution 1");
    }
  }

  DeskFileHeader header() {
    return header;
  }

  private DeskFileHeader look(Map<String, Table> kinds, Instant moment, String application)
      throws SQLException {
    long entries;
    String headHash;
    try (Statement query = database.createStatement();
        ResultSet head = query.executeQuery("select last_id, last_hash from chain_head")) {
      head.next();
      entries = head.getLong(1);
      headHash = head.getString(2);
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    StringBuilder seen = new StringBuilder(headHash);
    for (Map.Entry<String, Table> kind : kinds.entrySet()) {
      Table table = kind.getValue();
      rows.put(kind.getKey(), DeskDatabase.one(database, "select count(*) from " + table.name()));
      seen.append('\n').append(rows.get(kind.getKey()));
      if (table.key().equals(List.of("id"))) {
        seen.append(' ').append(DeskDatabase.one(database, "select max(id) from " + table.name()));
      }
    }
    return new DeskFileHeader(
        DeskFileHeader.KIND,
        DeskFileHeader.FORMAT,
        application,
        DeskDatabase.schema(database).orElse(""),
        moment.toString(),
        entries,
        headHash,
        nextId(),
        Sha256.of(seen.toString()).substring(0, LENGTH_OF_NAME),
        rows);
  }

  private long nextId() throws SQLException {
    return DeskDatabase.one(
        database,
        h2
            ? "select base_value from information_schema.sequences"
                + " where sequence_name = 'ENTITY_SEQ'"
            : "select case when s.is_called then s.last_value + p.increment_by else s.last_value"
                + " end from entity_seq s, pg_sequences p where p.sequencename = 'entity_seq'");
  }

  /**
   * Writes the lines of the file.
   *
   * @param known how many of them somebody has already
   * @param gone whether nobody reads them any more
   */
  void write(OutputStream out, long known, BooleanSupplier gone) throws IOException, SQLException {
    LineWriter lines = new LineWriter(out);
    if (known == 0) {
      lines.write(header.written());
    }
    long skip = Math.max(0, known - 1);
    for (Map.Entry<String, Table> kind : kinds.entrySet()) {
      long rows = header.rows().get(kind.getKey());
      if (skip < rows && !write(kind.getKey(), kind.getValue(), skip, lines, gone)) {
        return;
      }
      skip = Math.max(0, skip - rows);
    }
    lines.write(
        "{\"kind\":\"%s\",\"lines\":%d}"
            .formatted(DeskFileReader.END, header.lines() + 2)
            .getBytes(StandardCharsets.US_ASCII));
  }

  private boolean write(String kind, Table table, long skip, LineWriter lines, BooleanSupplier gone)
      throws IOException, SQLException {
    try (Statement query = database.createStatement()) {
      query.setFetchSize(FETCHED_AT_ONCE);
      try (ResultSet row =
          query.executeQuery(
              "select %s from %s%s offset %d rows"
                  .formatted(table.columnNames(), table.name(), order(table), skip))) {
        while (row.next()) {
          if (gone.getAsBoolean()) {
            return false;
          }
          lines.write(kind, table, table.read(row));
        }
      }
    }
    return true;
  }

  /** Both databases order texts by their code points, so that they write the same file. */
  private String order(Table table) {
    Map<String, Table.Kind> types = new LinkedHashMap<>();
    table.columns().forEach(column -> types.put(column.name(), column.kind()));
    List<String> key =
        table.key().stream()
            .map(
                column ->
                    h2 || types.get(column) != Table.Kind.TEXT ? column : column + " collate \"C\"")
            .toList();
    return key.isEmpty() ? "" : " order by " + String.join(", ", key);
  }

  /** Gives the connection back as it was. */
  @Override
  public void close() throws SQLException {
    database.rollback();
    if (h2) {
      DeskDatabase.execute(database, "set lazy_query_execution 0");
    }
    database.setTransactionIsolation(usualIsolation);
    database.setAutoCommit(true);
  }
}
