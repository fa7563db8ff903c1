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
import org.claimtracker.review.Reviewing;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The workspace of a claim. */
@Path("/desk/claims/{slug}")
class WorkbenchPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance workbench(ClaimWorkspace workspace);

    static native TemplateInstance comments(ClaimWorkspace workspace, String saved);
  }

  private static final String ADDED = "workCommented";
  private static final String TAKEN_BACK = "workCommentTakenBack";

  private final ClaimWorkspaces workspaces;
  private final Forms forms;
  private final DeskContext desk;
  private final Reviewing reviewing;

  WorkbenchPage(ClaimWorkspaces workspaces, Forms forms, DeskContext desk, Reviewing reviewing) {
    this.workspaces = workspaces;
    this.forms = forms;
    this.desk = desk;
    this.reviewing = reviewing;
  }

  /** Shows the workspace; evidence that was just added is ticked as cited. */
  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response open(String slug, @QueryParam("cite") String cite) {
    ClaimWorkspace workspace = workspaces.of(slug);
    return desk.page(
        ClaimWorkspace.PLACE, Templates.workbench(EvidenceForms.citing(workspace, cite)));
  }

  @POST
  @Path("/comments")
  @PermissionsAllowed(Permission.COMMENT)
  public Response comment(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          Reviewing.NewComment comment =
              forms.checked(new Reviewing.NewComment(submitted.given("text")));
          reviewing.comment(slug, comment, desk.actor());
          return null;
        },
        added ->
            htmx == null
                ? desk.seeOther(ClaimWorkspace.path(slug) + "#comments", ADDED, null)
                : desk.page(
                    ClaimWorkspace.PLACE, Templates.comments(workspaces.of(slug), desk.say(ADDED))),
        errors -> {
          ClaimWorkspace again = workspaces.of(slug).refused("comment", submitted, errors);
          return htmx == null
              ? FormPage.again(again, "comment", submitted)
              : Templates.comments(again, null);
        });
  }

  @POST
  @Path("/comments/{id}/take-back")
  @PermissionsAllowed(Permission.COMMENT)
  public Response takeBack(
      String slug,
      long id,
      @HeaderParam("HX-Request") String htmx,
      MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          reviewing.takeBack(slug, id, desk.actor());
          return null;
        },
        done ->
            htmx == null
                ? desk.seeOther(ClaimWorkspace.path(slug) + "#comments", TAKEN_BACK, null)
                : desk.page(
                    ClaimWorkspace.PLACE,
                    Templates.comments(workspaces.of(slug), desk.say(TAKEN_BACK))),
        errors -> {
          ClaimWorkspace again =
              workspaces.of(slug).refused("comment", SubmittedForm.EMPTY, errors);
          return htmx == null ? Templates.workbench(again) : Templates.comments(again, null);
        });
  }
}
