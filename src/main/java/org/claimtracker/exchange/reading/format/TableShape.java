package org.claimtracker.exchange.reading.format;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.exchange.reading.text.TidyText;

/**
 * How a table is written.
 *
 * @param quoted whether cells may stand in quotation marks; else these are letters
 * @param linesBefore that come before the header
 * @param columns the header: unnamed ones numbered, repeated names told apart
 */
public record TableShape(char delimiter, boolean quoted, int linesBefore, List<String> columns) {

  private static final String DELIMITERS = ",;\t|";

  /** As a spreadsheet says which delimiter it used. */
  private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)\\r?\\n");

  private static final Pattern CELL_IN_QUOTES = Pattern.compile("(?m)(^|\t)\"");

  private static final int MAX_ROWS = 100;

  /** The shape that fits a sample best; null if it is no table. */
  public static TableShape of(String sample, boolean isCut) throws IOException {
    Matcher told = SEPARATOR_LINE.matcher(sample);
    int before = told.lookingAt() ? 1 : 0;
    String delimiters = before == 0 ? DELIMITERS : told.group(1);
    boolean hasQuotes = CELL_IN_QUOTES.matcher(sample).find();
    TableShape best = null;
    double most = 0;
    for (char delimiter : delimiters.toCharArray()) {
      for (boolean quoted : new boolean[] {true, false}) {
        TableShape shape = new TableShape(delimiter, quoted, before, List.of());
        List<CellRow> rows = shape.rows(sample, isCut);
        double fit = shape.fit(rows, hasQuotes);
        if (fit > most) {
          most = fit;
          best = new TableShape(delimiter, quoted, before, names(rows.get(0).cells()));
        }
      }
    }
    return best;
  }

  private List<CellRow> rows(String sample, boolean isCut) throws IOException {
    List<CellRow> rows = new ArrayList<>();
    try (Cells cells = new Cells(new StringReader(sample), this, null)) {
      for (CellRow row = cells.next(); row != null && rows.size() <= MAX_ROWS; row = cells.next()) {
        if (!row.isEmpty()) {
          rows.add(row);
        }
      }
    }
    if (isCut && rows.size() > 2 && rows.size() <= MAX_ROWS) {
      rows.remove(rows.size() - 1);
    }
    return rows;
  }

  /** How well rows fit the header: nothing if there is but one column, more for more columns. */
  private double fit(List<CellRow> rows, boolean hasQuotes) {
    if (rows.isEmpty()
        || rows.get(0).broken()
        || rows.get(0).tooLarge()
        || rows.get(0).cells().size() < 2) {
      return 0;
    }
    int columns = rows.get(0).cells().size();
    long fitting = rows.stream().filter(row -> row.cells().size() == columns).count();
    double share = (double) fitting / rows.size();
    return share * share * preference(hasQuotes) * (1 - 1.0 / (columns + 1));
  }

  /**
   * Where the delimiter is a tab, quotation marks may well be letters: then they are marks only if
   * all of them can be. Elsewhere they are marks, even if some are wrong.
   */
  private double preference(boolean hasQuotes) {
    if (delimiter == '\t') {
      return quoted && !hasQuotes ? 0.99 : quoted ? 1.01 : 1;
    }
    return quoted ? 1 : 0.1;
  }

  private static List<String> names(List<String> header) {
    List<String> names = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (int at = 0; at < header.size(); at++) {
      String given = TidyText.of(header.get(at));
      String name = given == null ? "#" + (at + 1) : given;
      int time = times.merge(name, 1, Integer::sum);
      names.add(time == 1 ? name : name + " (" + time + ")");
    }
    return names;
  }
}
