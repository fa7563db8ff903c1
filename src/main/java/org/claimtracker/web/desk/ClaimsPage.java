package org.claimtracker.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.claimtracker.account.AccountView;
import org.claimtracker.account.Accounts;
import org.claimtracker.account.Permission;
import org.claimtracker.account.SavedFilters;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.Topic;
import org.claimtracker.claim.TopicView;
import org.claimtracker.review.Stage;

/** Every claim of the desk, filtered and sorted, to be given out many at once. */
@Path(ClaimsQuery.PATH)
class ClaimsPage {

  /** What the fields of the filter offer. */
  public record Choices(
      List<Stage> stages, List<TopicView> topics, List<String> languages, List<String> people) {}

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance claims(
        ClaimsQuery query, Choices choices, ClaimsFound found, List<SavedFilters.View> saved);
  }

  private final Finding finding;
  private final Accounts accounts;
  private final SavedFilters filters;
  private final Staff desk;

  ClaimsPage(Finding finding, Accounts accounts, SavedFilters filters, Staff desk) {
    this.finding = finding;
    this.accounts = accounts;
    this.filters = filters;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response claims(@Context UriInfo asked, @QueryParam("cursor") String cursor) {
    ClaimsQuery query = ClaimsQuery.of(asked.getQueryParameters());
    return desk.page(
        "claims",
        Templates.claims(
            query, choices(), finding.find(query, cursor, desk.actor()), filters.of(desk.actor())));
  }

  private Choices choices() {
    return new Choices(
        List.of(Stage.values()),
        TopicView.of(Topic.all()),
        Claim.languages(),
        accounts.all().stream().filter(AccountView::active).map(AccountView::handle).toList());
  }
}
