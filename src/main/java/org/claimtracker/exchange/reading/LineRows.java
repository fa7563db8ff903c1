package org.claimtracker.exchange.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.claimtracker.exchange.reading.format.Encoding;
import org.claimtracker.exchange.reading.format.Json;
import org.claimtracker.exchange.reading.format.JsonLdTerms;
import org.claimtracker.exchange.reading.format.References;
import org.claimtracker.exchange.reading.format.Skipped;

/** The rows of a file with one JSON value a line: reviews, or verdicts of another Claim Tracker. */
final class LineRows extends FileRows {

  private final Reader reader;
  private final char[] chunk = new char[1 << 16];
  private final String site;
  private final Deque<RawReview> ready = new ArrayDeque<>();
  private long line;

  /** What of the chunk is read in, and the place in it. */
  private int filled;

  private int at;

  /**
   * @param site whose verdicts the lines are; null if nothing tells it
   */
  LineRows(Path file, Encoding encoding, String site) throws IOException {
    super(file, encoding.bom());
    reader = new InputStreamReader(bytes, encoding.decoder());
    this.site = site;
  }

  @Override
  public RawReview next() throws IOException {
    while (ready.isEmpty()) {
      String text = readLine();
      if (text == null) {
        return null;
      }
      line++;
      if (text.length() > Json.MAX_PIECE) {
        ready.add(RawReview.broken(place(), RowRefusal.TOO_LARGE));
      } else if (text.isBlank()) {
        skipped.count(Skipped.EMPTY_LINE);
      } else {
        take(Json.read(text));
      }
    }
    return ready.poll();
  }

  /** Reads a line, but keeps no more of it than shows that it is too long; null at the end. */
  private String readLine() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean found = false;
    while (at < filled || fill()) {
      found = true;
      int end = at;
      while (end < filled && chunk[end] != '\n') {
        end++;
      }
      if (text.length() <= Json.MAX_PIECE) {
        text.append(chunk, at, end - at);
      }
      at = end + 1;
      if (end < filled) {
        break;
      }
    }
    return found ? text.toString() : null;
  }

  private boolean fill() throws IOException {
    filled = reader.read(chunk);
    at = 0;
    return filled > 0;
  }

  private void take(JsonNode value) {
    if (value == null) {
      ready.add(RawReview.broken(place(), RowRefusal.NOT_JSON));
      return;
    }
    if (VerdictLine.isOne(value)) {
      ready.add(VerdictLine.row(value, place(), site));
      return;
    }
    JsonLdTerms terms = new JsonLdTerms();
    JsonRows.learn(value, terms);
    List<RawReview> found =
        new JsonRows(terms, References.in(List.of(value), terms), this::place).in(value);
    if (found.isEmpty()) {
      ready.add(RawReview.broken(place(), RowRefusal.NOT_A_REVIEW));
    }
    ready.addAll(found);
  }

  private RowPlace place() {
    return place(line, null);
  }
}
