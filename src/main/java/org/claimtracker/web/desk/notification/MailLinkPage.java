package org.claimtracker.web.desk.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.claimtracker.notification.Mailing;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;

/**
 * Where the links of mails lead that need no sign-in. Opening one changes nothing, because mail
 * servers open links to look at them; its button does.
 */
@Path("/desk/mail")
@PermitAll
class MailLinkPage {

  /** What a link is for. */
  public enum Purpose {
    CONFIRM,
    UNSUBSCRIBE
  }

  @CheckedTemplate(basePath = "desk/notification")
  static class Templates {
    static native TemplateInstance link(
        Purpose purpose, String code, boolean known, boolean done, FormErrors errors);
  }

  private final Mailing mailing;
  private final DeskContext desk;

  MailLinkPage(Mailing mailing, DeskContext desk) {
    this.mailing = mailing;
    this.desk = desk;
  }

  @GET
  @Path("/confirm")
  public Response confirm(@QueryParam("code") String code) {
    return shown(Purpose.CONFIRM, code, mailing.isToConfirm(code));
  }

  @POST
  @Path("/confirm")
  public Response confirmed(@FormParam("code") String code) {
    return done(Purpose.CONFIRM, code, () -> mailing.confirm(code));
  }

  @GET
  @Path("/unsubscribe")
  public Response unsubscribe(@QueryParam("code") String code) {
    return shown(Purpose.UNSUBSCRIBE, code, mailing.isToUnsubscribe(code));
  }

  @POST
  @Path("/unsubscribe")
  public Response unsubscribed(@FormParam("code") String code) {
    return done(Purpose.UNSUBSCRIBE, code, () -> mailing.unsubscribe(code));
  }

  private Response shown(Purpose purpose, String code, boolean known) {
    return desk.page("", Templates.link(purpose, code, known, false, FormErrors.NONE));
  }

  private Response done(Purpose purpose, String code, Runnable step) {
    return desk.attemptWithoutTransaction(
        "",
        () -> {
          step.run();
          return desk.page("", Templates.link(purpose, code, true, true, FormErrors.NONE));
        },
        errors -> Templates.link(purpose, code, false, false, errors));
  }
}
