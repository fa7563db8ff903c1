package org.claimtracker.exchange.deskfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.claimtracker.exchange.transfer.Table;
import org.claimtracker.exchange.transfer.Table.Column;

/**
 * Makes a row of a line.
 *
 * @param table with all its columns
 * @param instead what the columns get that the line does not have
 */
record RowFormat(Table table, Map<String, Omission> instead) {

  private static final int MAX_YEAR = 9999;

  /** A value is not of the kind that its column holds. */
  private static final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private Unfit(String wanted) {
      super(wanted);
    }
  }

  Object[] row(ObjectNode line, long number) {
    List<Column> columns = table.columns();
    Object[] row = new Object[columns.size()];
    for (int place = 0; place < row.length; place++) {
      Column column = columns.get(place);
      if (instead.containsKey(column.name())) {
        row[place] = instead.get(column.name()).instead();
        continue;
      }
      String field = Kinds.nameOf(column.name());
      JsonNode given = line.remove(field);
      try {
        row[place] = given == null || given.isNull() ? null : value(column.kind(), given);
      } catch (Unfit wrong) {
        throw new BadDeskFile(number, "%s is not %s.".formatted(field, wrong.getMessage()));
      }
    }
    if (!line.isEmpty()) {
      throw new BadDeskFile(number, "There is no field " + line.fieldNames().next() + ".");
    }
    return row;
  }

  private static Object value(Table.Kind kind, JsonNode given) throws Unfit {
    return switch (kind) {
      case WHOLE -> {
        require(given.isIntegralNumber() && given.canConvertToLong(), "a whole number");
        yield given.longValue();
      }
      case DECIMAL -> {
        require(given.isNumber() && Double.isFinite(given.doubleValue()), "a number");
        yield given.doubleValue();
      }
      case BOOLEAN -> {
        require(given.isBoolean(), "true or false");
        yield given.booleanValue();
      }
      case TEXT -> text(given, "a text");
      case DAY -> day(text(given, "a day"));
      case MOMENT -> moment(text(given, "an instant"));
    };
  }

  private static String text(JsonNode given, String wanted) throws Unfit {
    require(given.isTextual(), wanted);
    return given.textValue();
  }

  private static Object day(String text) throws Unfit {
    try {
      LocalDate day = LocalDate.parse(text);
      require(isUsual(day.getYear()), "a day");
      return day;
    } catch (DateTimeException none) {
      throw new Unfit("a day");
    }
  }

  private static Object moment(String text) throws Unfit {
    try {
      OffsetDateTime moment = Instant.parse(text).atOffset(ZoneOffset.UTC);
      require(isUsual(moment.getYear()), "an instant");
      return moment;
    } catch (DateTimeException none) {
      throw new Unfit("an instant");
    }
  }

  /** H2 keeps years that PostgreSQL and programs do not know. */
  private static boolean isUsual(int year) {
    return year > 0 && year <= MAX_YEAR;
  }

  private static void require(boolean met, String wanted) throws Unfit {
    if (!met) {
      throw new Unfit(wanted);
    }
  }
}
