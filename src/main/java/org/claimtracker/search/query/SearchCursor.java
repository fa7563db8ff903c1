package org.claimtracker.search.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.claimtracker.common.Problems;
import org.claimtracker.search.query.QueryParser.Reading;

/**
 * Position in a list of hits: opaque to clients.
 *
 * @param order of the list
 * @param value the sort value of the last hit: a time, or the bits of its score
 * @param moment the snapshot of the index used for the first page, for consistent paging
 * @param reading how the words were interpreted
 */
record SearchCursor(String order, long value, long id, long moment, Reading reading) {

  private static final int PARTS = 5;

  /** Parses a cursor from an earlier page; 400 for anything else. */
  static SearchCursor parse(String cursor, String order) {
    try {
      String[] parts = parts(cursor);
      if (parts.length == PARTS && parts[0].equals(order)) {
        return new SearchCursor(
            order,
            Long.parseLong(parts[1]),
            Long.parseLong(parts[2]),
            Long.parseLong(parts[3]),
            Reading.valueOf(parts[4]));
      }
    } catch (IllegalArgumentException notOurs) {
      throw refused();
    }
    throw refused();
  }

  /** Whether this is the cursor of a search, rather than of a database list. */
  static boolean isGivenHere(String cursor) {
    try {
      return parts(cursor).length == PARTS;
    } catch (IllegalArgumentException notOurs) {
      return false;
    }
  }

  private static String[] parts(String cursor) {
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);
    return new String(bytes, StandardCharsets.US_ASCII).split(" ", -1);
  }

  private static RuntimeException refused() {
    return Problems.malformed(SearchError.CURSOR_NOT_OF_SEARCH);
  }

  /** For Lucene's searchAfter. */
  FieldDoc after(boolean relevance) {
    Object by = relevance ? (Object) Float.intBitsToFloat((int) value) : (Object) value;
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {by, id});
  }

  static SearchCursor of(String order, FieldDoc last, long moment, Reading reading) {
    Object by = last.fields[0];
    long value = by instanceof Float score ? Float.floatToIntBits(score) : (Long) by;
    return new SearchCursor(order, value, (Long) last.fields[1], moment, reading);
  }

  @Override
  public String toString() {
    String text =
        String.join(
            " ",
            order,
            Long.toString(value),
            Long.toString(id),
            Long.toString(moment),
            reading.name());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
