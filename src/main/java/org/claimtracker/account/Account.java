package org.claimtracker.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimtracker.account.secret.Passwords;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Problems;

/** A person who works on the desk. Accounts are closed, never deleted: the record names them. */
@Entity
public class Account extends BaseEntity {

  /** Enough for a secret that nobody can guess. */
  private static final int LEAST_COST = 4;

  @Column(updatable = false)
  public String handle;

  public String name;

  private String passwordHash;

  /** Of a password that somebody else has seen; null once the owner has chosen one. */
  private Instant passwordExpiresAt;

  private boolean active = true;

  @ElementCollection
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  protected Account() {}

  Account(
      String handle,
      String name,
      Collection<Role> roles,
      String passwordHash,
      Instant passwordExpiresAt) {
    this.handle = handle;
    this.name = name;
    this.roles = EnumSet.copyOf(roles);
    this.passwordHash = passwordHash;
    this.passwordExpiresAt = passwordExpiresAt;
  }

  /** The account with this handle; 404 if there is none. */
  public static Account withHandle(String handle) {
    return byHandle(handle).orElseThrow(() -> Problems.notFound(AccountError.NO_ACCOUNT, handle));
  }

  public static Optional<Account> byHandle(String handle) {
    return find("from Account a left join fetch a.roles where a.handle = ?1", handle)
        .singleResultOptional();
  }

  /** The same, still open; 409 for a closed one. */
  static Account openWithHandle(String handle) {
    Account account = withHandle(handle);
    if (!account.active) {
      throw Problems.conflict(AccountError.ACCOUNT_CLOSED, handle);
    }
    return account;
  }

  /**
   * The account, locked, if it is open and this is still its password's hash; so a session and a
   * change of password come one after the other.
   */
  static Optional<Account> lockedWith(Long id, String passwordHash) {
    return Account.<Account>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(account -> account.active && account.passwordHash.equals(passwordHash));
  }

  static List<Account> allByHandle() {
    return list("from Account a left join fetch a.roles order by a.handle");
  }

  /** Open accounts whose roles include the permission, by handle. */
  public static List<Account> whoMay(String permission) {
    return allByHandle().stream()
        .filter(account -> account.active && account.permissions().contains(permission))
        .toList();
  }

  static boolean anotherAdministratorThan(Account account) {
    return count(
            "from Account a join a.roles r where r = ?1 and a.active = true and a.id <> ?2",
            Role.ADMINISTRATOR,
            account.id)
        > 0;
  }

  public boolean isActive() {
    return active;
  }

  public Set<Role> roles() {
    return new TreeSet<>(roles);
  }

  public Set<String> permissions() {
    return roles.stream().flatMap(role -> role.permissions.stream()).collect(Collectors.toSet());
  }

  /** This account as an actor, with all permissions of its roles. */
  public Actor actingVia(String via) {
    return new Actor(id, handle, via, permissions());
  }

  void change(String newName, Set<Role> newRoles, boolean nowActive) {
    name = newName;
    active = nowActive;
    if (!roles.equals(newRoles)) {
      roles.clear();
      roles.addAll(newRoles);
    }
  }

  /** What stands for the password of an account that came from elsewhere; none has this hash. */
  public static String hashOfNoPassword() {
    return Passwords.hash(Passwords.random(), LEAST_COST);
  }

  String passwordHash() {
    return passwordHash;
  }

  void setPassword(String hash, Instant expiresAt) {
    passwordHash = hash;
    passwordExpiresAt = expiresAt;
  }

  boolean mustChangePassword() {
    return passwordExpiresAt != null;
  }

  boolean hasExpiredPassword(Instant now) {
    return passwordExpiresAt != null && passwordExpiresAt.isBefore(now);
  }
}
