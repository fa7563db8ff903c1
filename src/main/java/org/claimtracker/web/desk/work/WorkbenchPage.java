package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.web.desk.form.DeskContext;

/** The workspace of a claim. */
@Path("/desk/claims/{slug}")
class WorkbenchPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance workbench(ClaimWorkspace workspace);
  }

  private final ClaimWorkspaces workspaces;
  private final DeskContext desk;

  WorkbenchPage(ClaimWorkspaces workspaces, DeskContext desk) {
    this.workspaces = workspaces;
    this.desk = desk;
  }

  /** Shows the workspace; evidence that was just added is ticked as cited. */
  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response open(String slug, @QueryParam("cite") String cite) {
    ClaimWorkspace workspace = workspaces.of(slug);
    return desk.page(
        ClaimWorkspace.PLACE, Templates.workbench(EvidenceForms.citing(workspace, cite)));
  }
}
