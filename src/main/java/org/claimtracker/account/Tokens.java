package org.claimtracker.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.claimtracker.account.secret.Passwords;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;

/** The API tokens of each account. A token never permits more than its account. */
@ApplicationScoped
public class Tokens {

  private final Clock clock;
  private final Event<AccountChanged> changes;
  private final Caller caller;
  private final LastUse uses;

  Tokens(Clock clock, Event<AccountChanged> changes, Caller caller, LastUse uses) {
    this.clock = clock;
    this.caller = caller;
    this.uses = uses;
    this.changes = changes;
  }

  /** In order of creation, including revoked and expired ones. */
  @Transactional
  public List<TokenView> of(Actor owner) {
    return of(owner.accountId());
  }

  /** Those of anybody, for administrators. */
  @Transactional
  public List<TokenView> of(String handle) {
    return of(Account.withHandle(handle).id);
  }

  private List<TokenView> of(Long accountId) {
    return Credential.tokensOf(accountId).stream().map(this::view).toList();
  }

  private TokenView view(Credential token) {
    return TokenView.of(token, uses.of(token));
  }

  /** Creates a token; its secret is shown only now. */
  @Transactional
  public ShownToken create(NewToken wanted, Actor by) {
    if (wanted.scopes().contains(Scope.SESSION)) {
      throw Problems.invalid("scopes", AccountError.SESSION_SCOPE);
    }
    caller.lockedCredential();
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
    tell(by, "create", token, null, view(token));
    return new ShownToken(token.id, secret, token.expiresAt);
  }

  /** Revokes a token at once and returns its new version; 404 for one of another owner. */
  @Transactional
  public long revoke(long id, String ifMatch, Actor by) {
    return revoke(by.accountId(), id, ifMatch, by);
  }

  /** Revokes a token of anybody, for administrators. */
  @Transactional
  public long revokeOf(String handle, long id, String ifMatch, Actor by) {
    return revoke(Account.withHandle(handle).id, id, ifMatch, by);
  }

  private long revoke(Long owner, long id, String ifMatch, Actor by) {
    Credential token =
        Credential.<Credential>findByIdOptional(id)
            .filter(found -> found.account.id.equals(owner) && !found.isSession())
            .orElseThrow(() -> Problems.notFound(AccountError.NO_TOKEN, id));
    ETags.require(ifMatch, token.version);
    TokenView before = view(token);
    token.revoke(clock.instant());
    Credential.flush();
    tell(by, "revoke", token, before, view(token));
    return token.version;
  }

  private void tell(Actor by, String action, Credential token, Object before, Object after) {
    changes.fire(new AccountChanged(by, action, "token", Long.toString(token.id), before, after));
  }
}
