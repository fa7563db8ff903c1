package org.claimtracker.exchange.deskfile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.claimtracker.exchange.transfer.Table;

/** The tables that are in a desk file, by the kind that their lines have. */
final class Kinds {

  private static final Pattern NEXT_WORD = Pattern.compile("_([a-z0-9])");

  /** Asked for each field of each row; a database has some hundreds. */
  private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

  private Kinds() {}

  /** Each behind those that it refers to, without what is left out. */
  static Map<String, Table> of(Connection database) throws SQLException {
    Map<String, Table> kinds = new LinkedHashMap<>();
    for (Table table : Table.of(database)) {
      if (!Omission.isOmitted(table.name())) {
        kinds.put(nameOf(table.name()), table.without(Omission.of(table.name()).keySet()));
      }
    }
    return kinds;
  }

  /** The name of a table or a column as JSON has it. */
  static String nameOf(String inDatabase) {
    return NAMES.computeIfAbsent(
        inDatabase,
        name ->
            NEXT_WORD.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT)));
  }
}
