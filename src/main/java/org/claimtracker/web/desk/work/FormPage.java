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
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.SubmittedForm;

/**
 * Each form of the workbench on a page of its own, for browsers without scripts: sending one form
 * of a page loses what was typed into its others. So do the moves that ask for a word.
 */
@Path("/desk/claims/{slug}/forms/{form}")
class FormPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance alone(ClaimWorkspace bench, String form, String path);

    static native TemplateInstance moveAlone(ClaimWorkspace bench, PossibleMove possible);
  }

  /** The forms, and where each is sent to. */
  private static final Map<String, String> PATHS =
      Map.of(
          "verdict", "verdict",
          "evidence", "evidence",
          "appearance", "appearances",
          "comment", "comments");

  /** The moves that ask for something, each with a form by its name. */
  private static final Set<String> MOVES =
      Set.of(
          "assign",
          "decline",
          "mark-duplicate",
          "reopen",
          "request-changes",
          "ask-retraction",
          "refuse-retraction");

  private final ClaimWorkspaces benches;
  private final DeskContext desk;

  FormPage(ClaimWorkspaces benches, DeskContext desk) {
    this.benches = benches;
    this.desk = desk;
  }

  /** Shows a form; evidence that was just added is ticked to be cited. */
  @GET
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response show(String slug, String form, @QueryParam("cite") String cite) {
    if (MOVES.contains(form)) {
      return desk.page(ClaimWorkspace.PLACE, move(benches.of(slug), form));
    }
    if (!PATHS.containsKey(form)) {
      throw Problems.notFound("form " + form);
    }
    return desk.page(
        ClaimWorkspace.PLACE,
        Templates.alone(EvidenceForms.citing(benches.of(slug), cite), form, PATHS.get(form)));
  }

  /** The page of a move. */
  static TemplateInstance move(ClaimWorkspace bench, String move) {
    return Templates.moveAlone(bench, bench.move(move));
  }

  /** Whether a move was sent from a page of its own. */
  static boolean isAlone(String move, SubmittedForm typed) {
    return MOVES.contains(move) && typed.has("alone", "yes");
  }

  /** The page that a form was sent from, with what was typed. */
  static TemplateInstance again(ClaimWorkspace bench, String form, SubmittedForm typed) {
    return typed.has("alone", "yes")
        ? Templates.alone(bench, form, PATHS.get(form))
        : WorkbenchPage.Templates.workbench(bench);
  }
}
