package org.claimtracker.web.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.SignIn;
import org.claimtracker.account.secret.Passwords;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;

/** Choosing a password; the only page for whoever signed in with a first or reset one. */
@Path("/desk/me/password")
class PasswordPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance password(boolean required, FormErrors errors);
  }

  private static final String PLACE = "me";

  private final SignIn signIn;
  private final Caller caller;
  private final DeskContext desk;

  PasswordPage(SignIn signIn, Caller caller, DeskContext desk) {
    this.signIn = signIn;
    this.caller = caller;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.CHANGE_PASSWORD)
  public Response password() {
    return desk.page(PLACE, content(FormErrors.NONE));
  }

  /** Ends all sessions and tokens, because they were created with the old password. */
  @POST
  @PermissionsAllowed(Permission.CHANGE_PASSWORD)
  public Response changePassword(
      @FormParam("current") String current,
      @FormParam("wanted") String wanted,
      @FormParam("again") String again,
      @Context HttpServerRequest request) {
    String password = Objects.requireNonNullElse(wanted, "");
    Optional<FormErrors> mistakes = mistakes(password, again, desk);
    if (mistakes.isPresent()) {
      return desk.page(422, PLACE, content(mistakes.get()));
    }
    String present = Objects.requireNonNullElse(current, "");
    return desk.attemptWithoutTransaction(
        PLACE,
        () -> {
          var cookies = signIn.changePassword(desk.actor(), present, password, request);
          desk.leaveNotice("passwordChanged", null);
          return Response.seeOther(URI.create("/desk")).cookie(cookies).build();
        },
        this::content);
  }

  /** What is wrong with a new password as it is typed twice; empty if nothing is. */
  static Optional<FormErrors> mistakes(String password, String again, DeskContext desk) {
    if (password.length() < Passwords.MIN_LENGTH || password.length() > Passwords.MAX_LENGTH) {
      return Optional.of(FormErrors.of("wanted", desk.say("passwordLength")));
    }
    return password.equals(again)
        ? Optional.empty()
        : Optional.of(FormErrors.of("again", desk.say("passwordAgain")));
  }

  private TemplateInstance content(FormErrors errors) {
    return Templates.password(caller.mustChangePassword(), errors);
  }
}
