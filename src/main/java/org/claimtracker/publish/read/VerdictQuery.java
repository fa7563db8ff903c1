package org.claimtracker.publish.read;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.review.Publication;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters, order and page size of a list of published verdicts. */
public class VerdictQuery extends VerdictFilter {

  static final String RELEVANCE = "relevance";

  @QueryParam("sort")
  @Pattern(regexp = "relevance|-?(publishedAt|statedOn)", message = "{sort-of-verdicts}")
  @Parameter(
      description =
          "A minus sorts newest first; statedOn omits claims without a date. The default is"
              + " relevance with q, otherwise -publishedAt",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"relevance", "-publishedAt", "publishedAt", "-statedOn", "statedOn"}))
  public String sort;

  @QueryParam("limit")
  @DefaultValue("20")
  @Min(1)
  @Max(Page.MAX_LIMIT)
  int limit;

  @QueryParam("cursor")
  @Size(max = 200)
  @Parameter(
      description = "The nextCursor of the previous page, with the other parameters unchanged")
  String cursor;

  @QueryParam("facets")
  @DefaultValue("false")
  @Parameter(
      description =
          "Also count the results by rating, topic, claimant and language. A facet that is"
              + " filtered by still counts its other values")
  public boolean facets;

  @QueryParam("highlight")
  @DefaultValue("false")
  @Parameter(description = "Also tell where the words of q are")
  boolean highlight;

  /** A page of this size after a cursor; newest first if there are no search words. */
  public static VerdictQuery page(int limit, String cursor) {
    VerdictQuery query = new VerdictQuery();
    query.limit = limit;
    query.cursor = cursor;
    return query;
  }

  /** The search words; null for none. */
  String words() {
    return q == null || q.isBlank() ? null : q.strip();
  }

  /** A copy that is sorted newest first unless another order was requested. */
  public VerdictQuery newestFirst() {
    sort = sort == null ? "-publishedAt" : sort;
    return this;
  }

  String sort() {
    return sort == null ? words() == null ? "-publishedAt" : RELEVANCE : sort;
  }

  /** Where a verdict stands in the list. */
  record Place(Long id, String slug, Instant publishedAt, LocalDate statedFrom) {}

  /** One row more than the limit, so that {@link Page} knows whether there is a next page. */
  List<Publication> rows() {
    return found("").list();
  }

  /** The same rows without their documents. */
  List<Place> places() {
    return found(
            "select p.id, (select c.slug from Claim c where c = p.claim), p.publishedAt,"
                + " p.statedFrom ")
        .project(Place.class)
        .list();
  }

  private PanacheQuery<Publication> found(String selected) {
    boolean descending = !sort().matches("publishedAt|statedOn");
    String by = byStatement() ? "p.statedFrom" : "p.publishedAt";
    Filter filter = conditions().and(by + " is not null");
    if (cursor != null && !cursor.isEmpty()) {
      Cursor last = Cursor.parse(cursor);
      Object at = byStatement() ? last.day() : last.at();
      filter.beyond(by, at, "p.id", last.id(), descending);
    }
    String order = " order by %1$s%2$s, p.id%2$s".formatted(by, descending ? " desc" : "");
    return Publication.<Publication>find(
            selected + "from Publication p" + filter.where() + order, filter.parameters())
        .page(0, limit + 1);
  }

  /** The cursor of a page that ends with this row. */
  Cursor cursorAt(Publication row) {
    return cursorAt(new Place(row.id, null, row.publishedAt, row.statedFrom));
  }

  Cursor cursorAt(Place last) {
    return byStatement()
        ? Cursor.of(last.statedFrom, last.id)
        : new Cursor(last.publishedAt, last.id);
  }

  private boolean byStatement() {
    return sort().endsWith("statedOn");
  }
}
