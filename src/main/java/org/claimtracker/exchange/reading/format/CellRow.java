package org.claimtracker.exchange.reading.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * A record of a table.
 *
 * @param line where it begins
 * @param cells empty ones for those that are too long and not asked for
 * @param broken a quotation mark in it is not closed, or stands where none can
 * @param tooLarge to be read into memory
 */
public record CellRow(long line, List<String> cells, boolean broken, boolean tooLarge) {

  /** Whether it is a line with nothing in it. */
  public boolean isEmpty() {
    return !broken && !tooLarge && cells.size() < 2 && cells.stream().allMatch(String::isBlank);
  }

  /** Collects the cells of a record. */
  public static final class Collector extends AbstractBaseCsvCallbackHandler<CellRow> {

    private static final int SHORT = 2_000;
    private static final int MAX_CELLS = 10_000;

    private final boolean[] wanted;
    private List<String> cells = new ArrayList<>();
    private long line;
    private boolean tooLarge;

    /**
     * @param wanted the columns whose long cells are kept; null for all
     */
    Collector(boolean[] wanted) {
      this.wanted = wanted;
    }

    /** Where the latest record begins. */
    long line() {
      return line;
    }

    @Override
    protected void handleBegin(long startingLine) {
      line = startingLine;
      cells = new ArrayList<>();
      tooLarge = false;
    }

    @Override
    protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
      if (column >= MAX_CELLS) {
        tooLarge = true;
        return;
      }
      boolean kept = wanted == null || length <= SHORT || column < wanted.length && wanted[column];
      cells.add(kept ? new String(text, offset, length) : "");
    }

    @Override
    protected CellRow buildRecord() {
      return new CellRow(line, cells, false, tooLarge);
    }
  }
}
