package org.claimtracker.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.claimtracker.account.secret.Passwords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Links to choose a password with, for who cannot sign in. */
@Path("/api/v1/password-links")
@Tag(name = "Accounts")
class PasswordLinkResource {

  /** Whose password was forgotten: a handle, or a confirmed mail address. */
  @Schema(name = "ForgottenPassword")
  record ForgottenPassword(@NotBlank @Size(max = 254) @Schema(examples = "olena") String account) {}

  /** A link's code and the password that is chosen with it. */
  @Schema(name = "ChosenPassword")
  record ChosenPassword(
      @NotBlank @Size(max = 200) @Schema(examples = "olena.1796058498.mK3xv0Ud2f") String code,
      @NotBlank
          @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH)
          @Schema(examples = "a phrase that only I would say")
          String wanted) {}

  private final PasswordLinks links;

  PasswordLinkResource(PasswordLinks links) {
    this.links = links;
  }

  @POST
  @PermitAll
  @Operation(
      operationId = "askForPasswordLink",
      summary = "Ask for a link to one's own confirmed mail address",
      description =
          "The answer is the same whether there is such an account or not. 429 for who asks too"
              + " often.")
  @APIResponse(responseCode = "202", description = "Sent, if there is such a mail address")
  public RestResponse<Void> askForPasswordLink(
      @NotNull @Valid ForgottenPassword forgotten, @Context HttpServerRequest request) {
    links.ask(forgotten.account(), ClientAddresses.of(request));
    return RestResponse.accepted();
  }

  @POST
  @Path("/password")
  @PermitAll
  @Operation(
      operationId = "choosePassword",
      summary = "Choose a password with the code of a link",
      description =
          "Ends all sessions and revokes all API tokens of the account. 404 for a code that was"
              + " used or is over.")
  @APIResponse(responseCode = "204", description = "Chosen; one can sign in with it")
  public RestResponse<Void> choosePassword(@NotNull @Valid ChosenPassword chosen) {
    links.choose(chosen.code(), chosen.wanted());
    return RestResponse.noContent();
  }
}
