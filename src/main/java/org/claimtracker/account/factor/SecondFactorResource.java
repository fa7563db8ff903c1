package org.claimtracker.account.factor;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own second factor: one-time codes by RFC 6238, and recovery codes. */
@Path("/api/v1/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class SecondFactorResource {

  static final String FRESH = " Needs a session with a fresh sign-in.";

  private final SecondFactors factors;

  SecondFactorResource(SecondFactors factors) {
    this.factors = factors;
  }

  @GET
  @PermissionsAllowed(Permission.SET_UP_SECOND_FACTOR)
  @Operation(operationId = "getSecondFactor", summary = "Whether one has a second factor")
  public SecondFactorView getSecondFactor() {
    return factors.own();
  }

  @POST
  @Idempotent(keepsAnswer = false)
  @PermissionsAllowed(Permission.SET_UP_SECOND_FACTOR)
  @Operation(
      operationId = "beginSecondFactor",
      summary = "Begin to set up a second factor",
      description =
          "Returns a secret for an application for one-time codes; it is in use once a code of it"
              + " was confirmed, within an hour. 409 if one is in use."
              + FRESH)
  public BegunFactor beginSecondFactor() {
    return factors.begin();
  }

  @POST
  @Idempotent(keepsAnswer = false)
  @Path("/confirmation")
  @PermissionsAllowed(Permission.SET_UP_SECOND_FACTOR)
  @Operation(
      operationId = "confirmSecondFactor",
      summary = "Take a second factor into use",
      description =
          "From now on signing in asks for a code. Returns recovery codes, once. 409 if none was"
              + " begun."
              + FRESH)
  public ShownRecoveryCodes confirmSecondFactor(@NotNull @Valid FirstCode first) {
    return factors.confirm(first.code());
  }

  @POST
  @Idempotent(keepsAnswer = false)
  @Path("/recovery-codes")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(
      operationId = "renewRecoveryCodes",
      summary = "Replace one's recovery codes",
      description = "Returns them, once; the ones before stop working." + FRESH)
  public ShownRecoveryCodes renewRecoveryCodes() {
    return factors.renewRecoveryCodes();
  }

  @DELETE
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(
      operationId = "removeSecondFactor",
      summary = "Switch one's own second factor off",
      description = "Who needs one has to set up another before anything else." + FRESH)
  @APIResponse(responseCode = "204", description = "Switched off")
  public void removeSecondFactor() {
    factors.remove();
  }
}
