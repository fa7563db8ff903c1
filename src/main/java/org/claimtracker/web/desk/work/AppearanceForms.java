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
import org.claimtracker.claim.ClaimError;
import org.claimtracker.claim.ClaimService;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Adds, edits and removes appearances of a claim. */
@Path("/desk/claims/{slug}/appearances")
class AppearanceForms {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance appearancesSwap(ClaimWorkspace workspace, String saved);

    static native TemplateInstance appearance(
        ClaimWorkspace workspace, long id, SubmittedForm submitted, FormErrors errors);
  }

  private static final String FORM = "appearance";
  private static final String ADDED = "workAppearanceAdded";

  private final ClaimWorkspaces workspaces;
  private final Forms forms;
  private final DeskContext desk;
  private final ClaimService claims;

  AppearanceForms(ClaimWorkspaces workspaces, Forms forms, DeskContext desk, ClaimService claims) {
    this.workspaces = workspaces;
    this.forms = forms;
    this.desk = desk;
    this.claims = claims;
  }

  /** Adds an appearance; that overwrites nothing, so no version is needed. */
  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response add(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          claims.addAppearance(slug, "*", details(submitted), submitted.insists(), desk.actor());
          return null;
        },
        added ->
            htmx == null
                ? desk.seeOther(ClaimWorkspace.path(slug) + "#appearances", ADDED, null)
                : desk.page(
                    ClaimWorkspace.PLACE,
                    Templates.appearancesSwap(workspaces.of(slug), desk.say(ADDED))),
        errors -> {
          ClaimWorkspace again = workspaces.of(slug).refused(FORM, submitted, errors);
          return htmx == null
              ? FormPage.again(again, FORM, submitted)
              : Templates.appearancesSwap(again, null);
        });
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response form(String slug, long id) {
    ClaimWorkspace workspace = workspaces.of(slug);
    return desk.page(
        ClaimWorkspace.PLACE,
        Templates.appearance(workspace, id, initial(workspace, id), FormErrors.NONE));
  }

  @POST
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response save(String slug, long id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    ClaimWorkspace workspace = workspaces.of(slug);
    SubmittedForm current = initial(workspace, id);
    String action = ClaimWorkspace.path(slug) + "/appearances/" + id;
    return forms
        .optimistically(ClaimWorkspace.PLACE, submitted, current)
        .display((name, value) -> name.endsWith("medium") ? forms.word("medium", value) : value)
        .onConflict(
            conflicts -> ClaimForms.Templates.conflict(slug, action, submitted, current, conflicts))
        .onErrors(errors -> Templates.appearance(workspace, id, submitted, errors))
        .save(
            ifMatch -> {
              AppearanceDetails wanted = details(submitted);
              claims.editAppearance(
                  slug, ifMatch, id, before -> wanted, submitted.insists(), desk.actor());
              return desk.seeOther(
                  ClaimWorkspace.path(slug) + "#appearances", "workAppearanceSaved", null);
            });
  }

  @POST
  @Path("/{id}/remove")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response remove(String slug, long id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          claims.removeAppearance(slug, ETags.text(submitted.version()), id, desk.actor());
          return null;
        },
        done ->
            desk.seeOther(
                ClaimWorkspace.path(slug) + "#appearances", "workAppearanceRemoved", null),
        errors ->
            WorkbenchPage.Templates.workbench(workspaces.of(slug).refused("", submitted, errors)));
  }

  private AppearanceDetails details(SubmittedForm submitted) {
    return forms.checked(AppearanceForm.details(submitted, forms), AppearanceForm::field);
  }

  private static SubmittedForm initial(ClaimWorkspace workspace, long id) {
    return workspace.work().claim().appearances().stream()
        .filter(appearance -> appearance.id() == id)
        .findFirst()
        .map(AppearanceView::details)
        .map(details -> AppearanceForm.initial(details, workspace.claim().version()))
        .orElseThrow(() -> Problems.notFound(ClaimError.NO_APPEARANCE, id));
  }
}
