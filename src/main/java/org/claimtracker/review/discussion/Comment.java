package org.claimtracker.review.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimtracker.account.Account;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.BaseEntity;

/**
 * A comment by a member of the desk on a claim and its verdict; never public. It begins a thread or
 * answers the comment that began one.
 */
@Entity
@Table(name = "review_comment")
public class Comment extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  public Claim claim;

  /** Null for a comment by the application itself. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Account author;

  public String text;

  /** The comment that it answers; null if it begins a thread. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Comment thread;

  /** The words of the draft that it is about; null if it is about the whole. */
  @Embedded Passage passage;

  /**
   * The words that it suggests for the passage, none to strike it out; null if it suggests none.
   */
  @Column(updatable = false)
  String wording;

  public Instant editedAt;

  /** When its author took it back, too late to delete it. */
  private Instant struckAt;

  /** Whether the thread that it begins waits to be resolved. */
  private boolean unresolved;

  private Instant resolvedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  private Account resolvedBy;

  /** When its wording was taken into the draft. */
  private Instant acceptedAt;

  protected Comment() {}

  private Comment(Claim claim, Account author, String text) {
    this.claim = claim;
    this.author = author;
    this.text = text;
  }

  /** Begins a thread, which is open until somebody resolves it. */
  public static Comment opening(Claim claim, Account author, String text) {
    Comment comment = new Comment(claim, author, text);
    comment.unresolved = true;
    return comment;
  }

  /** Says which words of the draft it is about, and what it suggests for them if anything. */
  Comment about(Passage words, String suggested) {
    passage = words;
    wording = suggested;
    return this;
  }

  /**
   * What nobody has to answer, as a word with an approval; without an author by the application.
   */
  public static Comment remark(Claim claim, Account author, String text) {
    return new Comment(claim, author, text);
  }

  /** Answers this comment, or the one that this answers: threads have one level. */
  Comment answer(Account by, String said) {
    Comment comment = new Comment(claim, by, said);
    comment.thread = thread == null ? this : thread;
    return comment;
  }

  void edit(String said, Instant now) {
    text = said;
    editedAt = now;
  }

  /** Strikes it out; what it began and nobody answered is settled with it. */
  void strike(Instant now) {
    struckAt = now;
    if (unresolved && !isAnswered()) {
      unresolved = false;
    }
  }

  void resolve(Account by, Instant now) {
    unresolved = false;
    resolvedAt = now;
    resolvedBy = by;
  }

  /** Its wording was taken into the draft, which settles its thread. */
  void accept(Account by, Instant now) {
    acceptedAt = now;
    resolve(by, now);
  }

  void reopen() {
    unresolved = true;
    resolvedAt = null;
    resolvedBy = null;
  }

  public boolean isStruck() {
    return struckAt != null;
  }

  boolean isOpen() {
    return unresolved;
  }

  Instant struckAt() {
    return struckAt;
  }

  Instant acceptedAt() {
    return acceptedAt;
  }

  Instant resolvedAt() {
    return resolvedAt;
  }

  Account resolvedBy() {
    return resolvedBy;
  }

  /** Whether it has answers, struck out or not. */
  boolean isAnswered() {
    return count("thread", this) > 0;
  }

  /** Everybody who commented on a claim. */
  public static List<Account> authorsOn(Claim claim) {
    return authors("c.claim = ?1", claim);
  }

  /** Everybody who wrote in the thread that a comment begins. */
  public static List<Account> authorsIn(long thread) {
    return authors("(c.id = ?1 or c.thread.id = ?1)", thread);
  }

  /** Who wrote a comment; empty if that was the application. */
  public static List<Account> authorOf(long id) {
    return authors("c.id = ?1", id);
  }

  private static List<Account> authors(String where, Object value) {
    return find(
            "select distinct a from Comment c join c.author a where c.struckAt is null and "
                + where,
            value)
        .project(Account.class)
        .list();
  }

  /** The comments on a claim, newest first. */
  public static List<Comment> on(Claim claim) {
    return list(
        "from Comment c left join fetch c.author left join fetch c.resolvedBy where c.claim = ?1"
            + " order by c.id desc",
        claim);
  }

  /** How many threads on a claim are open. */
  public static int openThreadsOn(Claim claim) {
    return (int) count("claim = ?1 and unresolved = true", claim);
  }

  static Optional<Comment> of(Claim claim, long id) {
    return find("id = ?1 and claim = ?2", id, claim).firstResultOptional();
  }

  /** A comment on a claim, locked for a change. */
  static Optional<Comment> forChange(Claim claim, long id) {
    return Comment.<Comment>find("id = ?1 and claim = ?2", id, claim)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
