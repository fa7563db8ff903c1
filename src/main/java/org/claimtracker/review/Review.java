package org.claimtracker.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.List;
import org.claimtracker.account.Account;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.verdict.Revision;
import org.claimtracker.verdict.Withdrawal;

/** The way of one revision through the desk. */
@Entity
public class Review extends BaseEntity {

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Revision revision;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Claim claim;

  /** The editor in charge of it. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Account assignee;

  /** Not to be published earlier; null for no embargo. */
  public Instant embargoUntil;

  @Enumerated(EnumType.STRING)
  private ReviewState state = ReviewState.DRAFT;

  @Column(updatable = false)
  private boolean imported;

  private Instant submittedAt;

  private Instant scheduledFor;

  @ManyToOne(fetch = FetchType.LAZY)
  private Account scheduledBy;

  /** The approval that permits publication; a database constraint requires it. */
  @ManyToOne(fetch = FetchType.LAZY)
  private Approval releasedBy;

  @ManyToOne(fetch = FetchType.LAZY)
  private Account retractionAskedBy;

  private String retractionReason;

  /** Wanted, while a retraction is asked for; carried out, once it is withdrawn. */
  @Enumerated(EnumType.STRING)
  private Withdrawal withdraws;

  private Instant withdrawnAt;
  private Instant restoredAt;

  /** The editor who requested changes of this draft, and which; null if nobody did. */
  @ManyToOne(fetch = FetchType.LAZY)
  Account sentBackBy;

  String sentBackReason;

  private Instant endedAt;
  private Instant stateSince;

  protected Review() {}

  public Review(Revision revision) {
    this.revision = revision;
    this.claim = revision.claim;
    this.imported = revision.importedFrom != null;
    this.stateSince = claim.updatedAt();
  }

  /** Every review of a claim's revisions, with revision, rating and people; newest first. */
  public static List<Review> of(Claim claim) {
    return list(
        """
        from Review r join fetch r.revision v left join fetch v.rating g left join fetch g.scale
          left join fetch r.assignee left join fetch r.retractionAskedBy
          left join fetch r.scheduledBy left join fetch r.sentBackBy
        where r.claim = ?1 order by v.number desc
        """,
        claim);
  }

  public ReviewState state() {
    return state;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  public Instant scheduledFor() {
    return scheduledFor;
  }

  public Account scheduledBy() {
    return scheduledBy;
  }

  public Account retractionAskedBy() {
    return retractionAskedBy;
  }

  public String retractionReason() {
    return retractionReason;
  }

  /** What its retraction withdraws, asked for or carried out; null for none. */
  public Withdrawal withdraws() {
    return withdraws;
  }

  /** Since when readers get nothing of it; null if they may read it. */
  public Instant withdrawnAt() {
    return withdrawnAt;
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** When it came back in the place of a withdrawn one; null if it did not. */
  public Instant restoredAt() {
    return restoredAt;
  }

  /** When it was superseded or retracted. */
  public Instant endedAt() {
    return endedAt;
  }

  /** A claim is locked and dated before it is changed, so its time is the time of this step. */
  private void enter(ReviewState next) {
    if (state != next) {
      state = next;
      stateSince = claim.updatedAt();
    }
  }

  void submit(Instant now) {
    enter(ReviewState.IN_REVIEW);
    submittedAt = now;
    sentBackBy = null;
    sentBackReason = null;
  }

  /** Returns it to its authors. */
  void backToDraft() {
    enter(ReviewState.DRAFT);
    unschedule();
  }

  /** Its approvals no longer count; it needs new ones. */
  void backToReview() {
    enter(ReviewState.IN_REVIEW);
    unschedule();
  }

  void discard() {
    enter(ReviewState.DISCARDED);
  }

  void approve() {
    enter(ReviewState.APPROVED);
  }

  void schedule(Instant at, Account by) {
    scheduledFor = at;
    scheduledBy = by;
  }

  void unschedule() {
    scheduledFor = null;
    scheduledBy = null;
  }

  void publish(Approval released) {
    enter(ReviewState.PUBLISHED);
    releasedBy = released;
    unschedule();
  }

  void supersede(Instant now) {
    enter(ReviewState.SUPERSEDED);
    endedAt = now;
  }

  void askForRetraction(Account by, String reason, Withdrawal wanted) {
    retractionAskedBy = by;
    retractionReason = reason;
    withdraws = wanted;
  }

  void dropRetraction() {
    retractionAskedBy = null;
    retractionReason = null;
    withdraws = null;
  }

  void retract(Withdrawal what, Instant now) {
    enter(ReviewState.RETRACTED);
    endedAt = now;
    withdraws = what;
    withdrawnAt = now;
  }

  /** It is withdrawn with the whole verdict, for the reason for which another was retracted. */
  void withdrawWith(Review retracted) {
    withdrawn(retracted.retractionReason, Withdrawal.VERDICT, retracted.endedAt);
  }

  /** Readers get it again, because the one that superseded it was withdrawn. */
  void restore(Instant now) {
    dropRetraction();
    enter(ReviewState.PUBLISHED);
    endedAt = null;
    restoredAt = now;
  }

  /** Gives an imported revision the state it had in its file. */
  public void imported(ReviewState stood, Instant published, Instant ended, Instant restored) {
    state = stood;
    submittedAt = published;
    endedAt = ended;
    restoredAt = restored;
    if (published != null) {
      stateSince = ended == null ? published : ended;
    }
  }

  /** It was withdrawn; an imported one where it came from. */
  public void withdrawn(String reason, Withdrawal what, Instant at) {
    retractionReason = reason;
    withdraws = what;
    withdrawnAt = at;
  }
}
