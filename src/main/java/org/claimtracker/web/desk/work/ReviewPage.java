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
import org.claimtracker.review.Arranging;
import org.claimtracker.review.Arranging.Arrangement;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The review page: a revision compared with the published one, with its evidence. */
@Path("/desk/claims/{slug}/review")
class ReviewPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance review(ReviewSheet sheet);

    static native TemplateInstance arrangeAlone(ReviewSheet sheet);
  }

  private final ClaimWorkspaces workspaces;
  private final Forms forms;
  private final DeskContext desk;
  private final Arranging arranging;

  ReviewPage(ClaimWorkspaces workspaces, Forms forms, DeskContext desk, Arranging arranging) {
    this.workspaces = workspaces;
    this.forms = forms;
    this.desk = desk;
    this.arranging = arranging;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Transactional
  public Response look(String slug) {
    return desk.page(
        ClaimWorkspace.PLACE, Templates.review(ReviewSheet.of(workspaces.of(slug), forms)));
  }

  /** A page of its own for browsers without scripts, so that submitting it loses no comment. */
  @GET
  @Path("/arrange")
  @PermissionsAllowed(Permission.REVIEW)
  @Transactional
  public Response arrangeAlone(String slug) {
    return desk.page(
        ClaimWorkspace.PLACE, Templates.arrangeAlone(ReviewSheet.of(workspaces.of(slug), forms)));
  }

  /** Sets the reviewer and the embargo. */
  @POST
  @PermissionsAllowed(Permission.REVIEW)
  public Response arrange(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          Arrangement wanted =
              new Arrangement(submitted.given("assignee"), forms.moment(submitted, "embargoUntil"));
          arranging.arrange(slug, ETags.text(submitted.version()), before -> wanted, desk.actor());
          return null;
        },
        done -> desk.seeOther(ClaimWorkspace.path(slug) + "/review", "workArranged", null),
        errors -> {
          ReviewSheet again =
              ReviewSheet.of(workspaces.of(slug).refused("arrange", submitted, errors), forms);
          return submitted.has("alone", "yes")
              ? Templates.arrangeAlone(again)
              : Templates.review(again);
        });
  }
}
