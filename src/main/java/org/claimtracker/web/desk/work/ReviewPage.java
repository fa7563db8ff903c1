package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.review.Reviewing;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** A revision against what readers have now, with its evidence beside it, to be decided on. */
@Path("/desk/claims/{slug}/review")
class ReviewPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance review(ReviewSheet sheet);

    static native TemplateInstance arrangeAlone(ReviewSheet sheet);
  }

  private final ClaimWorkspaces benches;
  private final Forms forms;
  private final DeskContext desk;
  private final Reviewing reviewing;

  ReviewPage(ClaimWorkspaces benches, Forms forms, DeskContext desk, Reviewing reviewing) {
    this.benches = benches;
    this.forms = forms;
    this.desk = desk;
    this.reviewing = reviewing;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Transactional
  public Response look(String slug) {
    return desk.page(
        ClaimWorkspace.PLACE, Templates.review(ReviewSheet.of(benches.of(slug), forms)));
  }

  /** A form of its own, for browsers without scripts: sending it loses no comment beside it. */
  @GET
  @Path("/arrange")
  @PermissionsAllowed(Permission.REVIEW)
  @Transactional
  public Response arrangeAlone(String slug) {
    return desk.page(
        ClaimWorkspace.PLACE, Templates.arrangeAlone(ReviewSheet.of(benches.of(slug), forms)));
  }

  /** Who looks after it, and until when it is under embargo. */
  @POST
  @PermissionsAllowed(Permission.REVIEW)
  public Response arrange(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    return desk.attempt(
        ClaimWorkspace.PLACE,
        () -> {
          reviewing.arrange(
              slug,
              ETags.text(typed.version()),
              typed.given("assignee"),
              forms.moment(typed, "embargoUntil"),
              desk.actor());
          return desk.seeOther(ClaimWorkspace.path(slug) + "/review", "workArranged", null);
        },
        mistakes -> {
          ReviewSheet again =
              ReviewSheet.of(benches.of(slug).refused("arrange", typed, mistakes), forms);
          return typed.has("alone", "yes")
              ? Templates.arrangeAlone(again)
              : Templates.review(again);
        });
  }
}
