package org.claimtracker.web.desk.intake;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.claimtracker.account.Permission;
import org.claimtracker.intake.training.ModelActivation;
import org.claimtracker.intake.training.SpottingModels;
import org.claimtracker.intake.training.Training;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The model that ranks sentences, its metrics, and the desk's own models. */
@Path(SpottingPage.PATH)
class SpottingPage {

  static final String PATH = "/desk/intake/model";

  @CheckedTemplate(basePath = "desk/intake")
  static class Templates {
    static native TemplateInstance model(SpottingModels models, FormErrors errors);
  }

  private static final String PLACE = "intake";

  private final Training training;
  private final ModelActivation choosing;
  private final DeskContext desk;

  SpottingPage(Training training, ModelActivation choosing, DeskContext desk) {
    this.training = training;
    this.choosing = choosing;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response show() {
    return page(200, FormErrors.NONE);
  }

  /** Not in a transaction, because training takes seconds. */
  @POST
  @Path("/train")
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  public Response train(@FormParam("once") String once) {
    return desk.onceApart(
        PLACE,
        SubmittedForm.keyed(once, "train"),
        () -> training.trained(desk.actor()).version(),
        version -> desk.seeOther(PATH, "modelTrained", version),
        this::content);
  }

  @POST
  @Path("/use")
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  public Response use(@FormParam("version") String version) {
    String wanted = Objects.requireNonNullElse(version, "");
    try {
      choosing.use(wanted, desk.actor());
      return desk.seeOther(PATH, "modelInUse", wanted);
    } catch (HttpProblem unknown) {
      return page(unknown.getStatusCode(), desk.errors(unknown));
    }
  }

  private Response page(int status, FormErrors errors) {
    return desk.page(status, PLACE, content(errors));
  }

  private TemplateInstance content(FormErrors errors) {
    return Templates.model(choosing.models(), errors);
  }
}
