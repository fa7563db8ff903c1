package org.claimtracker.intake;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Collectors;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Selects and sorts the sentences of an intake. */
public class SentenceQuery extends Page.Request {

  /** Sort orders of sentences. */
  public enum Order {
    RANK("rankNumber"),
    POSITION("number");

    private final String field;

    Order(String field) {
      this.field = field;
    }
  }

  /** Filters of sentences by decision. */
  public enum Show {
    ALL(null),
    UNDECIDED("s.decision is null"),
    KEPT("s.decision = 'KEPT'"),
    DISMISSED("s.decision = 'DISMISSED'");

    private final String clause;

    Show(String clause) {
      this.clause = clause;
    }
  }

  @QueryParam("order")
  @DefaultValue("RANK")
  @Parameter(description = "Most check-worthy first, or in text order.")
  Order order;

  @QueryParam("show")
  @DefaultValue("ALL")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "Filter by decision; repeated, any of them.")
  List<Show> show;

  static SentenceQuery first(int limit) {
    return of(Order.RANK, Show.ALL, limit);
  }

  /** A query for the first page. */
  public static SentenceQuery of(Order order, Show show, int limit) {
    SentenceQuery query = new SentenceQuery();
    query.order = order;
    query.show = List.of(show);
    query.limit = limit;
    return query;
  }

  /** The same query for the page behind a cursor. */
  public SentenceQuery from(String where) {
    cursor = where;
    return this;
  }

  Page<SentenceView> page(Intake intake) {
    Filter filter =
        new Filter()
            .and("s.intake = :intake", "intake", intake)
            .and("s." + order.field + " > :after", "after", after());
    if (!show.contains(Show.ALL)) {
      filter.and(
          show.stream().map(each -> each.clause).collect(Collectors.joining(" or ", "(", ")")));
    }
    List<SpottedSentence> rows =
        SpottedSentence.<SpottedSentence>find(
                "from SpottedSentence s left join fetch s.claim"
                    + filter.where()
                    + " order by s."
                    + order.field,
                filter.parameters())
            .page(0, limit + 1)
            .list();
    KnownClaimants claimants = KnownClaimants.andNearest(rows);
    return Page.of(
        rows,
        limit,
        row -> SentenceView.of(row, intake.rankedBy, claimants),
        row -> order == Order.RANK ? row.rankNumber : row.number);
  }

  private int after() {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    try {
      return Integer.parseInt(cursor);
    } catch (NumberFormatException notOurs) {
      throw Problems.malformed(Problems.Reason.CURSOR_NOT_OF_LIST);
    }
  }
}
