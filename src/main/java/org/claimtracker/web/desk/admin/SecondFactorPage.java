package org.claimtracker.web.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.claimtracker.account.Permission;
import org.claimtracker.account.factor.BegunFactor;
import org.claimtracker.account.factor.FirstCode;
import org.claimtracker.account.factor.SecondFactorView;
import org.claimtracker.account.factor.SecondFactors;
import org.claimtracker.account.factor.ShownRecoveryCodes;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** One's own second factor; the only page for whoever needs one and has none. */
@Path(SecondFactorPage.PATH)
class SecondFactorPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance secondFactor(
        SecondFactorView factor,
        BegunFactor begun,
        QrCode picture,
        ShownRecoveryCodes shown,
        FormErrors errors);
  }

  static final String PATH = "/desk/me/second-factor";
  private static final String PLACE = "me";

  private final SecondFactors factors;
  private final Forms forms;
  private final DeskContext desk;

  SecondFactorPage(SecondFactors factors, Forms forms, DeskContext desk) {
    this.factors = factors;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.SET_UP_SECOND_FACTOR)
  public Response factor() {
    return desk.page(PLACE, content(null, FormErrors.NONE));
  }

  @POST
  @PermissionsAllowed(Permission.SET_UP_SECOND_FACTOR)
  public Response begin() {
    return desk.attempt(
        PLACE,
        () -> {
          factors.begin();
          return DeskContext.seeOther(PATH);
        },
        errors -> content(null, errors));
  }

  @POST
  @Path("/confirmation")
  @PermissionsAllowed(Permission.SET_UP_SECOND_FACTOR)
  public Response confirm(@FormParam("code") String code, @FormParam("once") String once) {
    FirstCode first = new FirstCode(Objects.requireNonNullElse(code, "").strip());
    return codes(
        SubmittedForm.keyed(once, first), () -> factors.confirm(forms.checked(first).code()));
  }

  @POST
  @Path("/recovery-codes")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response renew(@FormParam("once") String once) {
    return codes(SubmittedForm.keyed(once, PATH), factors::renewRecoveryCodes);
  }

  @POST
  @Path("/removal")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response remove() {
    return desk.attempt(
        PLACE,
        () -> {
          factors.remove();
          return desk.seeOther(PATH, "factorRemoved", null);
        },
        errors -> content(null, errors));
  }

  /** The page with new recovery codes; for a form that was sent again the page without them. */
  private Response codes(SubmittedForm submitted, Supplier<ShownRecoveryCodes> step) {
    AtomicReference<ShownRecoveryCodes> shown = new AtomicReference<>();
    return desk.once(
        PLACE,
        submitted,
        () -> {
          shown.set(step.get());
          return null;
        },
        made ->
            shown.get() == null
                ? desk.seeOther(PATH, "secretShownBefore", null)
                : desk.page(PLACE, content(shown.get(), FormErrors.NONE)),
        errors -> content(null, errors));
  }

  private TemplateInstance content(ShownRecoveryCodes shown, FormErrors errors) {
    BegunFactor begun = factors.begun().orElse(null);
    return Templates.secondFactor(
        factors.own(), begun, begun == null ? null : QrCode.of(begun.address()), shown, errors);
  }
}
