package org.claimtracker.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claimtracker.account.Account;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Sha256;

/**
 * One message of a reader, a request or a complaint. Its id is the number on the receipt; of the
 * receipt's private address only a hash is kept. The reader's words and address can be deleted
 * without a trace, because the record never has them.
 */
@Entity
public class InboxItem extends BaseEntity {

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  public InboxKind kind;

  @Enumerated(EnumType.STRING)
  private InboxState state = InboxState.OPEN;

  @Column(updatable = false)
  private String receiptHash;

  /** The reader's words; null once they were deleted. */
  public String body;

  public String whereSeen;

  /** Where the reader wants the answer; null for nowhere. */
  public String email;

  /** The language in which the reader is answered. */
  @Column(updatable = false)
  public String language;

  /** The claim that a request became part of, or whose verdict a complaint is about. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Claim claim;

  /** The version of the verdict that a complaint is about; null for a request. */
  @Column(updatable = false)
  public Integer revision;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "owner_id")
  public Account owner;

  public LocalDate dueOn;

  /** What the reader was told. */
  public String reason;

  public String closedBy;
  public Instant closedAt;
  public Instant erasedAt;

  protected InboxItem() {}

  InboxItem(
      NewRequest sent,
      String receipt,
      Claim about,
      Integer revision,
      LocalDate dueOn,
      Instant now) {
    this.kind = sent.kind();
    this.receiptHash = Sha256.of(receipt);
    this.body = sent.text().strip();
    this.whereSeen = sent.whereSeen();
    this.email = sent.email();
    this.language = sent.language();
    this.claim = about;
    this.revision = revision;
    this.dueOn = dueOn;
    this.createdAt = now;
  }

  /** What a receipt is for; empty for one that nobody was given. */
  static Optional<InboxItem> withReceipt(String receipt) {
    return find(
            "from InboxItem i left join fetch i.claim where i.receiptHash = ?1", Sha256.of(receipt))
        .firstResultOptional();
  }

  /** The same, locked. */
  static Optional<InboxItem> lockedWithReceipt(String receipt) {
    return InboxItem.<InboxItem>find("receiptHash", Sha256.of(receipt))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The item with this number; 404 if there is none. */
  public static InboxItem numbered(long number) {
    return InboxItem.<InboxItem>find(
            "from InboxItem i left join fetch i.claim left join fetch i.owner where i.id = ?1",
            number)
        .firstResultOptional()
        .orElseThrow(() -> Problems.notFound(InboxError.NO_INBOX_ITEM, number));
  }

  /** The item as it was seen, locked: 412 if somebody changed it since. */
  static InboxItem forChange(long number, String ifMatch) {
    InboxItem found =
        InboxItem.<InboxItem>findByIdOptional(number, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> Problems.notFound(InboxError.NO_INBOX_ITEM, number));
    ETags.require(ifMatch, found.version);
    return found;
  }

  static List<InboxItem> newest(Filter filter, int limit) {
    return find(
            "from InboxItem i left join fetch i.claim left join fetch i.owner"
                + filter.where()
                + " order by i.createdAt desc, i.id desc",
            filter.parameters())
        .page(0, limit)
        .list();
  }

  /** How many readers asked for this claim. */
  public static long askedFor(String slug) {
    return count(
        "kind = ?1 and state = ?2 and claim.slug = ?3", InboxKind.REQUEST, InboxState.LINKED, slug);
  }

  /** Numbers of a batch that came before a moment and still has a reader's words. */
  static List<Long> withWordsBefore(Instant moment, int batchSize) {
    return find(
            "select i.id from InboxItem i where i.erasedAt is null and i.createdAt < ?1"
                + " order by i.createdAt",
            moment)
        .project(Long.class)
        .page(0, batchSize)
        .list();
  }

  public InboxState state() {
    return state;
  }

  /** Makes a request part of a claim. */
  void link(Claim to, String by, Instant now) {
    require(InboxKind.REQUEST, InboxError.NOT_A_REQUEST);
    close(InboxState.LINKED, null, by, now);
    claim = to;
  }

  /** Answers that nothing follows. */
  void decline(String why, String by, Instant now) {
    close(InboxState.DECLINED, why, by, now);
  }

  /** Says whether a complaint is right. */
  void decide(boolean upheld, String why, String by, Instant now) {
    require(InboxKind.COMPLAINT, InboxError.NOT_A_COMPLAINT);
    close(upheld ? InboxState.UPHELD : InboxState.REJECTED, why, by, now);
  }

  void assign(Account to, LocalDate due) {
    requireOpen();
    owner = to;
    dueOn = due;
  }

  /** Takes an answer back. */
  void reopen() {
    if (state == InboxState.OPEN) {
      throw Problems.conflict(InboxError.ITEM_OPEN);
    }
    if (erasedAt != null) {
      throw Problems.conflict(InboxError.ITEM_ERASED);
    }
    claim = kind == InboxKind.REQUEST ? null : claim;
    state = InboxState.OPEN;
    reason = null;
    closedBy = null;
    closedAt = null;
  }

  /** Deletes what the reader wrote about themselves or the world; false if it is gone already. */
  boolean erase(Instant now) {
    if (erasedAt != null) {
      return false;
    }
    body = null;
    whereSeen = null;
    email = null;
    erasedAt = now;
    if (state == InboxState.OPEN) {
      state = InboxState.ERASED;
      closedAt = now;
    }
    return true;
  }

  private void close(InboxState as, String why, String by, Instant now) {
    requireOpen();
    state = as;
    reason = why;
    closedBy = by;
    closedAt = now;
  }

  private void require(InboxKind wanted, InboxError otherwise) {
    if (kind != wanted) {
      throw Problems.conflict(otherwise);
    }
  }

  private void requireOpen() {
    if (state != InboxState.OPEN) {
      throw Problems.conflict(
          state == InboxState.ERASED ? InboxError.ITEM_ERASED : InboxError.ITEM_ANSWERED);
    }
  }
}
