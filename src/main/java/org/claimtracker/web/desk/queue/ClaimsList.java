package org.claimtracker.web.desk.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.account.AccountView;
import org.claimtracker.account.Accounts;
import org.claimtracker.account.SavedFilters;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.Topic;
import org.claimtracker.claim.TopicView;
import org.claimtracker.review.planning.Priority;
import org.claimtracker.review.worklist.PlanFilter;
import org.claimtracker.review.worklist.Stage;
import org.claimtracker.review.worklist.WorkItem;
import org.claimtracker.review.worklist.WorkList;
import org.claimtracker.web.LocalizedText;
import org.claimtracker.web.desk.form.DeskContext;

/** Renders the list of claims, on request or after a bulk assignment. */
@RequestScoped
class ClaimsList {

  private static final String PLACE = "claims";
  private static final String CURSOR = "cursor";

  private static final List<Priority> MOST_URGENT_FIRST =
      Arrays.stream(Priority.values()).sorted(Comparator.reverseOrder()).toList();

  private final ClaimFinder finding;
  private final WorkList work;
  private final Accounts accounts;
  private final SavedFilters filters;
  private final DeskContext desk;

  ClaimsList(
      ClaimFinder finding,
      WorkList work,
      Accounts accounts,
      SavedFilters filters,
      DeskContext desk) {
    this.finding = finding;
    this.work = work;
    this.accounts = accounts;
    this.filters = filters;
    this.desk = desk;
  }

  @Transactional
  Response show(MultivaluedMap<String, String> parameters) {
    return show(200, parameters, AssignmentResult.NOTHING);
  }

  /**
   * Shows the page again after a bulk assignment.
   *
   * @param back the address of that page
   * @param kept slugs of the claims that were not assigned, each with the reason, or null for none
   */
  @Transactional
  Response again(
      int status, String back, String summary, String to, Map<String, LocalizedText> kept) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    parameters.putAll(new QueryStringDecoder(back == null ? "" : back, UTF_8).parameters());
    Map<String, WorkItem> known =
        work.find(List.copyOf(kept.keySet()), desk.actor()).stream()
            .collect(Collectors.toMap(WorkItem::slug, Function.identity()));
    return show(
        status,
        parameters,
        new AssignmentResult(
            summary,
            to,
            kept.entrySet().stream()
                .map(
                    each ->
                        new AssignmentResult.Kept(
                            each.getKey(), known.get(each.getKey()), each.getValue()))
                .toList()));
  }

  private Response show(
      int status, MultivaluedMap<String, String> parameters, AssignmentResult outcome) {
    ClaimsQuery query = ClaimsQuery.of(parameters);
    String cursor = parameters.getFirst(CURSOR);
    return desk.page(
        status,
        PLACE,
        ClaimsPage.Templates.claims(
            query,
            choices(),
            finding.find(query, cursor, desk.actor()),
            filters.of(desk.actor()),
            cursor == null || cursor.isEmpty() ? query.address() : query.after(cursor),
            outcome));
  }

  /** What the fields of a filter offer. */
  ClaimsPage.Choices choices() {
    return new ClaimsPage.Choices(
        List.of(Stage.values()),
        TopicView.of(Topic.all()),
        Claim.languages(),
        accounts.all().stream().filter(AccountView::active).map(AccountView::handle).toList(),
        MOST_URGENT_FIRST,
        List.of(PlanFilter.Due.values()));
  }
}
