package org.claimtracker.search.query;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.Topic;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.language.LanguageRange;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.query.SearchRequest.Order;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters and order of the desk's list of claims. */
public class ClaimQuery extends Page.Request {

  private static final String ROWS =
      """
      select c from Claim c left join fetch c.claimant left join fetch c.assignee
        left join fetch c.duplicateOf
      """;

  @QueryParam("q")
  @Size(max = 200)
  @Parameter(
      description =
          "Words from anything known about the claim. All must occur, in any inflection;"
              + " \"phrases in quotes\" too; the last word may be incomplete. If nothing matches,"
              + " similar words are tried.")
  String q;

  @QueryParam("state")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "Repeated, any of them, as with the other filters")
  List<ClaimState> state = List.of();

  @QueryParam("claimant")
  @Size(max = Page.MAX_VALUES)
  List<@Size(max = 80) String> claimant = List.of();

  @QueryParam("topic")
  @Size(max = Page.MAX_VALUES)
  List<@Size(max = 80) String> topic = List.of();

  @QueryParam("assignee")
  @Size(max = Page.MAX_VALUES)
  @Parameter(description = "A handle, or @nobody for unassigned claims")
  List<@Size(max = 60) String> assignee = List.of();

  @QueryParam("language")
  @Size(max = Page.MAX_VALUES)
  List<@Size(max = 35) String> language = List.of();

  @QueryParam("sort")
  @Pattern(regexp = "relevance|-updatedAt", message = "{sort-of-claims}")
  @Parameter(
      description = "By default relevance with q, and otherwise -updatedAt: last changed first",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"relevance", "-updatedAt"}))
  String sort;

  @QueryParam("facets")
  @DefaultValue("false")
  @Parameter(
      description =
          "Also count all results by state, stage on the desk, rating, topic, claimant, language"
              + " and assignee. A facet ignores its own filter, so its other values are counted too")
  boolean facets;

  /** Whether the request needs the index, which has no claims that were withdrawn. */
  boolean asksTheIndex() {
    return !state.contains(ClaimState.WITHDRAWN) && (words() != null || facets);
  }

  String words() {
    return q == null || q.isBlank() ? null : q.strip();
  }

  SearchRequest wanted() {
    boolean relevance = sort == null ? words() != null : sort.equals("relevance");
    return SearchRequest.words(words())
        .labelled(Facet.STATE, state.stream().map(ClaimState::name).toList())
        .labelled(Facet.CLAIMANT, SlugRedirect.allCurrent(SlugRedirect.CLAIMANT, claimant))
        .labelled(Facet.TOPIC, SlugRedirect.allCurrent(SlugRedirect.TOPIC, topic))
        .labelled(Facet.ASSIGNEE, assignee)
        .labelled(Facet.LANGUAGE, language)
        .sorted(relevance ? Order.RELEVANCE : new Order(Facet.UPDATED_AT, true))
        .page(limit, cursor)
        .counting(facets);
  }

  /** One row more than the limit, from the database, which only searches statements. */
  List<Claim> rows() {
    Filter filter =
        new Filter()
            .and("lower(c.statement) like :q escape '!'", "q", Filter.containing(q))
            .anyOf("c.state", "state", state)
            .anyOf(
                "c.claimant.slug",
                "claimant",
                SlugRedirect.allCurrent(SlugRedirect.CLAIMANT, claimant))
            .and(
                "exists (from c.topics t where t.slug in :topic)",
                "topic",
                topic.isEmpty() ? null : SlugRedirect.allCurrent(SlugRedirect.TOPIC, topic))
            .after(Cursor.parse(cursor), "c", "updatedAt");
    LanguageRange.restrict(filter, "c.language", language);
    if (state.isEmpty()) {
      filter.and("c.state <> WITHDRAWN");
    }
    addAssignees(filter);
    List<Claim> claims =
        Claim.<Claim>find(
                ROWS + filter.where() + " order by c.updatedAt desc, c.id desc",
                filter.parameters())
            .page(0, limit + 1)
            .list();
    Topic.fetchedOf(claims);
    return claims;
  }

  private void addAssignees(Filter filter) {
    if (!assignee.isEmpty()) {
      boolean orNobody = assignee.contains(Facet.NOBODY);
      filter.and(
          (orNobody ? "(c.assignee is null or " : "(")
              + "c.assignee.id in (select a.id from Account a where a.handle in :assignee))",
          "assignee",
          assignee);
    }
  }

  public static List<Claim> rows(List<String> slugs) {
    List<Claim> claims =
        slugs.isEmpty() ? List.of() : Claim.list(ROWS + " where c.slug in ?1", slugs);
    Topic.fetchedOf(claims);
    return claims;
  }
}
