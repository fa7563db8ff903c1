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
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Filter;
import org.claimtracker.language.text.Shortening;

/** That something concerns a person. Written once for each cause, however often it is looked at. */
@Entity
public class Notification extends BaseEntity {

  private static final int MAX_SAID = 2000;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Account account;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  public NotificationKind kind;

  /** The claim that it is about; null for none. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Claim claim;

  /** What else it is about, as the record names it: the id of a webhook; null for none. */
  @Column(updatable = false)
  public String subject;

  /** The handle of whoever did it. */
  @Column(updatable = false)
  public String actor;

  /** The reason or comment given with it; null for none. */
  @Column(updatable = false)
  public String said;

  /** What nobody is told of twice. */
  @Column(updatable = false)
  private String causedBy;

  /** By mail, as its person had chosen when it was written. */
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Telling told;

  private Instant readAt;

  /** The mail that tells of it; null for none. */
  @ManyToOne(fetch = FetchType.LAZY)
  public OutgoingMail mail;

  protected Notification() {}

  Notification(Concern concern, Account to, Telling told, Instant now) {
    this.account = to;
    this.kind = concern.kind();
    this.claim = concern.claim();
    this.subject = concern.subject();
    this.actor = concern.actor();
    this.said = Shortening.of(concern.said(), MAX_SAID);
    this.causedBy = concern.cause();
    this.told = told;
    this.createdAt = now;
  }

  static List<Notification> newest(Filter filter, int limit) {
    return find(
            "from Notification n left join fetch n.claim"
                + filter.where()
                + " order by n.createdAt desc, n.id desc",
            filter.parameters())
        .page(0, limit)
        .list();
  }

  static long unreadOf(Actor owner) {
    return count("account.id = ?1 and readAt is null", owner.accountId());
  }

  /** Somebody's own one. */
  static Optional<Notification> of(Actor owner, long id) {
    return find(
            "from Notification n left join fetch n.claim where n.id = ?1 and n.account.id = ?2",
            id,
            owner.accountId())
        .firstResultOptional();
  }

  /** Marks all up to this one as read. */
  static int readUpTo(Actor owner, long id, Instant now) {
    return update(
        "readAt = ?1 where account.id = ?2 and id <= ?3 and readAt is null",
        now,
        owner.accountId(),
        id);
  }

  /** Unread ones that wait for the daily mail of a person, oldest first. */
  static List<Notification> forDigest(Account account, int limit) {
    return find(
            "account = ?1 and told = ?2 and mail is null and readAt is null order by id",
            account,
            Telling.DAILY)
        .page(0, limit)
        .list();
  }

  /** What a mail tells of, oldest first. */
  static List<Notification> in(OutgoingMail mail) {
    return list("mail = ?1 order by id", mail);
  }

  /** Ids of a batch that was written before a moment, oldest first. */
  static List<Long> before(Instant moment, int batchSize) {
    return find(
            "select n.id from Notification n where n.createdAt < ?1 order by n.createdAt", moment)
        .project(Long.class)
        .page(0, batchSize)
        .list();
  }

  static void deleteAll(Collection<Long> ids) {
    delete("id in ?1", ids);
  }

  /** Mails that are deleted told of these. */
  static void forget(Collection<Long> mails) {
    update("mail = null where mail.id in ?1", mails);
  }

  Instant readAt() {
    return readAt;
  }

  void read(Instant now) {
    if (readAt == null) {
      readAt = now;
    }
  }
}
