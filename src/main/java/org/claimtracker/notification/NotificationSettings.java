package org.claimtracker.notification;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.claimtracker.account.Account;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Sha256;

/** Where and how a person is told by mail. Without a row, nothing is mailed. */
@Entity
class NotificationSettings extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  Account account;

  private String email;

  /** Of the mails; a BCP 47 tag. */
  String language;

  /** When its owner confirmed the address; nothing but the question is sent there before. */
  private Instant confirmedAt;

  private String codeHash;

  /** Up to when the daily mail told everything. */
  Instant digestedAt;

  @ElementCollection
  @CollectionTable(name = "notification_choice", joinColumns = @JoinColumn(name = "settings_id"))
  @MapKeyColumn(name = "kind")
  @MapKeyEnumerated(EnumType.STRING)
  @Column(name = "told")
  @Enumerated(EnumType.STRING)
  private Map<NotificationKind, Telling> choices = new HashMap<>();

  protected NotificationSettings() {}

  NotificationSettings(Account account, Instant now) {
    this.account = account;
    this.digestedAt = now;
  }

  static Optional<NotificationSettings> of(Long accountId) {
    return find("account.id", accountId).firstResultOptional();
  }

  static Optional<NotificationSettings> locked(Long accountId) {
    return NotificationSettings.<NotificationSettings>find("account.id", accountId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  static Optional<NotificationSettings> withCode(String code) {
    return find("codeHash", Sha256.of(code)).firstResultOptional();
  }

  /** Those with a confirmed address who have this handle or this address. */
  static List<NotificationSettings> reachableAs(String handleOrAddress) {
    return list(
        "from NotificationSettings s join fetch s.account a where s.confirmedAt is not null"
            + " and a.active = true and (a.handle = ?1 or lower(s.email) = lower(?1)) order by s.id",
        handleOrAddress);
  }

  /** Those who can get mail and whose last daily mail is of before a moment. */
  static List<NotificationSettings> toDigest(Instant moment) {
    return list(
        "from NotificationSettings s join fetch s.account a where s.confirmedAt is not null"
            + " and s.digestedAt < ?1 and a.active = true order by s.id",
        moment);
  }

  String email() {
    return email;
  }

  Instant confirmedAt() {
    return confirmedAt;
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }

  /** Whether the address is another one, which has to be confirmed. */
  boolean writeTo(String wanted) {
    if (Objects.equals(email, wanted)) {
      return false;
    }
    email = wanted;
    confirmedAt = null;
    codeHash = null;
    return wanted != null;
  }

  void askWith(String code) {
    codeHash = Sha256.of(code);
  }

  void confirm(Instant now) {
    confirmedAt = now;
    codeHash = null;
  }

  Telling telling(NotificationKind kind) {
    return choices.getOrDefault(kind, kind.usually);
  }

  void choose(List<MailSettings.Choice> wanted) {
    for (MailSettings.Choice choice : wanted) {
      if (choice.mailed() == choice.kind().usually) {
        choices.remove(choice.kind());
      } else {
        choices.put(choice.kind(), choice.mailed());
      }
    }
  }

  /** No more mails of any kind. */
  void unsubscribe() {
    for (NotificationKind kind : NotificationKind.values()) {
      choices.put(kind, Telling.NEVER);
    }
  }
}
