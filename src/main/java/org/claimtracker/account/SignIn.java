package org.claimtracker.account;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.common.Problems;

/** Sign-in with handle and password, sign-out and password changes. */
@ApplicationScoped
public class SignIn {

  /** What a password is compared with, read before and compared again after the hashing. */
  private record Stored(Long accountId, String hash) {}

  private final AccountConfig config;
  private final SignInThrottle throttle;
  private final PasswordHashing hashing;
  private final DeviceCookie devices;
  private final Clock clock;
  private final Event<AccountChanged> changes;
  private final Caller caller;
  private final LastUse uses;
  private final String nobodysHash;

  SignIn(
      AccountConfig config,
      SignInThrottle throttle,
      PasswordHashing hashing,
      DeviceCookie devices,
      Clock clock,
      Event<AccountChanged> changes,
      Caller caller,
      LastUse uses) {
    this.config = config;
    this.throttle = throttle;
    this.hashing = hashing;
    this.devices = devices;
    this.clock = clock;
    this.changes = changes;
    this.caller = caller;
    this.uses = uses;
    this.nobodysHash = Passwords.hash(Passwords.random(), config.bcryptCost());
  }

  /**
   * Starts a session and returns its cookies; the same 401 for an unknown handle and a wrong
   * password. The password is checked between two transactions, which the second one notices if the
   * password was changed meanwhile.
   */
  public NewCookie[] start(String handle, String password, HttpServerRequest request) {
    String address = ClientAddresses.of(request);
    Optional<String> device = devices.deviceOf(request, handle);
    device.ifPresentOrElse(throttle::attemptOfKnown, () -> throttle.attempt(handle, address));
    Optional<Stored> stored = QuarkusTransaction.requiringNew().call(() -> stored(handle));
    String hash = stored.map(Stored::hash).orElse(nobodysHash);
    if (!hashing.matches(password, hash, device.isPresent()) || stored.isEmpty()) {
      throw wrong();
    }
    device.ifPresentOrElse(throttle::succeededOfKnown, () -> throttle.succeeded(handle, address));
    String secret = QuarkusTransaction.requiringNew().call(() -> session(stored.get(), request));
    return cookies(handle, secret, request);
  }

  private static Optional<Stored> stored(String handle) {
    return Account.byHandle(handle)
        .filter(Account::isActive)
        .map(account -> new Stored(account.id, account.passwordHash()));
  }

  private String session(Stored stored, HttpServerRequest request) {
    Account account = unchanged(stored).orElseThrow(SignIn::wrong);
    if (account.hasExpiredPassword(clock.instant())) {
      throw Problems.problem(401, "Unauthorized", AccountError.PASSWORD_EXPIRED.with()).build();
    }
    String secret = open(account, request);
    tell(account.actingVia("session"), "sign-in", account.handle);
    return secret;
  }

  /** Locks the account, so that a session and a change of password come one after the other. */
  private static Optional<Account> unchanged(Stored stored) {
    return Account.<Account>findByIdOptional(stored.accountId, LockModeType.PESSIMISTIC_WRITE)
        .filter(Account::isActive)
        .filter(account -> account.passwordHash().equals(stored.hash));
  }

  private String open(Account account, HttpServerRequest request) {
    String secret = Passwords.random();
    Instant end = clock.instant().plus(config.session());
    new Credential(account, browserOf(request), secret, Set.of(Scope.SESSION), end).persist();
    return secret;
  }

  private NewCookie[] cookies(String handle, String secret, HttpServerRequest request) {
    return new NewCookie[] {
      SessionCookie.holding(secret, config.session(), request), devices.of(request, handle)
    };
  }

  /** What the browser calls itself, for the list of one's own sessions. */
  private static String browserOf(HttpServerRequest request) {
    String agent = request.getHeader("User-Agent");
    String printable = agent == null ? "" : agent.replaceAll("[^\\x20-\\x7e]", "").strip();
    return printable.isEmpty()
        ? "session"
        : printable.substring(0, Math.min(120, printable.length()));
  }

  private static HttpProblem wrong() {
    return Problems.problem(401, "Unauthorized", AccountError.SIGN_IN_WRONG.with()).build();
  }

  /** Ends the session with this secret. */
  @Transactional
  public void end(Actor by, String secret) {
    Credential.usable(secret == null ? "" : secret, clock.instant())
        .ifPresent(session -> session.revoke(clock.instant()));
    tell(by, "sign-out", by.handle());
  }

  /** One's own sessions that have not ended. */
  @Transactional
  public List<SessionView> sessions() {
    return Credential.sessionsOf(caller.actor().accountId(), clock.instant()).stream()
        .map(session -> SessionView.of(session, uses.of(session), caller.credential()))
        .toList();
  }

  /** Ends a session of one's own; 404 for one of others. */
  @Transactional
  public void endSession(long id) {
    Actor by = caller.actor();
    Credential.<Credential>findByIdOptional(id)
        .filter(found -> by.is(found.account) && found.isSession())
        .orElseThrow(() -> Problems.notFound(AccountError.NO_SESSION, id))
        .revoke(clock.instant());
    tell(by, "end-session", by.handle());
  }

  /**
   * Changes one's own password, ends all sessions and revokes all tokens; the cookies are of a new
   * session. Of two changes at once, the second one has a wrong present password.
   */
  public NewCookie[] changePassword(
      Actor by, String current, String wanted, HttpServerRequest request) {
    if (CommonPasswords.contain(wanted, by.handle())) {
      throw Problems.invalid("wanted", AccountError.PASSWORD_COMMON);
    }
    String known = "account " + by.accountId();
    throttle.attemptOfKnown(known);
    Stored stored =
        QuarkusTransaction.requiringNew()
            .call(() -> stored(by.handle()))
            .orElseThrow(SignIn::wrong);
    if (!hashing.matches(current, stored.hash, true)) {
      throw Problems.invalid("current", AccountError.PASSWORD_WRONG);
    }
    if (current.equals(wanted)) {
      throw Problems.invalid("wanted", AccountError.PASSWORD_SAME);
    }
    throttle.succeededOfKnown(known);
    String hash = hashing.hash(wanted);
    String secret =
        QuarkusTransaction.requiringNew().call(() -> replace(by, stored, hash, request));
    return cookies(by.handle(), secret, request);
  }

  private String replace(Actor by, Stored stored, String hash, HttpServerRequest request) {
    Account account =
        unchanged(stored)
            .orElseThrow(() -> Problems.invalid("current", AccountError.PASSWORD_WRONG));
    account.setPassword(hash, null);
    Credential.revokeAllOf(account, clock.instant());
    String secret = open(account, request);
    tell(by, "change-password", by.handle());
    return secret;
  }

  private void tell(Actor by, String action, String handle) {
    changes.fire(new AccountChanged(by, action, "account", handle, null, null));
  }
}
