package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Problems;
import org.claimtracker.web.PageError;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/**
 * Each form of the workspace on a page of its own, for browsers without scripts: there, submitting
 * one form of a page loses the input of the others. The same goes for moves that need a reason.
 */
@Path("/desk/claims/{slug}/forms/{form}")
class FormPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance alone(ClaimWorkspace workspace, String form, String path);

    static native TemplateInstance moveAlone(ClaimWorkspace workspace, PossibleMove possible);
  }

  /** The forms, each with the last part of its action. */
  private static final Map<String, String> PATHS =
      Map.of(
          "verdict", "verdict",
          "evidence", "evidence",
          "appearance", "appearances",
          "comment", "comments",
          "passage", "comments");

  /** The moves with a form of their own. */
  private static final Set<String> MOVES =
      Set.of(
          "assign",
          "decline",
          "mark-duplicate",
          "withdraw",
          "discard",
          "reopen",
          "request-changes",
          "ask-retraction",
          "refuse-retraction");

  private final ClaimWorkspaces workspaces;
  private final Forms forms;
  private final DeskContext desk;

  FormPage(ClaimWorkspaces workspaces, Forms forms, DeskContext desk) {
    this.workspaces = workspaces;
    this.forms = forms;
    this.desk = desk;
  }

  /**
   * Shows a form; evidence that was just added is ticked as cited, and a correction that follows
   * from a complaint says who found the mistake.
   */
  @GET
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response show(
      String slug,
      String form,
      @QueryParam("cite") String cite,
      @QueryParam("complaint") String complaint) {
    if (MOVES.contains(form)) {
      return desk.page(ClaimWorkspace.PLACE, move(workspaces.of(slug), form));
    }
    if (!PATHS.containsKey(form)) {
      throw Problems.notFound(PageError.NO_FORM, form);
    }
    ClaimWorkspace workspace = EvidenceForms.citing(workspaces.of(slug), cite);
    return desk.page(
        ClaimWorkspace.PLACE, Templates.alone(found(workspace, complaint), form, PATHS.get(form)));
  }

  private ClaimWorkspace found(ClaimWorkspace workspace, String complaint) {
    SubmittedForm verdict = workspace.forms().verdict();
    return complaint == null
            || !complaint.matches("\\d{1,18}")
            || verdict.given("correction.foundBy") != null
        ? workspace
        : workspace.showing(
            "verdict", verdict.with("correction.foundBy", forms.say("foundByReader", complaint)));
  }

  /** The page with the form of a move. */
  static TemplateInstance move(ClaimWorkspace workspace, String move) {
    return Templates.moveAlone(workspace, workspace.move(move));
  }

  /** Whether a move was submitted from its own page. */
  static boolean isAlone(String move, SubmittedForm submitted) {
    return MOVES.contains(move) && submitted.has("alone", "yes");
  }

  /** The page from which a form was submitted, with its values. */
  static TemplateInstance again(ClaimWorkspace workspace, String form, SubmittedForm submitted) {
    return submitted.has("alone", "yes")
        ? Templates.alone(workspace, form, PATHS.get(form))
        : WorkbenchPage.Templates.workbench(workspace);
  }
}
