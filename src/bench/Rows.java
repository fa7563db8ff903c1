import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Inserts rows in batches, table by table in the order of their first row, which keeps foreign keys valid. */
final class Rows {

  private final Connection database;
  private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();
  private long nextId;

  Rows(Connection database) throws SQLException {
    this.database = database;
    this.nextId =
        number("select next value for entity_seq", "select nextval('entity_seq')") + 1_000;
  }

  long nextId() {
    return nextId;
  }

  /** Adds a row with id, version and creation time, and returns its id. */
  long insert(String table, String columns, Instant created, Object... values)
      throws SQLException {
    Object[] all = new Object[values.length + 3];
    all[0] = nextId;
    all[1] = 0L;
    all[2] = created;
    System.arraycopy(values, 0, all, 3, values.length);
    row(table, "id, version, created_at, " + columns, all);
    return nextId++;
  }

  void row(String table, String columns, Object... values) throws SQLException {
    PreparedStatement insert = inserts.get(table);
    if (insert == null) {
      String places = "?, ".repeat(values.length - 1) + "?";
      insert =
          database.prepareStatement(
              "insert into %s (%s) values (%s)".formatted(table, columns, places));
      inserts.put(table, insert);
    }
    for (int n = 0; n < values.length; n++) {
      Object value = values[n];
      insert.setObject(
          n + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
    }
    insert.addBatch();
  }

  void write() throws SQLException {
    for (PreparedStatement insert : inserts.values()) {
      insert.executeBatch();
    }
  }

  /** Moves the id sequence past the inserted rows. */
  void end() throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("alter sequence entity_seq restart with " + (nextId + 1_000));
      statement.execute("analyze");
    }
  }

  /** The number that the first statement gives on H2, the last one on PostgreSQL. */
  long number(String... statements) throws SQLException {
    boolean h2 = database.getMetaData().getURL().startsWith("jdbc:h2:");
    return Long.parseLong(text(statements[h2 ? 0 : statements.length - 1]));
  }

  String text(String statement) throws SQLException {
    try (ResultSet row = database.createStatement().executeQuery(statement)) {
      row.next();
      return row.getString(1);
    }
  }
}
