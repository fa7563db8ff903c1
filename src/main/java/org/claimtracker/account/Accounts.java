package org.claimtracker.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.claimtracker.account.secret.Passwords;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Creates accounts, assigns roles, closes accounts. There is no self-registration. */
@ApplicationScoped
public class Accounts {

  /** An account with the version that a change of it names. */
  @Schema(hidden = true)
  public record Versioned<T>(T what, long version) {}

  private final AccountConfig config;
  private final PasswordHashing hashing;
  private final Clock clock;
  private final Event<AccountChanged> changes;
  private final Caller caller;

  Accounts(
      AccountConfig config,
      PasswordHashing hashing,
      Clock clock,
      Event<AccountChanged> changes,
      Caller caller) {
    this.caller = caller;
    this.config = config;
    this.hashing = hashing;
    this.clock = clock;
    this.changes = changes;
  }

  /** All of them, by handle. */
  @Transactional
  public List<AccountView> all() {
    return Account.allByHandle().stream().map(AccountView::of).toList();
  }

  /** 404 for an unknown handle. */
  @Transactional
  public Versioned<AccountView> get(String handle) {
    return versioned(Account.withHandle(handle));
  }

  /** Creates an account with an initial password; 409 if the handle is taken. */
  public Versioned<FirstPassword> create(NewAccount wanted, Actor by) {
    String password = Passwords.random();
    String hash = hashing.hash(password);
    return QuarkusTransaction.requiringNew().call(() -> create(wanted, password, hash, by));
  }

  private Versioned<FirstPassword> create(
      NewAccount wanted, String password, String hash, Actor by) {
    requireMayGrant(wanted.roles(), by);
    if (Account.byHandle(wanted.handle()).isPresent()) {
      throw Problems.conflict(AccountError.HANDLE_TAKEN, wanted.handle());
    }
    Account account =
        new Account(wanted.handle(), wanted.name(), wanted.roles(), hash, endOfPassword());
    account.persist();
    Account.flush();
    tell(by, "create", account.handle, null, AccountView.of(account));
    return new Versioned<>(new FirstPassword(account.handle, password), account.version);
  }

  /** A closed account is signed out at once; 409 for the last administrator. */
  @Transactional
  public Versioned<AccountView> edit(
      String handle, String ifMatch, UnaryOperator<AccountEdit> change, Actor by) {
    Account account = Account.withHandle(handle);
    ETags.require(ifMatch, account.version);
    AccountEdit edit =
        change.apply(new AccountEdit(account.name, account.roles(), account.isActive()));
    Set<Role> granted = new HashSet<>(edit.active() ? edit.roles() : Set.of());
    if (account.isActive()) {
      granted.removeAll(account.roles());
    }
    requireMayGrant(granted, by);
    boolean stays = edit.active() && edit.roles().contains(Role.ADMINISTRATOR);
    if (!stays
        && account.roles().contains(Role.ADMINISTRATOR)
        && !Account.anotherAdministratorThan(account)) {
      throw Problems.conflict(AccountError.LAST_ADMINISTRATOR);
    }
    AccountView before = AccountView.of(account);
    account.change(edit.name(), edit.roles(), edit.active());
    if (!edit.active()) {
      Credential.revokeAllOf(account, clock.instant());
    }
    Account.flush();
    tell(by, "edit", handle, before, AccountView.of(account));
    return versioned(account);
  }

  /** Sets a new random password, ends the account's sessions and revokes its tokens. */
  public Versioned<FirstPassword> resetPassword(String handle, String ifMatch, Actor by) {
    String password = Passwords.random();
    String hash = hashing.hash(password);
    return QuarkusTransaction.requiringNew()
        .call(() -> resetPassword(handle, ifMatch, password, hash, by));
  }

  private Versioned<FirstPassword> resetPassword(
      String handle, String ifMatch, String password, String hash, Actor by) {
    requireFreshSession();
    Account account = Account.withHandle(handle);
    ETags.require(ifMatch, account.version);
    FirstPassword made = setFirstPassword(account, password, hash, by);
    return new Versioned<>(made, account.version);
  }

  /**
   * The same without anybody signed in: for whoever has the server itself. A closed account gets
   * none.
   */
  public FirstPassword giveFirstPassword(String handle, Actor by) {
    String password = Passwords.random();
    String hash = hashing.hash(password);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Account account = Account.openWithHandle(handle);
              return setFirstPassword(account, password, hash, by);
            });
  }

  private FirstPassword setFirstPassword(Account account, String password, String hash, Actor by) {
    account.setPassword(hash, endOfPassword());
    Credential.revokeAllOf(account, clock.instant());
    tell(by, "reset-password", account.handle, null, null);
    Account.flush();
    return new FirstPassword(account.handle, password);
  }

  /** Whoever signs in to an account may more than a token, which cannot create tokens. */
  private void requireMayGrant(Set<Role> roles, Actor by) {
    if (roles.isEmpty()) {
      return;
    }
    if (caller.lockedCredential().isSession()) {
      requireFresh();
    } else if (!roles.stream().allMatch(role -> by.permissions().containsAll(role.permissions))) {
      throw Problems.forbidden(AccountError.TOKEN_GRANTS);
    }
  }

  /** For what changes how people sign in: no token does, and no session that was left open. */
  public void requireFreshSession() {
    if (!caller.lockedCredential().isSession()) {
      throw Problems.forbidden(AccountError.TOKEN_RESETS);
    }
    requireFresh();
  }

  /** A session that was left open, or stolen, makes no accounts that outlive it. */
  private void requireFresh() {
    Instant start = caller.lockedCredential().createdAt;
    if (start.plus(config.freshSignIn()).isBefore(clock.instant())) {
      throw Problems.forbidden(AccountError.FRESH_SIGN_IN);
    }
  }

  private Instant endOfPassword() {
    return clock.instant().plus(config.firstPassword());
  }

  private static Versioned<AccountView> versioned(Account account) {
    return new Versioned<>(AccountView.of(account), account.version);
  }

  private void tell(Actor by, String action, String handle, Object before, Object after) {
    changes.fire(new AccountChanged(by, action, "account", handle, before, after));
  }
}
