package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.review.NewRecheck;
import org.claimtracker.review.RecheckService;
import org.claimtracker.review.RecheckView;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Schedules, changes and cancels the recheck of a claim. */
@Path("/desk/claims/{slug}/recheck")
class RecheckPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance recheckForm(
        ClaimWorkspace workspace, SubmittedForm submitted, String earliest);
  }

  private static final String FORM = "recheck";

  private final RecheckService rechecks;
  private final ClaimWorkspaces workspaces;
  private final Forms forms;
  private final DeskContext desk;

  RecheckPage(RecheckService rechecks, ClaimWorkspaces workspaces, Forms forms, DeskContext desk) {
    this.rechecks = rechecks;
    this.workspaces = workspaces;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response form(String slug) {
    ClaimWorkspace workspace = workspaces.of(slug);
    RecheckView recheck = workspace.recheck();
    SubmittedForm initial =
        recheck == null
            ? SubmittedForm.EMPTY
            : SubmittedForm.EMPTY.with("dueOn", recheck.dueOn()).with("reason", recheck.reason());
    return desk.page(ClaimWorkspace.PLACE, page(workspace, initial));
  }

  @POST
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response save(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    boolean away = submitted.has("away", "yes");
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          NewRecheck wanted =
              new NewRecheck(
                  away ? null : forms.day(submitted, "dueOn"), submitted.given("reason"));
          if (!away && submitted.given("dueOn") == null) {
            throw forms.wrong("dueOn", "broken_Day");
          }
          NewRecheck checked = forms.checked(wanted);
          rechecks.set(slug, ETags.text(submitted.version()), before -> checked, desk.actor());
          return null;
        },
        done ->
            desk.seeOther(
                ClaimWorkspace.path(slug), away ? "workRecheckRemoved" : "workRecheckSet", null),
        errors -> page(workspaces.of(slug).refused(FORM, submitted, errors), submitted));
  }

  private TemplateInstance page(ClaimWorkspace workspace, SubmittedForm submitted) {
    return Templates.recheckForm(workspace, submitted, rechecks.today().toString());
  }
}
