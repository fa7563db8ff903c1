package org.claimtracker.common;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Position in a list sorted by time: opaque to clients, and stable while rows are added. */
public record Cursor(Instant at, long id) {

  /** Before the first row of a newest-first list. */
  public static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), 0);

  private static final Instant OLDEST = Instant.parse("0000-01-01T00:00:00Z");

  /**
   * Parses a cursor from an earlier page; null or empty means the first page; 400 for anything
   * else.
   */
  public static Cursor parse(String text) {
    if (text == null || text.isEmpty()) {
      return NEWEST;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ");
      Cursor cursor = new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
      // Out of the range of the databases, so this cursor was made up.
      if (cursor.at.isBefore(OLDEST) || cursor.at.isAfter(NEWEST.at)) {
        throw new DateTimeException("Out of range");
      }
      return cursor;
    } catch (IllegalArgumentException
        | DateTimeException
        | ArrayIndexOutOfBoundsException notOurs) {
      throw Problems.malformed(Problems.Reason.CURSOR_NOT_OF_LIST);
    }
  }

  @Override
  public String toString() {
    byte[] bytes = (at + " " + id).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
