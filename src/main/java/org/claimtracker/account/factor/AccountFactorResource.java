package org.claimtracker.account.factor;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The second factor of anybody, for administrators. */
@Path("/api/v1/accounts/{handle}/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class AccountFactorResource {

  private final SecondFactors factors;

  AccountFactorResource(SecondFactors factors) {
    this.factors = factors;
  }

  @GET
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Operation(
      operationId = "getSecondFactorOfAccount",
      summary = "Whether an account has a second factor")
  public SecondFactorView getSecondFactorOfAccount(String handle) {
    return factors.of(handle);
  }

  @DELETE
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Operation(
      operationId = "removeSecondFactorOfAccount",
      summary = "Take a lost second factor away from an account",
      description =
          "Its password is enough until the next one is set up." + SecondFactorResource.FRESH)
  @APIResponse(responseCode = "204", description = "Taken away")
  public void removeSecondFactorOfAccount(String handle) {
    factors.removeOf(handle);
  }
}
