package org.claimtracker.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everybody's own API tokens. A token never permits more than its account. */
@ApplicationScoped
public class Tokens {

  /** A wanted token. */
  public record NewToken(
      @NotBlank @Size(max = 120) @Schema(examples = "nightly export") String label,
      @NotEmpty @Size(max = 4) @Schema(examples = "[\"READ\"]", description = "Any but SESSION.")
          Set<@NotNull Scope> scopes,
      @NotNull @Min(1) @Max(366) @Schema(examples = "90") Integer days) {}

  /** A token without its secret, which was shown once. */
  @Schema(requiredProperties = {"id", "label", "scopes", "expiresAt", "etag"})
  public record TokenView(
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
  public record ShownToken(long id, String token, Instant expiresAt) {}

  private final Clock clock;
  private final Event<AccountChanged> changes;

  Tokens(Clock clock, Event<AccountChanged> changes) {
    this.clock = clock;
    this.changes = changes;
  }

  /** In the order in which they were made, revoked and expired ones too. */
  @Transactional
  public List<TokenView> of(Actor owner) {
    return Credential.tokensOf(owner.accountId()).stream().map(TokenView::of).toList();
  }

  /** Makes a token; its secret is shown this once. */
  @Transactional
  public ShownToken create(NewToken wanted, Actor by) {
    if (wanted.scopes().contains(Scope.SESSION)) {
      throw Problems.invalid("scopes", "SESSION is for people who sign in, not for tokens.");
    }
    String secret = Passwords.random();
    Credential token =
        new Credential(
            by.account(),
            wanted.label(),
            secret,
            wanted.scopes(),
            clock.instant().plus(Duration.ofDays(wanted.days())));
    token.persist();
    Credential.flush();
    tell(by, "create", token, null, TokenView.of(token));
    return new ShownToken(token.id, secret, token.expiresAt);
  }

  /** Revokes a token at once and gives its new version; 404 for one that is not the owner's. */
  @Transactional
  public long revoke(long id, String ifMatch, Actor by) {
    Credential token =
        Credential.<Credential>findByIdOptional(id)
            .filter(found -> by.is(found.account) && !found.isSession())
            .orElseThrow(() -> Problems.notFound("token " + id + " of yours"));
    ETags.require(ifMatch, token.version);
    TokenView before = TokenView.of(token);
    token.revoke(clock.instant());
    Credential.flush();
    tell(by, "revoke", token, before, TokenView.of(token));
    return token.version;
  }

  private void tell(Actor by, String action, Credential token, Object before, Object after) {
    changes.fire(new AccountChanged(by, action, "token", Long.toString(token.id), before, after));
  }
}
