package org.claimtracker.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.claimtracker.account.Accounts.Versioned;
import org.claimtracker.account.PasswordLinks.PasswordLink;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The desk's accounts. Nobody can make an account for themselves. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class AccountResource {

  private final Accounts accounts;
  private final PasswordLinks links;
  private final Tokens tokens;
  private final Caller caller;

  AccountResource(Accounts accounts, PasswordLinks links, Tokens tokens, Caller caller) {
    this.accounts = accounts;
    this.links = links;
    this.tokens = tokens;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(operationId = "listAccounts", summary = "All accounts, by handle")
  public Page<AccountView> listAccounts() {
    return new Page<>(accounts.all(), null);
  }

  @GET
  @Path("/{handle}")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(operationId = "getAccount", summary = "One account")
  public RestResponse<AccountView> getAccount(String handle) {
    return answer(accounts.get(handle));
  }

  @POST
  @Idempotent(keepsAnswer = false, apart = true)
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Operation(
      operationId = "createAccount",
      summary = "Create an account",
      description =
          "Returns its first password, once. 409 if the handle is taken. Needs a session with a fresh"
              + " sign-in; a token cannot make accounts that may more than itself.")
  @APIResponseSchema(value = FirstPassword.class, responseCode = "201")
  public RestResponse<FirstPassword> createAccount(@NotNull @Valid NewAccount wanted) {
    Versioned<FirstPassword> made = accounts.create(wanted, caller.actor());
    return RestResponse.ResponseBuilder.<FirstPassword>created(
            URI.create("/api/v1/accounts/" + made.what().handle()))
        .entity(made.what())
        .tag(ETags.of(made.version()))
        .build();
  }

  @PUT
  @Path("/{handle}")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Operation(
      operationId = "editAccount",
      summary = "Change an account's name, roles or status",
      description = "A closed account is signed out immediately. 409 for the last administrator.")
  public RestResponse<AccountView> editAccount(
      String handle, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AccountEdit edit) {
    return answer(accounts.edit(handle, ifMatch, before -> edit, caller.actor()));
  }

  @PATCH
  @Path("/{handle}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @RequestBodySchema(AccountEdit.class)
  @Operation(
      operationId = "patchAccount",
      summary = "Change part of an account",
      description = "A closed account is signed out immediately. 409 for the last administrator.")
  public RestResponse<AccountView> patchAccount(
      String handle,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull MergePatch<AccountEdit> patch) {
    return answer(accounts.edit(handle, ifMatch, patch::appliedTo, caller.actor()));
  }

  @POST
  @Idempotent(keepsAnswer = false, apart = true)
  @Path("/{handle}/password")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Operation(
      operationId = "resetPassword",
      summary = "Give an account a new random password",
      description =
          "Returns it once; ends the account's sessions and tokens. Needs a session with a fresh"
              + " sign-in.")
  public RestResponse<FirstPassword> resetPassword(
      String handle, @HeaderParam("If-Match") String ifMatch) {
    return answer(accounts.resetPassword(handle, ifMatch, caller.actor()));
  }

  @POST
  @Path("/{handle}/password-links")
  @Idempotent(keepsAnswer = false)
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Operation(
      operationId = "makePasswordLink",
      summary = "Make a link with which the owner of an account chooses a password",
      description =
          "To hand over, as an invitation or after a forgotten password. Until it is used nothing"
              + " changes; it is good once. Needs a session with a fresh sign-in. 409 for a closed"
              + " account.")
  @APIResponseSchema(value = PasswordLink.class, responseCode = "201")
  public RestResponse<PasswordLink> makePasswordLink(String handle) {
    return RestResponse.status(RestResponse.Status.CREATED, links.make(handle, caller.actor()));
  }

  @GET
  @Path("/{handle}/tokens")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Operation(operationId = "listTokensOfAccount", summary = "The API tokens of an account")
  public Page<TokenView> listTokensOfAccount(String handle) {
    return new Page<>(tokens.of(handle), null);
  }

  @DELETE
  @Path("/{handle}/tokens/{id}")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Operation(
      operationId = "revokeTokenOfAccount",
      summary = "Revoke an API token of an account immediately",
      description = "If-Match takes the token's etag, or * in a hurry.")
  @APIResponse(responseCode = "204", description = "Revoked")
  public RestResponse<Void> revokeTokenOfAccount(
      String handle, long id, @HeaderParam("If-Match") String ifMatch) {
    long version = tokens.revokeOf(handle, id, ifMatch, caller.actor());
    return RestResponse.ResponseBuilder.<Void>noContent().tag(ETags.of(version)).build();
  }

  private static <T> RestResponse<T> answer(Versioned<T> found) {
    return RestResponse.ResponseBuilder.ok(found.what()).tag(ETags.of(found.version())).build();
  }
}
