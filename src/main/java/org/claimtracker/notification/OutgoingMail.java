package org.claimtracker.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.account.Account;
import org.claimtracker.common.Sha256;
import org.claimtracker.language.text.Shortening;
import org.claimtracker.outbound.DeliveryState;
import org.claimtracker.outbound.OutboxEntry;

/**
 * A mail to a person. Its text is made when it is sent and is kept nowhere; its message id stays
 * through every attempt, so that a mail server can tell a repetition.
 */
@Entity
class OutgoingMail extends OutboxEntry {

  /** What a mail is for. */
  enum Purpose {
    CONFIRMATION,
    PASSWORD,
    AT_ONCE,
    DAILY
  }

  private static final int MAX_FAILURE = 400;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  Account account;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Purpose purpose;

  @Column(updatable = false)
  String messageId;

  /** Why the last attempt failed; null if none did. */
  private String failure;

  private String unsubscribeHash;

  protected OutgoingMail() {}

  OutgoingMail(Account account, Purpose purpose, Instant now) {
    super(now);
    this.account = account;
    this.purpose = purpose;
    this.messageId = UUID.randomUUID().toString();
  }

  static Optional<OutgoingMail> nextDue(Instant now) {
    return find(
            "from OutgoingMail m join fetch m.account where m.state = WAITING"
                + " and m.nextTryAt <= ?1 and (m.claimedUntil is null or m.claimedUntil <= ?1)"
                + " order by m.nextTryAt, m.id",
            now)
        .firstResultOptional();
  }

  static Optional<OutgoingMail> withUnsubscribeCode(String code) {
    return find(
            "from OutgoingMail m join fetch m.account where m.unsubscribeHash = ?1",
            Sha256.of(code))
        .firstResultOptional();
  }

  /** Whether somebody was sent a link to choose a password since a moment, or will be. */
  static boolean holdsPasswordLink(Long accountId, Instant since) {
    return count(
            "account.id = ?1 and purpose = ?2 and createdAt > ?3",
            accountId,
            Purpose.PASSWORD,
            since)
        > 0;
  }

  static long waiting() {
    return count("state", DeliveryState.WAITING);
  }

  /** The one whose attempt failed last since a moment; empty if none did. */
  static Optional<OutgoingMail> lastFailed(Instant since) {
    return find("failure is not null and createdAt > ?1 order by createdAt desc, id desc", since)
        .firstResultOptional();
  }

  /** Ids of a batch that ended before a moment, oldest first. */
  static List<Long> endedBefore(Instant moment, int batchSize) {
    return find("select m.id from OutgoingMail m where m.endedAt < ?1 order by m.endedAt", moment)
        .project(Long.class)
        .page(0, batchSize)
        .list();
  }

  static void deleteAll(Collection<Long> ids) {
    delete("id in ?1", ids);
  }

  @Override
  public boolean claim(Instant now, Instant until) {
    boolean claimed = super.claim(now, until);
    if (claimed) {
      // Otherwise writing its code would write the lease as it was read.
      getEntityManager().refresh(this);
    }
    return claimed;
  }

  void unsubscribeWith(String code) {
    unsubscribeHash = Sha256.of(code);
  }

  void failed(String why) {
    failure = Shortening.of(why, MAX_FAILURE);
  }

  String failure() {
    return failure;
  }
}
