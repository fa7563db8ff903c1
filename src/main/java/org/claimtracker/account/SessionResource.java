package org.claimtracker.account;

import io.quarkus.security.PermissionsAllowed;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sign-in with a session cookie, for people; programs use API tokens. */
@Path("/api/v1/session")
@Tag(name = "Accounts")
class SessionResource {

  /** Who is signed in, and what this session or token permits. */
  @Schema(requiredProperties = {"handle", "via", "permissions"})
  record Me(String handle, String via, Set<String> permissions) {

    static Me of(Actor actor) {
      return new Me(actor.handle(), actor.via(), actor.permissions());
    }
  }

  private final SignIn signIn;
  private final Caller caller;

  SessionResource(SignIn signIn, Caller caller) {
    this.signIn = signIn;
    this.caller = caller;
  }

  @POST
  @PermitAll
  @Operation(
      operationId = "signIn",
      summary = "Sign in",
      description =
          "Sets the session cookie. 401 for a wrong handle or password, 429 when throttled. An"
              + " account with a second factor needs its code too, or else a recovery code: without"
              + " one 401 with the code code-required. Each works once.")
  @APIResponse(responseCode = "204", description = "Signed in; the cookie is set")
  public RestResponse<Void> signIn(
      @NotNull @Valid Login login, @Context HttpServerRequest request) {
    return RestResponse.ResponseBuilder.<Void>noContent()
        .cookie(
            signIn
                .start(login.handle(), login.password(), login.code(), request)
                .cookiesOrRefusal())
        .build();
  }

  @GET
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(operationId = "whoAmI", summary = "The signed-in account")
  public Me whoAmI() {
    return Me.of(caller.actor());
  }

  @DELETE
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(operationId = "signOut", summary = "Sign out", description = "Ends this session.")
  @APIResponse(responseCode = "204", description = "Signed out")
  public RestResponse<Void> signOut(@Context HttpServerRequest request) {
    signIn.end(caller.actor(), SessionCookie.secretOf(request));
    return RestResponse.ResponseBuilder.<Void>noContent()
        .cookie(SessionCookie.none(request))
        .build();
  }

  @POST
  @Path("/password")
  @PermissionsAllowed(Permission.CHANGE_PASSWORD)
  @Operation(
      operationId = "changePassword",
      summary = "Change one's own password",
      description =
          "Ends all sessions and revokes all API tokens of this account; the session cookie of the"
              + " answer is of a new session. With a first or reset password nothing else can be"
              + " done: 403 with the code password-change-required.")
  @APIResponse(responseCode = "204", description = "Changed; a new session's cookie is set")
  public RestResponse<Void> changePassword(
      @NotNull @Valid NewPassword password, @Context HttpServerRequest request) {
    return RestResponse.ResponseBuilder.<Void>noContent()
        .cookie(
            signIn.changePassword(caller.actor(), password.current(), password.wanted(), request))
        .build();
  }
}
