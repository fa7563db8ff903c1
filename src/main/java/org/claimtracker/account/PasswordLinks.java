package org.claimtracker.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.claimtracker.account.secret.CommonPasswords;
import org.claimtracker.account.secret.SignedTickets;
import org.claimtracker.account.secret.SignedTickets.Purpose;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Links with which the owner of an account chooses a password without the present one: an
 * invitation to a new account, or help for who forgot it. Such a link is signed together with the
 * password's hash and kept nowhere, so it is good once, until its time is over or the password is
 * changed in another way. A second factor is asked for as always.
 */
@ApplicationScoped
public class PasswordLinks {

  /**
   * A link that an administrator hands over.
   *
   * @param path below the desk's address
   */
  @Schema(requiredProperties = {"handle", "path", "expiresAt"})
  public record PasswordLink(String handle, String path, Instant expiresAt) {}

  /**
   * Somebody has forgotten a password; only whoever has mails sent there learns whether an account
   * was meant.
   *
   * @param account a handle or a mail address, as typed
   */
  public record Forgotten(String account) {}

  private record Stored(Long accountId, String hash) {}

  /** Where the page is. */
  public static final String PATH = "/desk/new-password";

  /** Of a link that is asked for by anybody; it is opened soon or never. */
  private static final Duration BY_MAIL = Duration.ofHours(2);

  private static final int ASKED_PER_HOUR = 10;

  private final AccountConfig config;
  private final Accounts accounts;
  private final PasswordHashing hashing;
  private final SignedTickets tickets;
  private final Clock clock;
  private final Event<AccountChanged> changes;
  private final Event<Forgotten> forgotten;
  private final RateLimit asked = new RateLimit(ASKED_PER_HOUR, Duration.ofHours(1));

  PasswordLinks(
      AccountConfig config,
      Accounts accounts,
      PasswordHashing hashing,
      SignedTickets tickets,
      Clock clock,
      Event<AccountChanged> changes,
      Event<Forgotten> forgotten) {
    this.config = config;
    this.accounts = accounts;
    this.hashing = hashing;
    this.tickets = tickets;
    this.clock = clock;
    this.changes = changes;
    this.forgotten = forgotten;
  }

  /**
   * A link to hand over; good as long as a first password is. Nothing else changes before it is
   * used. 409 for a closed account.
   */
  @Transactional
  public PasswordLink make(String handle, Actor by) {
    accounts.requireFreshSession();
    Account account = Account.openWithHandle(handle);
    Instant end = clock.instant().plus(config.firstPassword());
    tell(by, "make-password-link", handle);
    return new PasswordLink(
        handle, path(account, end), Instant.ofEpochSecond(end.getEpochSecond()));
  }

  /** The link for the owner's own mailbox. */
  public String pathFor(Account account) {
    return path(account, clock.instant().plus(BY_MAIL));
  }

  /**
   * Asks for a link by mail. Whatever was typed, the answer is the same; 429 for one address of the
   * network that asks too often.
   */
  @Transactional
  public void ask(String account, String address) {
    var probe = asked.take(address);
    if (!probe.isConsumed()) {
      throw SignInThrottle.tooMany(probe);
    }
    forgotten.fire(new Forgotten(account.strip()));
  }

  /** Whether this code would let choose a password now. */
  public boolean isGood(String code) {
    return QuarkusTransaction.requiringNew().call(() -> stored(code)).isPresent();
  }

  /**
   * Sets the password, ends all sessions and revokes all tokens. 404 for a code that was used or is
   * over, 422 for a password that is guessed first.
   */
  public void choose(String code, String wanted) {
    Stored before =
        QuarkusTransaction.requiringNew().call(() -> stored(code)).orElseThrow(PasswordLinks::over);
    if (CommonPasswords.contain(wanted, SignedTickets.handleOf(code))) {
      throw Problems.invalid("wanted", AccountError.PASSWORD_COMMON);
    }
    String hash = hashing.hash(wanted);
    QuarkusTransaction.requiringNew().run(() -> replace(before, hash));
  }

  private void replace(Stored before, String hash) {
    Account account =
        Account.lockedWith(before.accountId, before.hash).orElseThrow(PasswordLinks::over);
    account.setPassword(hash, null);
    Credential.revokeAllOf(account, clock.instant());
    tell(account.actingVia("password-link"), "choose-password", account.handle);
  }

  private Optional<Stored> stored(String code) {
    return Optional.of(SignedTickets.handleOf(code))
        .filter(handle -> !handle.isEmpty())
        .flatMap(Account::byHandle)
        .filter(Account::isActive)
        .map(account -> new Stored(account.id, account.passwordHash()))
        .filter(found -> tickets.isGood(Purpose.PASSWORD_LINK, code, found.hash));
  }

  private String path(Account account, Instant end) {
    return PATH
        + "?code="
        + tickets.ticket(Purpose.PASSWORD_LINK, account.handle, account.passwordHash(), end);
  }

  private static RuntimeException over() {
    return Problems.notFound(AccountError.PASSWORD_LINK_OVER);
  }

  private void tell(Actor by, String action, String handle) {
    changes.fire(new AccountChanged(by, action, "account", handle, null, null));
  }
}
