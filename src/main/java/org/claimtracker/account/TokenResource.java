package org.claimtracker.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** API tokens of one's own account, sent as {@code Authorization: Bearer}. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class TokenResource {

  /** A wanted token. */
  record NewToken(
      @NotBlank @Size(max = 120) @Schema(examples = "nightly export") String label,
      @NotEmpty @Size(max = 4) @Schema(examples = "[\"READ\"]", description = "Any but SESSION.")
          Set<@NotNull Scope> scopes,
      @NotNull @Min(1) @Max(366) @Schema(examples = "90") Integer days) {}

  /** A token without its secret, which was shown once. */
  @Schema(requiredProperties = {"id", "label", "scopes", "expiresAt", "etag"})
  record TokenView(
      long id, String label, Set<Scope> scopes, Instant expiresAt, Instant revokedAt, String etag) {

    static TokenView of(Credential token) {
      return new TokenView(
          token.id,
          token.label,
          token.scopes(),
          token.expiresAt,
          token.revokedAt(),
          ETags.text(token.version));
    }
  }

  /** A new token with its secret; this is the only time it is shown. */
  @Schema(requiredProperties = {"id", "token", "expiresAt"})
  record ShownToken(long id, String token, Instant expiresAt) {}

  private final Caller caller;
  private final Clock clock;
  private final Event<AccountChanged> changes;

  TokenResource(Caller caller, Clock clock, Event<AccountChanged> changes) {
    this.caller = caller;
    this.clock = clock;
    this.changes = changes;
  }

  @GET
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Transactional
  @Operation(operationId = "listTokens", summary = "One's own API tokens")
  public Page<TokenView> listTokens() {
    return new Page<>(
        Credential.tokensOf(caller.actor().accountId()).stream().map(TokenView::of).toList(), null);
  }

  @POST
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Transactional
  @Operation(
      operationId = "createToken",
      summary = "Make an API token",
      description = "The answer shows the token once. It never permits more than its account.")
  @APIResponseSchema(value = ShownToken.class, responseCode = "201")
  public RestResponse<ShownToken> createToken(@NotNull @Valid NewToken wanted) {
    if (wanted.scopes().contains(Scope.SESSION)) {
      throw Problems.invalid("scopes", "SESSION is for people who sign in, not for tokens.");
    }
    String secret = Passwords.random();
    Credential token =
        new Credential(
            caller.actor().account(),
            wanted.label(),
            secret,
            wanted.scopes(),
            clock.instant().plus(Duration.ofDays(wanted.days())));
    token.persist();
    Credential.flush();
    tell("create", token, null, TokenView.of(token));
    return RestResponse.status(
        RestResponse.Status.CREATED, new ShownToken(token.id, secret, token.expiresAt));
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Transactional
  @Operation(
      operationId = "revokeToken",
      summary = "Revoke an API token at once",
      description = "If-Match takes the token's etag, or * in a hurry.")
  @APIResponse(responseCode = "204", description = "Revoked")
  public RestResponse<Void> revokeToken(long id, @HeaderParam("If-Match") String ifMatch) {
    Credential token =
        Credential.<Credential>findByIdOptional(id)
            .filter(found -> caller.actor().is(found.account) && !found.isSession())
            .orElseThrow(() -> Problems.notFound("token " + id + " of yours"));
    ETags.require(ifMatch, token.version);
    TokenView before = TokenView.of(token);
    token.revoke(clock.instant());
    Credential.flush();
    tell("revoke", token, before, TokenView.of(token));
    return RestResponse.ResponseBuilder.<Void>noContent().tag(ETags.of(token.version)).build();
  }

  private void tell(String action, Credential token, Object before, Object after) {
    changes.fire(
        new AccountChanged(
            caller.actor(), action, "token", Long.toString(token.id), before, after));
  }
}
