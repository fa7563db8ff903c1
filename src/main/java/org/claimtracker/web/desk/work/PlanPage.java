package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.review.planning.NewPlan;
import org.claimtracker.review.planning.PlanView;
import org.claimtracker.review.planning.Planning;
import org.claimtracker.review.planning.Priority;
import org.claimtracker.review.planning.Reach;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Plans a claim: its priority, the day by which it is to be checked, and its reach. */
@Path("/desk/claims/{slug}/plan")
class PlanPage {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance planForm(
        ClaimWorkspace workspace, SubmittedForm submitted, List<Priority> priorities);
  }

  private static final String FORM = "plan";

  private final Planning planning;
  private final ClaimWorkspaces workspaces;
  private final Forms forms;
  private final DeskContext desk;

  PlanPage(Planning planning, ClaimWorkspaces workspaces, Forms forms, DeskContext desk) {
    this.planning = planning;
    this.workspaces = workspaces;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response form(String slug) {
    ClaimWorkspace workspace = workspaces.of(slug);
    return desk.page(
        ClaimWorkspace.PLACE, page(workspace, initial(workspace.work().claim().plan())));
  }

  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response save(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          NewPlan wanted = forms.checked(read(submitted));
          planning.set(slug, ETags.text(submitted.version()), before -> wanted, desk.actor());
          return null;
        },
        done -> desk.seeOther(ClaimWorkspace.path(slug), "workPlanned", null),
        errors -> page(workspaces.of(slug).refused(FORM, submitted, errors), submitted));
  }

  private NewPlan read(SubmittedForm submitted) {
    Reach reach =
        submitted.any("reach.")
            ? new Reach(
                forms.count(submitted, "reach.number"),
                submitted.given("reach.counts"),
                submitted.given("reach.source"),
                forms.day(submitted, "reach.readOn"))
            : null;
    return new NewPlan(
        Forms.choice(submitted, "priority", Priority.class), forms.day(submitted, "dueOn"), reach);
  }

  private static SubmittedForm initial(PlanView plan) {
    SubmittedForm form =
        SubmittedForm.EMPTY.with("priority", plan.priority()).with("dueOn", plan.dueOn());
    Reach reach = plan.reach();
    return reach == null
        ? form
        : form.with("reach.number", reach.number())
            .with("reach.counts", reach.counts())
            .with("reach.source", reach.source())
            .with("reach.readOn", reach.readOn());
  }

  private static TemplateInstance page(ClaimWorkspace workspace, SubmittedForm submitted) {
    return Templates.planForm(workspace, submitted, List.of(Priority.values()));
  }
}
