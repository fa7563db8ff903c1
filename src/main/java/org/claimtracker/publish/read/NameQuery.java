package org.claimtracker.publish.read;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A page of a list that is sorted by name. */
public class NameQuery {

  /** Where a page ends: names need not be unique. */
  record Place(String name, String slug) {

    @Override
    public String toString() {
      byte[] text = (slug + " " + name).getBytes(StandardCharsets.UTF_8);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    static Place parse(String cursor) {
      try {
        String[] parts =
            new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
        if (parts.length == 2 && parts[1].indexOf('\0') < 0) {
          return new Place(parts[1], parts[0]);
        }
      } catch (IllegalArgumentException notOurs) {
        throw Problems.malformed(Problems.Reason.CURSOR_NOT_OF_LIST);
      }
      throw Problems.malformed(Problems.Reason.CURSOR_NOT_OF_LIST);
    }
  }

  @QueryParam("limit")
  @DefaultValue("20")
  @Min(1)
  @Max(Page.MAX_LIMIT)
  @Parameter(description = "The maximum number of items on a page.")
  int limit;

  @QueryParam("cursor")
  @Size(max = 1_500)
  @Parameter(
      description = "The `nextCursor` of the previous page; leave it out for the first page.")
  String cursor;

  /** A page of this size after a cursor; null for the first. */
  public static NameQuery page(int limit, String cursor) {
    NameQuery query = new NameQuery();
    query.limit = limit;
    query.cursor = cursor;
    return query;
  }

  /** Null for the first page. */
  Place after() {
    return cursor == null || cursor.isEmpty() ? null : Place.parse(cursor);
  }
}
