package org.claimtracker.web.desk.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.account.SavedFilters;
import org.claimtracker.claim.TopicView;
import org.claimtracker.review.planning.Priority;
import org.claimtracker.review.worklist.PlanFilter;
import org.claimtracker.review.worklist.Stage;

/** All claims, filtered and sorted, with bulk assignment. */
@Path(ClaimsQuery.PATH)
class ClaimsPage {

  /** Options of the filter's fields. */
  public record Choices(
      List<Stage> stages,
      List<TopicView> topics,
      List<String> languages,
      List<String> people,
      List<Priority> priorities,
      List<PlanFilter.Due> dues) {}

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance claims(
        ClaimsQuery query,
        Choices choices,
        ClaimsFound found,
        List<SavedFilters.View> saved,
        String here,
        AssignmentResult outcome);
  }

  private final ClaimsList list;

  ClaimsPage(ClaimsList list) {
    this.list = list;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response claims(@Context UriInfo uri) {
    return list.show(uri.getQueryParameters());
  }
}
