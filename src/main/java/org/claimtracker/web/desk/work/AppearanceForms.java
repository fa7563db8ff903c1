package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.AppearanceView;
import org.claimtracker.claim.ClaimService;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Where a claim was said or printed: adding, changing and removing it. */
@Path("/desk/claims/{slug}/appearances")
class AppearanceForms {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance appearancesSwap(ClaimWorkspace bench);

    static native TemplateInstance appearance(
        ClaimWorkspace bench, long id, SubmittedForm typed, FormErrors mistakes);
  }

  private static final String FORM = "appearance";

  private final ClaimWorkspaces benches;
  private final Forms forms;
  private final DeskContext desk;
  private final ClaimService logging;

  AppearanceForms(ClaimWorkspaces benches, Forms forms, DeskContext desk, ClaimService logging) {
    this.benches = benches;
    this.forms = forms;
    this.desk = desk;
    this.logging = logging;
  }

  /** Adds one. That overwrites nothing, so it needs no version. */
  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response add(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    return desk.attempt(
        ClaimWorkspace.PLACE,
        () -> {
          logging.addAppearance(slug, "*", details(typed), desk.actor());
          return htmx == null
              ? desk.seeOther(
                  ClaimWorkspace.path(slug) + "#appearances", "workAppearanceAdded", null)
              : desk.page(ClaimWorkspace.PLACE, Templates.appearancesSwap(benches.of(slug)));
        },
        mistakes -> {
          ClaimWorkspace again = benches.of(slug).refused(FORM, typed, mistakes);
          return htmx == null
              ? FormPage.again(again, FORM, typed)
              : Templates.appearancesSwap(again);
        });
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response form(String slug, long id) {
    ClaimWorkspace bench = benches.of(slug);
    return desk.page(
        ClaimWorkspace.PLACE, Templates.appearance(bench, id, begun(bench, id), FormErrors.NONE));
  }

  @POST
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response save(String slug, long id, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    ClaimWorkspace bench = benches.of(slug);
    SubmittedForm now = begun(bench, id);
    String action = ClaimWorkspace.path(slug) + "/appearances/" + id;
    return forms
        .optimistically(ClaimWorkspace.PLACE, typed, now)
        .display((name, value) -> name.endsWith("medium") ? forms.word("medium", value) : value)
        .onConflict(clashes -> ClaimForms.Templates.conflict(slug, action, typed, now, clashes))
        .onErrors(mistakes -> Templates.appearance(bench, id, typed, mistakes))
        .save(
            ifMatch -> {
              logging.editAppearance(slug, ifMatch, id, details(typed), desk.actor());
              return desk.seeOther(
                  ClaimWorkspace.path(slug) + "#appearances", "workAppearanceSaved", null);
            });
  }

  @POST
  @Path("/{id}/remove")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response remove(String slug, long id, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    return desk.attempt(
        ClaimWorkspace.PLACE,
        () -> {
          logging.removeAppearance(slug, ETags.text(typed.version()), id, desk.actor());
          return desk.seeOther(
              ClaimWorkspace.path(slug) + "#appearances", "workAppearanceRemoved", null);
        },
        mistakes ->
            WorkbenchPage.Templates.workbench(benches.of(slug).refused("", typed, mistakes)));
  }

  private AppearanceDetails details(SubmittedForm typed) {
    return forms.checked(AppearanceForm.details(typed, forms), AppearanceForm::field);
  }

  private static SubmittedForm begun(ClaimWorkspace bench, long id) {
    return bench.work().claim().appearances().stream()
        .filter(appearance -> appearance.id() == id)
        .findFirst()
        .map(AppearanceView::details)
        .map(details -> AppearanceForm.begun(details, bench.claim().version()))
        .orElseThrow(() -> Problems.notFound("appearance " + id + " of this claim"));
  }
}
