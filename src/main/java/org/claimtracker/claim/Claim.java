package org.claimtracker.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.account.Account;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Slug;

/**
 * One checkable statement, worded neutrally, in the claimant's sense. The version counts every
 * change to the claim and to everything attached to it: appearances, evidence, verdict and review.
 */
@Entity
public class Claim extends BaseEntity {

  /** Assigned when the claim is logged; survives every edit. */
  @Column(updatable = false)
  public String slug;

  public String statement;

  /** BCP 47. */
  public String language;

  @ManyToOne(fetch = FetchType.LAZY)
  public Claimant claimant;

  /** When the claim was made, as precisely as is known. */
  public PartialDate statedOn;

  @ManyToMany
  @JoinTable(
      name = "claim_topic",
      joinColumns = @JoinColumn(name = "claim_id"),
      inverseJoinColumns = @JoinColumn(name = "topic_id"))
  public Set<Topic> topics = new HashSet<>();

  @ManyToOne(fetch = FetchType.LAZY)
  public Account assignee;

  /** Handle of whoever logged it, or "system" for a claim from a file. */
  @Column(updatable = false)
  public String loggedBy;

  /** The file it came from; null for a claim logged here. */
  @Column(updatable = false)
  public String importedFrom;

  /** Set for a verdict that has no draft yet, which takes it over; null for no embargo. */
  public Instant embargoUntil;

  @Enumerated(EnumType.STRING)
  private ClaimState state = ClaimState.LOGGED;

  private String reason;

  @ManyToOne(fetch = FetchType.LAZY)
  private Claim duplicateOf;

  private Instant updatedAt;
  private Instant stateSince;

  protected Claim() {}

  private Claim(NewClaim wanted, String loggedBy, String importedFrom, Instant now) {
    this.loggedBy = loggedBy;
    this.importedFrom = importedFrom;
    this.createdAt = now;
    this.updatedAt = now;
    this.stateSince = now;
    describe(wanted.description());
  }

  /**
   * Logs a claim under the first free slug derived from its statement. The slug is found last, so
   * that others who log wait for little.
   */
  public static Claim log(NewClaim wanted, String by, Instant now) {
    Claim claim = new Claim(wanted, by, null, now);
    String slug = Slug.of(wanted.statement());
    NamingLock.CLAIM.acquire();
    return kept(claim, NamingLock.CLAIM.freeSlug(slug), wanted);
  }

  /** Imports a claim from a file, under the slug given by the file name. */
  public static Claim imported(String slug, NewClaim wanted, String by, String from, Instant now) {
    return kept(new Claim(wanted, by, from, now), slug, wanted);
  }

  private static Claim kept(Claim claim, String slug, NewClaim wanted) {
    claim.slug = slug;
    claim.persist();
    wanted.appearances().forEach(details -> new Appearance(claim, details).persist());
    return claim;
  }

  /** The claim with its claimant and topics; 404 if there is none. */
  public static Claim bySlug(String slug) {
    return Claim.<Claim>find(
            """
            from Claim c left join fetch c.claimant left join fetch c.topics
              left join fetch c.assignee left join fetch c.duplicateOf
            where c.slug = ?1
            """,
            slug)
        .singleResultOptional()
        .orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIM, slug));
  }

  /**
   * The claim, locked until the end of the transaction, for a change based on the version in {@code
   * ifMatch}: 404, 428 or 412 otherwise. Every change to a claim goes through here, so two changes
   * to one claim never run concurrently.
   */
  public static Claim forChange(String slug, String ifMatch, Instant now) {
    Claim claim =
        Claim.<Claim>find("slug", slug)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResultOptional()
            .orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIM, slug));
    ETags.require(ifMatch, claim.version);
    claim.updatedAt = now;
    return claim;
  }

  /**
   * Like {@link #forChange(String, String, Instant)}, but for the application's own steps: no
   * version is required, and a claim that this transaction has already read is refreshed under the
   * lock.
   */
  public static Claim forChange(Claim claim, Instant now) {
    getEntityManager().refresh(claim, LockModeType.PESSIMISTIC_WRITE);
    claim.updatedAt = now;
    return claim;
  }

  public static Optional<Claim> existing(String slug) {
    return find("slug", slug).firstResultOptional();
  }

  /** The languages of all claims. */
  public static List<String> languages() {
    return find("select distinct language from Claim order by language")
        .project(String.class)
        .list();
  }

  /** Rewords the claim; the slug does not change. */
  void describe(ClaimDescription description) {
    statement = description.statement().strip();
    language = description.language();
    claimant = Claimant.meantBy(description.claimant(), claimant);
    statedOn = description.statedOn();
    Set<Topic> wanted = new LinkedHashSet<>(Topic.named(description.topics()));
    if (!topics.equals(wanted)) {
      topics.clear();
      topics.addAll(wanted);
    }
  }

  public ClaimState state() {
    return state;
  }

  /** Why it was declined, withdrawn or closed as a duplicate. */
  public String reason() {
    return reason;
  }

  public Claim duplicateOf() {
    return duplicateOf;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** When it entered its present state. */
  public Instant stateSince() {
    return stateSince;
  }

  /** Somebody starts checking it. */
  public void takeUp(Account by) {
    enter(ClaimState.UNDER_CHECK);
    assignee = by == null ? assignee : by;
  }

  /** Nobody is checking it any more; it returns to the queue. */
  public void putBack() {
    enter(ClaimState.LOGGED);
    assignee = null;
  }

  /** A verdict about it has been published. */
  public void check() {
    enter(ClaimState.CHECKED);
  }

  /** Its verdict was retracted, so it needs work again. */
  public void uncheck() {
    enter(ClaimState.UNDER_CHECK);
  }

  public void decline(String why) {
    enter(ClaimState.DECLINED);
    reason = why;
  }

  public void closeAsDuplicate(Claim original, String why) {
    enter(ClaimState.DUPLICATE);
    duplicateOf = original;
    reason = why;
  }

  public void withdraw(String why) {
    enter(ClaimState.WITHDRAWN);
    reason = why;
  }

  public void reopen() {
    enter(ClaimState.LOGGED);
    duplicateOf = null;
    reason = null;
  }

  private void enter(ClaimState next) {
    if (state != next) {
      state = next;
      stateSince = updatedAt;
    }
  }
}
