package org.claimtracker.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * One page of a list.
 *
 * @param items the rows of this page
 * @param nextCursor to be passed as {@code cursor} for the next page; absent on the last page
 */
@Schema(requiredProperties = {"items"})
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) String nextCursor) {

  public static final int MAX_LIMIT = 100;

  /** How often a filter may be repeated. */
  public static final int MAX_VALUES = 20;

  /**
   * Makes a page from up to {@code limit + 1} rows: the extra row shows that there is a next page.
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, T> item, Function<R, Object> cursor) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    String next = more ? cursor.apply(shown.get(limit - 1)).toString() : null;
    return new Page<>(shown.stream().map(item).toList(), next);
  }

  /** Which page of a list is requested. */
  public static class Request {

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(MAX_LIMIT)
    @Parameter(description = "The maximum number of items on a page.")
    public int limit;

    @QueryParam("cursor")
    @Size(max = 200)
    @Parameter(
        description =
            "The `nextCursor` of the previous page, with the other parameters unchanged; leave it"
                + " out for the first page.")
    public String cursor;
  }

  /** Position in a list sorted by time: opaque to clients, and stable while rows are added. */
  public record Cursor(Instant at, long id) {

    /** Before the first row of a newest-first list. */
    public static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), 0);

    /** The databases store no days beyond these. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

    /** Before the first row of a list of days, the earliest first. */
    public static final Cursor EARLIEST = of(FIRST_DAY, 0);

    private static final Instant OLDEST = Instant.parse("0000-01-01T00:00:00Z");

    /**
     * Parses a cursor from an earlier page; null or empty means the first page; 400 for anything
     * else.
     */
    public static Cursor parse(String text) {
      return parse(text, NEWEST);
    }

    /** The same for a list with another first position. */
    public static Cursor parse(String text, Cursor first) {
      if (text == null || text.isEmpty()) {
        return first;
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

    /** Position in a list sorted by days in UTC. */
    public static Cursor of(LocalDate day, long id) {
      return new Cursor(day.atStartOfDay(ZoneOffset.UTC).toInstant(), id);
    }

    public LocalDate day() {
      return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** The nearest day that a database stores. */
    public static LocalDate storable(LocalDate day) {
      return day.isAfter(LAST_DAY) ? LAST_DAY : day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
    }

    @Override
    public String toString() {
      byte[] bytes = (at + " " + id).getBytes(StandardCharsets.US_ASCII);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
  }
}
