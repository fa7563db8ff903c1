package org.claimtracker.exchange.reading.format;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * The records of a table. One with a quotation mark that breaks it takes no more than its own line
 * with it.
 */
public final class Cells implements Closeable {

  /** Of a cell, in characters. */
  private static final int MAX_CELL = 8 << 20;

  private static final int MAX_LINE = 4 << 20;

  /** No decoder gives it alone, so that it never stands in a text. */
  private static final char NO_QUOTES = '\ud800';

  private final TableShape shape;
  private final boolean[] wanted;
  private final LineBuffer text;

  /** The lines before the part that is being parsed. */
  private long linesBefore;

  private CellRow.Collector collector;
  private Iterator<CellRow> records;

  /**
   * @param wanted the columns whose long cells are kept; null for all
   */
  public Cells(Reader source, TableShape shape, boolean[] wanted) throws IOException {
    this.shape = shape;
    this.wanted = wanted;
    text = new LineBuffer(source);
    if (shape.linesBefore() > 0) {
      text.backTo(1L + shape.linesBefore());
      linesBefore = shape.linesBefore();
    }
    begin();
  }

  private void begin() {
    collector = new CellRow.Collector(wanted);
    records =
        CsvReader.builder()
            .fieldSeparator(shape.delimiter())
            .quoteCharacter(shape.quoted() ? '"' : NO_QUOTES)
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .detectBomHeader(false)
            .maxBufferSize(MAX_CELL)
            .build(collector, text)
            .iterator();
  }

  /** The next record; null after the last. */
  public CellRow next() throws IOException {
    if (records == null) {
      return null;
    }
    try {
      if (!records.hasNext()) {
        return null;
      }
      CellRow record = records.next();
      long line = record.line() + linesBefore;
      text.recordBegins(line);
      return new CellRow(line, record.cells(), false, record.tooLarge());
    } catch (CsvParseException broken) {
      long line = Math.max(collector.line(), 1) + linesBefore;
      linesBefore = line;
      if (text.backTo(line + 1)) {
        begin();
      } else {
        records = null;
      }
      // A line of usual length became so large by a mark that took others with it.
      boolean tooLarge = text.passed() > MAX_LINE;
      return new CellRow(line, List.of(), !tooLarge, tooLarge);
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
