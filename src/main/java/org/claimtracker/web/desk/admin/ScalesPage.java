package org.claimtracker.web.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.verdict.RatingScale;
import org.claimtracker.verdict.RatingScales;
import org.claimtracker.verdict.ScaleView;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The rating scales in their newest versions. */
@Path(ScalesPage.PATH)
class ScalesPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance scales(
        List<ScaleView> scales, ScaleForm form, FormErrors errors);
  }

  static final String PATH = "/desk/scales";
  static final String PLACE = "scales";

  private final RatingScales scales;
  private final DeskContext desk;

  ScalesPage(RatingScales scales, DeskContext desk) {
    this.scales = scales;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  public Response list() {
    return desk.page(PLACE, content(ScaleForm.blank(), FormErrors.NONE));
  }

  @POST
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  public Response add(MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    ScaleForm wanted = ScaleForm.of(submitted);
    if (submitted.has("then", "more")) {
      return desk.page(PLACE, content(wanted, FormErrors.NONE));
    }
    return desk.once(
        PLACE,
        submitted,
        () -> scales.create(wanted.scale(), desk.actor()).scaleKey,
        made -> desk.seeOther(PATH + "/" + made, "saved", made),
        errors -> content(wanted, errors));
  }

  private static TemplateInstance content(ScaleForm form, FormErrors errors) {
    return Templates.scales(
        RatingScale.all().stream().filter(RatingScale::isActive).map(ScaleView::of).toList(),
        form,
        errors);
  }
}
