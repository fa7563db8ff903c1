package org.claimtracker.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Problems;

/**
 * Each form of the workbench on a page of its own, for browsers without scripts: sending one form
 * of a page loses what was typed into its others.
 */
@Path("/desk/claims/{slug}/forms/{form}")
class FormPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance alone(Bench bench, String form, String path);
  }

  /** The forms, and where each is sent to. */
  private static final Map<String, String> PATHS =
      Map.of(
          "verdict", "verdict",
          "evidence", "evidence",
          "appearance", "appearances",
          "comment", "comments");

  private final Benches benches;
  private final Staff desk;

  FormPage(Benches benches, Staff desk) {
    this.benches = benches;
    this.desk = desk;
  }

  /** Shows a form; evidence that was just added is ticked to be cited. */
  @GET
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response show(String slug, String form, @QueryParam("cite") String cite) {
    if (!PATHS.containsKey(form)) {
      throw Problems.notFound("form " + form);
    }
    return desk.page(
        Bench.PLACE,
        Templates.alone(EvidenceForms.citing(benches.of(slug), cite), form, PATHS.get(form)));
  }

  /** The page that a form was sent from, with what was typed. */
  static TemplateInstance again(Bench bench, String form, Typed typed) {
    return typed.has("alone", "yes")
        ? Templates.alone(bench, form, PATHS.get(form))
        : WorkbenchPage.Templates.workbench(bench);
  }
}
