package org.claimtracker.publish.read;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.review.PublicNotice;
import org.claimtracker.review.Publication;
import org.claimtracker.verdict.CorrectionKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list and the feed of corrections; the newest come first. */
public class CorrectionQuery extends Page.Request {

  private static final String ROWS =
      """
      select n.id, c.slug, v.number, n.correctionKind, v.correction, n.toldAt, r.retractionReason,
        r.withdrawnAt,
        (select p.document from Publication p where p.claim = c and %s),
        bv.number, b.publishedAt
      from PublicNotice n join n.review r join r.claim c join r.revision v
        join Publication own on own.review = r
        left join Publication b on b.id =
          (select max(e.id) from Publication e join e.review w
            where e.claim = own.claim and e.id < own.id and w.withdrawnAt is null)
        left join b.review br left join br.revision bv
      """
          .formatted(Publication.STANDING);

  @QueryParam("kind")
  @Parameter(description = "Only notices of this kind")
  NoticeKind kind;

  @QueryParam("claimant")
  @Size(max = 80)
  @Parameter(description = "The claimant's slug")
  String claimant;

  @QueryParam("topic")
  @Size(max = 80)
  @Parameter(description = "The topic's slug")
  String topic;

  /** The first page of all notices. */
  public static CorrectionQuery newest(int limit) {
    CorrectionQuery query = new CorrectionQuery();
    query.limit = limit;
    return query;
  }

  /** One row more than the limit, so that {@link Page} knows whether there is a next page. */
  public List<NoticeRow> rows() {
    Cursor last = Cursor.parse(cursor);
    Filter filter =
        new Filter()
            .and(
                "own.claimantSlug in :claimant",
                "claimant",
                SlugRedirect.allOf(SlugRedirect.CLAIMANT, claimant))
            .and(
                "exists (select 1 from own.topicSlugs named where named in :topic)",
                "topic",
                SlugRedirect.allOf(SlugRedirect.TOPIC, topic));
    if (kind != null) {
      CorrectionKind correction = kind.correction();
      filter
          .and("n.correctionKind is " + (correction == null ? "null" : "not null"))
          .and("n.correctionKind = :kind", "kind", correction);
    }
    filter.after(last, "n", "toldAt");
    return PublicNotice.find(
            ROWS + filter.where() + " order by n.toldAt desc, n.id desc", filter.parameters())
        .page(0, limit + 1)
        .project(NoticeRow.class)
        .list();
  }

  /** The cursor of a page that ends with this row. */
  Cursor cursorAt(NoticeRow row) {
    return new Cursor(row.at(), row.id());
  }
}
