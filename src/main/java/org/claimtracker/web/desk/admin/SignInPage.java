package org.claimtracker.web.desk.admin;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.SessionCookie;
import org.claimtracker.account.SignIn;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.DeskPaths;
import org.claimtracker.web.desk.form.FormErrors;

/** Signing in and out; throttled like the API's sign-in. */
@Path("/desk")
class SignInPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance signIn(String handle, String to, FormErrors errors);

    static native TemplateInstance signedIn();
  }

  private static final String HOME = "/desk";

  private final SignIn signIn;
  private final Caller caller;
  private final DeskContext desk;

  SignInPage(SignIn signIn, Caller caller, DeskContext desk) {
    this.signIn = signIn;
    this.caller = caller;
    this.desk = desk;
  }

  @GET
  @Path("/sign-in")
  @PermitAll
  public Response show(@QueryParam("to") String to) {
    return caller.signedIn().isPresent()
        ? DeskContext.seeOther(wanted(to))
        : desk.page("", Templates.signIn("", wanted(to), FormErrors.NONE));
  }

  @POST
  @Path("/sign-in")
  @PermitAll
  public Response signIn(
      @FormParam("handle") String handle,
      @FormParam("password") String password,
      @FormParam("to") String to,
      @Context HttpServerRequest request) {
    String submitted = Objects.requireNonNullElse(handle, "").strip();
    try {
      return Response.seeOther(URI.create(wanted(to)))
          .cookie(signIn.start(submitted, Objects.requireNonNullElse(password, ""), request))
          .build();
    } catch (HttpProblem refused) {
      int status = refused.getStatusCode();
      FormErrors errors =
          status == 429
              ? FormErrors.ofAll(desk.say("signInTooOften", retryAfter(refused)))
              : desk.errors(refused);
      return Response.fromResponse(
              desk.page(status, "", Templates.signIn(submitted, wanted(to), errors)))
          .header("Retry-After", retryAfter(refused))
          .build();
    }
  }

  /** Where a sign-in beside another tab ends: it tells that tab and closes itself. */
  @GET
  @Path("/signed-in")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  public Response signedIn() {
    return desk.page("", Templates.signedIn());
  }

  @POST
  @Path("/sign-out")
  @PermissionsAllowed(Permission.CHANGE_PASSWORD)
  public Response signOut(@Context HttpServerRequest request) {
    signIn.end(caller.actor(), SessionCookie.secretOf(request));
    return Response.seeOther(URI.create(DeskPaths.SIGN_IN))
        .cookie(SessionCookie.none(request))
        .build();
  }

  private static Object retryAfter(HttpProblem refused) {
    return refused.getHeaders().get("Retry-After");
  }

  private static String wanted(String to) {
    return DeskPaths.isOfTheDesk(to) ? to : HOME;
  }
}
