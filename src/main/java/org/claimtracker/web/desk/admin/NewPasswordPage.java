package org.claimtracker.web.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import org.claimtracker.account.ClientAddresses;
import org.claimtracker.account.PasswordLinks;
import org.claimtracker.account.secret.SignedTickets;
import org.claimtracker.notification.Mailing;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;

/**
 * For who cannot sign in: asks for a link by mail, and chooses a password with a link. Opening a
 * link changes nothing, because mail servers open links to look at them.
 */
@Path("/desk")
@PermitAll
class NewPasswordPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance forgottenPassword(
        String account, boolean mails, boolean sent, FormErrors errors);

    static native TemplateInstance newPassword(
        String code, String handle, boolean good, boolean done, FormErrors errors);
  }

  private static final String PLACE = "";
  private static final int MAX_ACCOUNT = 254;

  private final PasswordLinks links;
  private final Mailing mailing;
  private final DeskContext desk;

  NewPasswordPage(PasswordLinks links, Mailing mailing, DeskContext desk) {
    this.links = links;
    this.mailing = mailing;
    this.desk = desk;
  }

  @GET
  @Path("/forgotten-password")
  public Response forgotten() {
    return desk.page(PLACE, asking("", false, FormErrors.NONE));
  }

  @POST
  @Path("/forgotten-password")
  public Response ask(@FormParam("account") String account, @Context HttpServerRequest request) {
    String typed = given(account).strip();
    if (typed.isEmpty() || typed.length() > MAX_ACCOUNT) {
      FormErrors missing = FormErrors.of("account", desk.say("accountMissing"));
      return desk.page(422, PLACE, asking(typed, false, missing));
    }
    return desk.attemptWithoutTransaction(
        PLACE,
        () -> {
          links.ask(typed, ClientAddresses.of(request));
          return desk.page(PLACE, asking(typed, true, FormErrors.NONE));
        },
        errors -> asking(typed, false, errors));
  }

  @GET
  @Path("/new-password")
  public Response newPassword(@QueryParam("code") String code) {
    return desk.page(PLACE, choosing(given(code), FormErrors.NONE));
  }

  @POST
  @Path("/new-password")
  public Response choose(
      @FormParam("code") String code,
      @FormParam("wanted") String wanted,
      @FormParam("again") String again) {
    String password = given(wanted);
    Optional<FormErrors> mistakes = PasswordPage.mistakes(password, again, desk);
    if (mistakes.isPresent()) {
      return desk.page(422, PLACE, choosing(given(code), mistakes.get()));
    }
    return desk.attemptWithoutTransaction(
        PLACE,
        () -> {
          links.choose(given(code), password);
          return desk.page(
              PLACE,
              Templates.newPassword("", SignedTickets.handleOf(code), true, true, FormErrors.NONE));
        },
        errors -> choosing(given(code), errors));
  }

  private TemplateInstance asking(String account, boolean sent, FormErrors errors) {
    return Templates.forgottenPassword(account, mailing.isConfigured(), sent, errors);
  }

  private TemplateInstance choosing(String code, FormErrors errors) {
    boolean good = links.isGood(code);
    return Templates.newPassword(code, SignedTickets.handleOf(code), good, false, errors);
  }

  private static String given(String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
