package org.claimtracker.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;

/** The API tokens of each account. A token never permits more than its account. */
@ApplicationScoped
public class Tokens {

  private final Clock clock;
  private final Event<AccountChanged> changes;

  Tokens(Clock clock, Event<AccountChanged> changes) {
    this.clock = clock;
    this.changes = changes;
  }

  /** In order of creation, including revoked and expired ones. */
  @Transactional
  public List<TokenView> of(Actor owner) {
    return Credential.tokensOf(owner.accountId()).stream().map(TokenView::of).toList();
  }

  /** Creates a token; its secret is shown only now. */
  @Transactional
  public ShownToken create(NewToken wanted, Actor by) {
    if (wanted.scopes().contains(Scope.SESSION)) {
      throw Problems.invalid("scopes", AccountError.SESSION_SCOPE);
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

  /** Revokes a token at once and returns its new version; 404 for one of another owner. */
  @Transactional
  public long revoke(long id, String ifMatch, Actor by) {
    Credential token =
        Credential.<Credential>findByIdOptional(id)
            .filter(found -> by.is(found.account) && !found.isSession())
            .orElseThrow(() -> Problems.notFound(AccountError.NO_TOKEN, id));
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
