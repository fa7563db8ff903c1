package org.claimtracker.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Sha256;

/**
 * A secret that authenticates an account: a session or an API token. Only its SHA-256 is stored;
 * the secret itself is shown once.
 */
@Entity
public class Credential extends BaseEntity {

  @ManyToOne public Account account;

  public String label;

  public Instant expiresAt;

  @Column(updatable = false)
  private String secretHash;

  @Column(updatable = false)
  private String scopes;

  private Instant revokedAt;

  private Instant lastUsedAt;

  protected Credential() {}

  Credential(
      Account account, String label, String secret, Collection<Scope> scopes, Instant expiresAt) {
    this.account = account;
    this.label = label;
    this.secretHash = Sha256.of(secret);
    this.scopes = scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(","));
    this.expiresAt = expiresAt;
  }

  /** The valid credential with this secret, with account and roles in the same query. */
  static Optional<Credential> usable(String secret, Instant now) {
    return Credential.<Credential>find(
            """
            from Credential c join fetch c.account a left join fetch a.roles
            where c.secretHash = ?1 and c.expiresAt > ?2 and c.revokedAt is null
              and a.active = true
            """,
            Sha256.of(secret),
            now)
        .singleResultOptional();
  }

  static List<Credential> tokensOf(Long accountId) {
    return list("account.id = ?1 and scopes <> ?2 order by id", accountId, Scope.SESSION.name());
  }

  /** Sessions of an account that have not ended, in the order in which they began. */
  public static List<Credential> sessionsOf(Long accountId, Instant now) {
    return list(
        "account.id = ?1 and scopes = ?2 and revokedAt is null and expiresAt > ?3 order by id",
        accountId,
        Scope.SESSION.name(),
        now);
  }

  static void revokeAllOf(Account account, Instant now) {
    update("revokedAt = ?1 where account = ?2 and revokedAt is null", now, account);
  }

  public Set<Scope> scopes() {
    return Arrays.stream(scopes.split(",")).map(Scope::valueOf).collect(Collectors.toSet());
  }

  public boolean isSession() {
    return scopes().contains(Scope.SESSION);
  }

  Instant lastUsedAt() {
    return lastUsedAt;
  }

  public Instant revokedAt() {
    return revokedAt;
  }

  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  /**
   * The actor behind this credential, with the permissions that roles and scopes have in common.
   *
   * @param lacksFactor whether it is a session without the second factor that it needs
   */
  Actor actor(boolean lacksFactor) {
    Set<String> permitted = account.permissions();
    if (account.mustChangePassword()) {
      permitted.retainAll(Set.of(Permission.CHANGE_PASSWORD));
    } else if (lacksFactor) {
      permitted.retainAll(Set.of(Permission.CHANGE_PASSWORD, Permission.SET_UP_SECOND_FACTOR));
    }
    permitted.retainAll(
        scopes().stream().flatMap(s -> s.permissions.stream()).collect(Collectors.toSet()));
    return new Actor(
        account.id, account.handle, isSession() ? "session" : "token " + id, permitted);
  }
}
