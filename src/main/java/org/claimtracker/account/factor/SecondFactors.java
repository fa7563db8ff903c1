package org.claimtracker.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.claimtracker.account.Account;
import org.claimtracker.account.AccountChanged;
import org.claimtracker.account.AccountConfig;
import org.claimtracker.account.AccountError;
import org.claimtracker.account.Accounts;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Caller;
import org.claimtracker.account.secret.SecondFactor;
import org.claimtracker.common.Problems;

/** Sets up second factors, and takes them away; each step needs a recent sign-in. */
@ApplicationScoped
@Transactional
public class SecondFactors {

  private final AccountConfig config;
  private final Accounts accounts;
  private final Caller caller;
  private final Clock clock;
  private final Event<AccountChanged> changes;

  SecondFactors(
      AccountConfig config,
      Accounts accounts,
      Caller caller,
      Clock clock,
      Event<AccountChanged> changes) {
    this.config = config;
    this.accounts = accounts;
    this.caller = caller;
    this.clock = clock;
    this.changes = changes;
  }

  /** The caller's. */
  public SecondFactorView own() {
    return of(caller.actor().handle());
  }

  /** Anybody's; 404 for an unknown handle. */
  public SecondFactorView of(String handle) {
    Account account = Account.withHandle(handle);
    Optional<SecondFactor> used = SecondFactor.inUseOf(account.id);
    return new SecondFactorView(
        used.isPresent(),
        config.secondFactor().includes(account.roles()),
        used.map(SecondFactor::confirmedAt).orElse(null),
        used.map(SecondFactor::recoveryCodesLeft).orElse(0));
  }

  /** Shows a new secret, in place of one that was not confirmed; 409 while one is in use. */
  public BegunFactor begin() {
    accounts.requireFreshSession();
    Actor by = caller.actor();
    if (SecondFactor.inUseOf(by.accountId()).isPresent()) {
      throw Problems.conflict(AccountError.SECOND_FACTOR_IN_USE);
    }
    SecondFactor begun = SecondFactor.begin(by.accountId(), clock.instant());
    tell(by, "begin-second-factor", by.handle());
    return shown(begun, by);
  }

  /** What the caller has begun and not confirmed yet; empty when it is an hour old. */
  public Optional<BegunFactor> begun() {
    Actor by = caller.actor();
    return SecondFactor.of(by.accountId())
        .filter(factor -> factor.isBegun(clock.instant()))
        .map(factor -> shown(factor, by));
  }

  private static BegunFactor shown(SecondFactor begun, Actor by) {
    return new BegunFactor(begun.secret(), begun.address(by.handle()));
  }

  /** Takes it into use from the next sign-in on; returns recovery codes. */
  public ShownRecoveryCodes confirm(String code) {
    accounts.requireFreshSession();
    Actor by = caller.actor();
    SecondFactor begun =
        SecondFactor.of(by.accountId())
            .filter(factor -> factor.isBegun(clock.instant()))
            .orElseThrow(() -> Problems.conflict(AccountError.SECOND_FACTOR_NOT_BEGUN));
    if (!begun.confirm(code, clock.instant())) {
      throw Problems.invalid("code", AccountError.CODE_WRONG);
    }
    tell(by, "set-up-second-factor", by.handle());
    return new ShownRecoveryCodes(begun.renewRecoveryCodes());
  }

  /** New recovery codes; the ones before stop working. */
  public ShownRecoveryCodes renewRecoveryCodes() {
    accounts.requireFreshSession();
    Actor by = caller.actor();
    List<String> codes = inUse(by.accountId()).renewRecoveryCodes();
    tell(by, "renew-recovery-codes", by.handle());
    return new ShownRecoveryCodes(codes);
  }

  /** Switches one's own off. */
  public void remove() {
    accounts.requireFreshSession();
    Actor by = caller.actor();
    remove(by.accountId(), by.handle());
  }

  /**
   * Takes a lost one away from anybody, who signs in with the password alone until the next one.
   */
  public void removeOf(String handle) {
    accounts.requireFreshSession();
    remove(Account.withHandle(handle).id, handle);
  }

  private void remove(Long accountId, String handle) {
    inUse(accountId).delete();
    tell(caller.actor(), "remove-second-factor", handle);
  }

  private static SecondFactor inUse(Long accountId) {
    return SecondFactor.inUseOf(accountId)
        .orElseThrow(() -> Problems.conflict(AccountError.NO_SECOND_FACTOR));
  }

  private void tell(Actor by, String action, String handle) {
    changes.fire(new AccountChanged(by, action, "account", handle, null, null));
  }
}
