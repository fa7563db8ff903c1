package org.claimtracker.publish.read;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
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
      select n.id, c.slug, v.number, n.correctionKind, v.correction, v.changes, n.toldAt, r.retractionReason,
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
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "Only notices of this kind; repeated, of any of them")
  List<NoticeKind> kind = List.of();

  @QueryParam("claimant")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The claimant's slug; repeated, any of them")
  List<@Size(max = 80) String> claimant = List.of();

  @QueryParam("topic")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "The topic's slug; repeated, any of them")
  List<@Size(max = 80) String> topic = List.of();

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
            .anyOf(
                "own.claimantSlug", "claimant", SlugRedirect.allOf(SlugRedirect.CLAIMANT, claimant))
            .and(
                "exists (select 1 from own.topicSlugs named where named in :topic)",
                "topic",
                topic.isEmpty() ? null : SlugRedirect.allOf(SlugRedirect.TOPIC, topic));
    List<CorrectionKind> corrections =
        kind.stream().map(NoticeKind::correction).filter(Objects::nonNull).toList();
    boolean retractions = corrections.size() < kind.size();
    if (retractions && corrections.isEmpty()) {
      filter.and("n.correctionKind is null");
    } else if (retractions) {
      filter.and("(n.correctionKind is null or n.correctionKind in :kind)", "kind", corrections);
    } else {
      filter.anyOf("n.correctionKind", "kind", corrections);
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
