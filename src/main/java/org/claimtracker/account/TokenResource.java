package org.claimtracker.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** API tokens of one's own account, sent as {@code Authorization: Bearer}. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class TokenResource {

  private final Tokens tokens;
  private final Caller caller;

  TokenResource(Tokens tokens, Caller caller) {
    this.tokens = tokens;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(operationId = "listTokens", summary = "One's own API tokens")
  public Page<TokenView> listTokens() {
    return new Page<>(tokens.of(caller.actor()), null);
  }

  @POST
  @Idempotent(keepsAnswer = false)
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(
      operationId = "createToken",
      summary = "Create an API token",
      description =
          "The response contains the token, once. A token never permits more than its"
              + " account.")
  @APIResponseSchema(value = ShownToken.class, responseCode = "201")
  public RestResponse<ShownToken> createToken(@NotNull @Valid NewToken wanted) {
    return RestResponse.status(RestResponse.Status.CREATED, tokens.create(wanted, caller.actor()));
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(
      operationId = "revokeToken",
      summary = "Revoke an API token immediately",
      description = "If-Match takes the token's etag, or * in a hurry.")
  @APIResponse(responseCode = "204", description = "Revoked")
  public RestResponse<Void> revokeToken(long id, @HeaderParam("If-Match") String ifMatch) {
    long version = tokens.revoke(id, ifMatch, caller.actor());
    return RestResponse.ResponseBuilder.<Void>noContent().tag(ETags.of(version)).build();
  }
}
