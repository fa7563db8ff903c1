package org.claimtracker.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.common.Problems;

/** Sign-in with handle and password, sign-out and password changes. */
@ApplicationScoped
public class SignIn {

  private final AccountConfig config;
  private final SignInThrottle throttle;
  private final Clock clock;
  private final Event<AccountChanged> changes;
  private final String nobodysHash;

  SignIn(
      AccountConfig config, SignInThrottle throttle, Clock clock, Event<AccountChanged> changes) {
    this.config = config;
    this.throttle = throttle;
    this.clock = clock;
    this.changes = changes;
    this.nobodysHash = Passwords.hash(Passwords.random(), config.bcryptCost());
  }

  /**
   * Starts a session and returns its secret; the same 401 for an unknown handle and a wrong
   * password.
   */
  @Transactional
  public String start(String handle, String password, String address) {
    throttle.attempt(handle, address);
    Optional<Account> account = Account.byHandle(handle);
    boolean right =
        account
            .map(known -> known.hasPassword(password))
            .orElseGet(() -> Passwords.matches(password, nobodysHash));
    if (!right) {
      throw Problems.problem(401, "Unauthorized", AccountError.SIGN_IN_WRONG.with()).build();
    }
    throttle.succeeded(handle, address);
    String secret = Passwords.random();
    new Credential(
            account.get(),
            "session",
            secret,
            Set.of(Scope.SESSION),
            clock.instant().plus(config.session()))
        .persist();
    tell(account.get().actingVia("session"), "sign-in", handle);
    return secret;
  }

  /** Ends the session with this secret. */
  @Transactional
  public void end(Actor by, String secret) {
    Credential.usable(secret, clock.instant())
        .ifPresent(session -> session.revoke(clock.instant()));
    tell(by, "sign-out", by.handle());
  }

  /** Changes one's own password, ends all sessions and revokes all tokens. */
  @Transactional
  public void changePassword(Actor by, String current, String wanted, String address) {
    throttle.attempt(by.handle(), address);
    Account account = Account.byHandle(by.handle()).orElseThrow();
    if (!account.hasPassword(current)) {
      throw Problems.invalid("current", AccountError.PASSWORD_WRONG);
    }
    account.setPasswordHash(Passwords.hash(wanted, config.bcryptCost()));
    Credential.revokeAllOf(account, clock.instant());
    tell(by, "change-password", by.handle());
  }

  private void tell(Actor by, String action, String handle) {
    changes.fire(new AccountChanged(by, action, "account", handle, null, null));
  }
}
