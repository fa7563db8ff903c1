package org.claimtracker.account;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.account.secret.CommonPasswords;
import org.claimtracker.account.secret.Passwords;
import org.claimtracker.account.secret.SecondFactor;
import org.claimtracker.account.secret.SecondFactor.Proof;
import org.claimtracker.account.secret.SignedTickets;
import org.claimtracker.account.secret.SignedTickets.Purpose;
import org.claimtracker.common.Problems;

/** Sign-in with handle and password, sign-out and password changes. */
@ApplicationScoped
public class SignIn {

  /** How long the second step may take. */
  private static final Duration SECOND_STEP = Duration.ofMinutes(10);

  /** What a password is compared with, read before and compared again after the hashing. */
  private record Stored(Long accountId, String handle, String hash) {}

  /** Who tries to sign in, from where; a device is a browser that has signed in before. */
  private record Attempt(String handle, String address, Optional<String> device) {}

  /**
   * What a step of signing in led to: a session, or the second step.
   *
   * @param cookies of the new session; null where a code is asked for
   * @param ticket for the second step; null where there is a session
   */
  public record Step(NewCookie[] cookies, String ticket) {

    /** For clients that send everything at once. */
    NewCookie[] cookiesOrRefusal() {
      if (cookies == null) {
        throw refused(AccountError.CODE_REQUIRED);
      }
      return cookies;
    }
  }

  private final AccountConfig config;
  private final SignInThrottle throttle;
  private final PasswordHashing hashing;
  private final DeviceCookie devices;
  private final SignedTickets tickets;
  private final Clock clock;
  private final Event<AccountChanged> changes;
  private final String nobodysHash;

  SignIn(
      AccountConfig config,
      SignInThrottle throttle,
      PasswordHashing hashing,
      DeviceCookie devices,
      SignedTickets tickets,
      Clock clock,
      Event<AccountChanged> changes) {
    this.config = config;
    this.throttle = throttle;
    this.hashing = hashing;
    this.devices = devices;
    this.tickets = tickets;
    this.clock = clock;
    this.changes = changes;
    this.nobodysHash = Passwords.hash(Passwords.random(), config.bcryptCost());
  }

  /**
   * Starts a session; the same 401 for an unknown handle and a wrong password. The password is
   * checked between two transactions, which the second one notices if the password was changed
   * meanwhile.
   *
   * @param code of the second factor; null or blank to be asked for it
   */
  public Step start(String handle, String password, String code, HttpServerRequest request) {
    Attempt attempt = attempt(handle, request);
    Optional<Stored> stored = QuarkusTransaction.requiringNew().call(() -> stored(handle));
    String hash = stored.map(Stored::hash).orElse(nobodysHash);
    if (!hashing.matches(password, hash, attempt.device.isPresent()) || stored.isEmpty()) {
      throw refused(AccountError.SIGN_IN_WRONG);
    }
    return finish(attempt, stored.get(), code, request);
  }

  /** The second step: the ticket of the first, and a code. */
  public Step proceed(String ticket, String code, HttpServerRequest request) {
    String handle = SignedTickets.handleOf(ticket);
    Attempt attempt = attempt(handle, request);
    Stored stored =
        QuarkusTransaction.requiringNew()
            .call(() -> stored(handle))
            .filter(found -> tickets.isGood(Purpose.SECOND_STEP, ticket, found.hash))
            .orElseThrow(() -> refused(AccountError.SIGN_IN_STEP_EXPIRED));
    return finish(attempt, stored, code, request);
  }

  /** Whether a refused second step has to begin with the password again. */
  public static boolean isOver(HttpProblem refused) {
    return Problems.reason(refused).equals(AccountError.SIGN_IN_STEP_EXPIRED.with());
  }

  private Attempt attempt(String handle, HttpServerRequest request) {
    String address = ClientAddresses.of(request);
    Optional<String> device = devices.deviceOf(request, handle);
    device.ifPresentOrElse(throttle::attemptOfKnown, () -> throttle.attempt(handle, address));
    return new Attempt(handle, address, device);
  }

  /** A password without its code stays counted as an attempt until the code is right. */
  private Step finish(Attempt attempt, Stored stored, String code, HttpServerRequest request) {
    String typed = code == null ? "" : code.strip();
    if (attempt.device.isEmpty() && !typed.isEmpty()) {
      throttle.attemptOfCode(attempt.handle);
    }
    String secret = QuarkusTransaction.requiringNew().call(() -> session(stored, typed, request));
    if (secret == null) {
      Instant end = clock.instant().plus(SECOND_STEP);
      return new Step(null, tickets.ticket(Purpose.SECOND_STEP, stored.handle, stored.hash, end));
    }
    attempt.device.ifPresentOrElse(
        throttle::succeededOfKnown, () -> throttle.succeeded(attempt.handle, attempt.address));
    throttle.succeededWithCode(attempt.handle);
    return new Step(cookies(stored.handle, secret, request), null);
  }

  private static Optional<Stored> stored(String handle) {
    return Account.byHandle(handle)
        .filter(Account::isActive)
        .map(account -> new Stored(account.id, account.handle, account.passwordHash()));
  }

  /** The secret of a new session; null where a code is asked for. */
  private String session(Stored stored, String code, HttpServerRequest request) {
    Account account =
        Account.lockedWith(stored.accountId, stored.hash)
            .orElseThrow(() -> refused(AccountError.SIGN_IN_WRONG));
    if (account.hasExpiredPassword(clock.instant())) {
      throw refused(AccountError.PASSWORD_EXPIRED);
    }
    Optional<SecondFactor> factor = SecondFactor.inUseOf(account.id);
    if (factor.isPresent() && code.isEmpty()) {
      return null;
    }
    String how =
        factor
            .map(present -> present.take(code, clock.instant()))
            .map(SignIn::how)
            .orElse("sign-in");
    String secret = open(account, request);
    tell(account.actingVia("session"), how, account.handle);
    return secret;
  }

  private static String how(Proof proof) {
    return switch (proof) {
      case ONE_TIME_CODE -> "sign-in";
      case RECOVERY_CODE -> "sign-in-by-recovery-code";
      case NONE -> throw refused(AccountError.CODE_WRONG);
    };
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

  private static HttpProblem refused(AccountError reason) {
    return Problems.problem(401, "Unauthorized", reason.with()).build();
  }

  /** Ends the session with this secret. */
  @Transactional
  public void end(Actor by, String secret) {
    Credential.usable(secret == null ? "" : secret, clock.instant())
        .ifPresent(session -> session.revoke(clock.instant()));
    tell(by, "sign-out", by.handle());
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
            .orElseThrow(() -> refused(AccountError.SIGN_IN_WRONG));
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
        Account.lockedWith(stored.accountId, stored.hash)
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
