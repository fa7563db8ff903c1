package org.claimtracker.exchange.reading.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.Reader;

/**
 * Keeps what was read since the line in which the present record began, so that reading can go on
 * with the line after it when the record turns out to be broken.
 */
public final class LineBuffer extends Reader {

  private static final int KEEP_AT_MOST = 1 << 16;
  private static final int MAX_RECORD = 12 << 20;

  private final Reader source;
  private final StringBuilder kept = new StringBuilder();
  private final char[] chunk = new char[1 << 13];

  /** How much of what is kept has been given out. */
  private int given;

  /** A line, and where it begins in what is kept. */
  private long line = 1;

  private int lineAt;
  private long passed;
  private boolean ended;

  public LineBuffer(Reader source) {
    this.source = source;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (given == kept.length()) {
      if (isTooLarge()) {
        throw new CsvParseException("too large");
      }
      if (!fill()) {
        return -1;
      }
    }
    int read = Math.min(length, kept.length() - given);
    kept.getChars(given, given + read, into, offset);
    given += read;
    return read;
  }

  /** Whether the present record takes more characters than it may. */
  private boolean isTooLarge() {
    return kept.length() - lineAt > MAX_RECORD;
  }

  private boolean fill() throws IOException {
    int read = ended ? -1 : source.read(chunk);
    ended = read < 0;
    kept.append(chunk, 0, Math.max(read, 0));
    return read > 0;
  }

  /** A record begins in this line: what is before it is no longer needed. */
  public void recordBegins(long at) throws IOException {
    moveTo(at);
    if (lineAt > KEEP_AT_MOST) {
      forget(lineAt);
    }
  }

  /** Goes back to the beginning of a line after the present record's; false if there is none. */
  public boolean backTo(long at) throws IOException {
    moveTo(at);
    given = lineAt;
    return line == at && (given < kept.length() || fill());
  }

  /** How long the line before was. */
  long passed() {
    return passed;
  }

  private void moveTo(long at) throws IOException {
    while (line < at) {
      passed = 0;
      int end = lineAt;
      while (end < kept.length() || fill()) {
        if (end > KEEP_AT_MOST && end == kept.length() - 1) {
          forget(end);
          end = 0;
        }
        char letter = kept.charAt(end);
        end++;
        passed++;
        if (letter == '\n' || letter == '\r') {
          break;
        }
      }
      if (end == lineAt) {
        return;
      }
      boolean pair =
          kept.charAt(end - 1) == '\r'
              && (end < kept.length() || fill())
              && kept.charAt(end) == '\n';
      lineAt = pair ? end + 1 : end;
      line++;
    }
  }

  /** Lines that are passed are not needed, nor is the beginning of one that is being passed. */
  private void forget(int length) {
    kept.delete(0, length);
    given = Math.max(0, given - length);
    lineAt = 0;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
