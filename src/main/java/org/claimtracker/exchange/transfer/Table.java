package org.claimtracker.exchange.transfer;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table as its database describes it.
 *
 * @param columns without those that the database computes
 * @param key the columns of its primary key; empty if it has none
 * @param references the tables its foreign keys lead to
 * @param ownReferences its columns that lead to the key of the same table
 */
public record Table(
    String name,
    List<Column> columns,
    List<String> key,
    Set<String> references,
    Set<String> ownReferences) {

  private static final int NANOS_PER_MICRO = 1_000;

  /** What a column holds, in both databases. */
  public enum Kind {
    WHOLE,
    DECIMAL,
    BOOLEAN,
    TEXT,
    DAY,
    MOMENT;

    static Kind of(int type, String typeName) {
      if (typeName.equals("timestamptz")) {
        return MOMENT;
      }
      return switch (type) {
        case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> WHOLE;
        case Types.DOUBLE, Types.FLOAT -> DECIMAL;
        case Types.BOOLEAN, Types.BIT -> BOOLEAN;
        case Types.VARCHAR -> TEXT;
        case Types.DATE -> DAY;
        case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
        default -> throw new IllegalStateException("Nothing is known of columns of " + typeName);
      };
    }

    Object read(ResultSet row, int place) throws SQLException {
      Object value =
          switch (this) {
            case WHOLE -> row.getLong(place);
            case DECIMAL -> row.getDouble(place);
            case BOOLEAN -> row.getBoolean(place);
            case TEXT -> row.getString(place);
            case DAY -> row.getObject(place, LocalDate.class);
            case MOMENT -> inMicros(row.getObject(place, OffsetDateTime.class));
          };
      return row.wasNull() ? null : value;
    }

    /** Both databases keep microseconds. */
    private static OffsetDateTime inMicros(OffsetDateTime moment) {
      return moment == null
          ? null
          : moment
              .withOffsetSameInstant(ZoneOffset.UTC)
              .withNano(moment.getNano() / NANOS_PER_MICRO * NANOS_PER_MICRO);
    }
  }

  /** A column that is written. */
  public record Column(String name, Kind kind) {}

  /** All of a database but Flyway's, each after those that its foreign keys lead to. */
  public static List<Table> of(Connection database) throws SQLException {
    Map<String, Table> found = new TreeMap<>();
    DatabaseMetaData told = database.getMetaData();
    try (ResultSet tables = told.getTables(null, database.getSchema(), "%", null)) {
      while (tables.next()) {
        String name = tables.getString("TABLE_NAME");
        if (tables.getString("TABLE_TYPE").matches("TABLE|BASE TABLE")
            && !name.equals("flyway_schema_history")) {
          found.put(lower(name), described(told, database.getSchema(), name));
        }
      }
    }
    return inOrder(found);
  }

  private static Table described(DatabaseMetaData told, String schema, String name)
      throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet each = told.getColumns(null, schema, name, "%")) {
      while (each.next()) {
        if (!each.getString("IS_GENERATEDCOLUMN").equals("YES")) {
          columns.add(
              new Column(
                  lower(each.getString("COLUMN_NAME")),
                  Kind.of(each.getInt("DATA_TYPE"), lower(each.getString("TYPE_NAME")))));
        }
      }
    }
    Map<Integer, String> key = new TreeMap<>();
    try (ResultSet each = told.getPrimaryKeys(null, schema, name)) {
      while (each.next()) {
        key.put(each.getInt("KEY_SEQ"), lower(each.getString("COLUMN_NAME")));
      }
    }
    Set<String> references = new HashSet<>();
    Set<String> own = new HashSet<>();
    try (ResultSet each = told.getImportedKeys(null, schema, name)) {
      while (each.next()) {
        String to = lower(each.getString("PKTABLE_NAME"));
        if (to.equals(lower(name))) {
          own.add(lower(each.getString("FKCOLUMN_NAME")));
        } else {
          references.add(to);
        }
      }
    }
    // By name: a column that was added later stands elsewhere in the other database.
    columns.sort(Comparator.comparing(Column::name));
    return new Table(lower(name), columns, List.copyOf(key.values()), references, own);
  }

  private static List<Table> inOrder(Map<String, Table> all) {
    Map<String, Table> ordered = new LinkedHashMap<>();
    while (ordered.size() < all.size()) {
      int before = ordered.size();
      all.forEach(
          (name, table) -> {
            if (ordered.keySet().containsAll(table.references)) {
              ordered.putIfAbsent(name, table);
            }
          });
      if (ordered.size() == before) {
        throw new IllegalStateException("The foreign keys lead in a circle");
      }
    }
    return List.copyOf(ordered.values());
  }

  /** The places of the key among the columns. */
  private List<Integer> keyPlaces() {
    List<String> names = columns.stream().map(Column::name).toList();
    return key.stream().map(names::indexOf).toList();
  }

  List<Object> keyOf(Object[] row) {
    return keyPlaces().stream().map(place -> row[place]).toList();
  }

  public Object[] read(ResultSet row) throws SQLException {
    Object[] values = new Object[columns.size()];
    for (int place = 0; place < values.length; place++) {
      values[place] = columns.get(place).kind().read(row, place + 1);
    }
    return values;
  }

  public String columnNames() {
    return String.join(", ", columns.stream().map(Column::name).toList());
  }

  /** The same without some of its columns. */
  public Table without(Set<String> names) {
    return new Table(
        name,
        columns.stream().filter(column -> !names.contains(column.name())).toList(),
        key,
        references,
        ownReferences);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
