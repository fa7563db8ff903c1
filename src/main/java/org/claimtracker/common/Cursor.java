package org.claimtracker.common;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page of a list sorted by time ended: opaque to clients, right while rows are added. */
public record Cursor(Instant at, long id) {

  /** Before every row of a list with the newest first. */
  public static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), 0);

  private static final Instant OLDEST = Instant.parse("0000-01-01T00:00:00Z");

  /** Reads a cursor that an earlier page gave; none means the first page; 400 for anything else. */
  public static Cursor parse(String text) {
    if (text == null || text.isEmpty()) {
      return NEWEST;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String[] parts = new String(bytes, StandardCharsets.US_ASCII).split(" ");
      Cursor cursor = new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
      // Years that no database keeps were given by nobody.
      if (cursor.at.isBefore(OLDEST) || cursor.at.isAfter(NEWEST.at)) {
        throw new DateTimeException("Out of range");
      }
      return cursor;
    } catch (IllegalArgumentException
        | DateTimeException
        | ArrayIndexOutOfBoundsException notOurs) {
      throw Problems.malformed(
          "This cursor was not given by this list. Leave it out to start at the first page.");
    }
  }

  @Override
  public String toString() {
    byte[] bytes = (at + " " + id).getBytes(StandardCharsets.US_ASCII);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
