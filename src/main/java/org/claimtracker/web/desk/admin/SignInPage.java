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

    static native TemplateInstance code(String ticket, String to, FormErrors errors);

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

  /** Both steps: the password, and then the code where the account has a second factor. */
  @POST
  @Path("/sign-in")
  @PermitAll
  public Response signIn(
      @FormParam("handle") String handle,
      @FormParam("password") String password,
      @FormParam("ticket") String ticket,
      @FormParam("code") String code,
      @FormParam("to") String to,
      @Context HttpServerRequest request) {
    return ticket == null
        ? withPassword(given(handle).strip(), given(password), wanted(to), request)
        : withCode(ticket, given(code), wanted(to), request);
  }

  private Response withPassword(
      String handle, String password, String to, HttpServerRequest request) {
    try {
      return after(signIn.start(handle, password, null, request), to);
    } catch (HttpProblem refused) {
      return again(refused, Templates.signIn(handle, to, errors(refused)));
    }
  }

  private Response withCode(String ticket, String code, String to, HttpServerRequest request) {
    try {
      return after(signIn.proceed(ticket, code, request), to);
    } catch (HttpProblem refused) {
      boolean over = SignIn.isOver(refused);
      return again(
          refused,
          over
              ? Templates.signIn("", to, errors(refused))
              : Templates.code(ticket, to, errors(refused)));
    }
  }

  private Response after(SignIn.Step step, String to) {
    return step.cookies() == null
        ? desk.page("", Templates.code(step.ticket(), to, FormErrors.NONE))
        : Response.seeOther(URI.create(to)).cookie(step.cookies()).build();
  }

  private Response again(HttpProblem refused, TemplateInstance form) {
    return Response.fromResponse(desk.page(refused.getStatusCode(), "", form))
        .header("Retry-After", retryAfter(refused))
        .build();
  }

  private FormErrors errors(HttpProblem refused) {
    return refused.getStatusCode() == 429
        ? FormErrors.ofAll(desk.say("signInTooOften", retryAfter(refused)))
        : desk.errors(refused);
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

  private static String given(String field) {
    return Objects.requireNonNullElse(field, "");
  }

  private static String wanted(String to) {
    return DeskPaths.isOfTheDesk(to) ? to : HOME;
  }
}
