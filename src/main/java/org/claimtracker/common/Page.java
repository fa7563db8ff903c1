package org.claimtracker.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
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
}
