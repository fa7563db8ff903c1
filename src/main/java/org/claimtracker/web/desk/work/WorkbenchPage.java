package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.review.NewComment;
import org.claimtracker.review.Reviewing;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** One claim with everything about it, on one page. */
@Path("/desk/claims/{slug}")
class WorkbenchPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance workbench(ClaimWorkspace bench);

    static native TemplateInstance comments(ClaimWorkspace bench);
  }

  private final ClaimWorkspaces benches;
  private final Forms forms;
  private final DeskContext desk;
  private final Reviewing reviewing;

  WorkbenchPage(ClaimWorkspaces benches, Forms forms, DeskContext desk, Reviewing reviewing) {
    this.benches = benches;
    this.forms = forms;
    this.desk = desk;
    this.reviewing = reviewing;
  }

  /** Shows it; evidence that was just added is ticked to be cited. */
  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response open(String slug, @QueryParam("cite") String cite) {
    ClaimWorkspace bench = benches.of(slug);
    return desk.page(ClaimWorkspace.PLACE, Templates.workbench(EvidenceForms.citing(bench, cite)));
  }

  @POST
  @Path("/comments")
  @PermissionsAllowed(Permission.COMMENT)
  public Response comment(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    return desk.attempt(
        ClaimWorkspace.PLACE,
        () -> {
          NewComment said = forms.checked(new NewComment(typed.given("text")));
          reviewing.comment(slug, said, desk.actor());
          return htmx == null
              ? desk.seeOther(ClaimWorkspace.path(slug) + "#comments", "workCommented", null)
              : desk.page(ClaimWorkspace.PLACE, Templates.comments(benches.of(slug)));
        },
        mistakes -> {
          ClaimWorkspace again = benches.of(slug).refused("comment", typed, mistakes);
          return htmx == null ? FormPage.again(again, "comment", typed) : Templates.comments(again);
        });
  }
}
