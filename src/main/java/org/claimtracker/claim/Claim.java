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
import java.util.Collection;
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
 * One checkable statement, put neutrally, in the claimant's sense. Its version counts every change
 * of the claim and of all that hangs on it: appearances, evidence, verdict and review.
 */
@Entity
public class Claim extends BaseEntity {

  /** Where the form for a new claim is, beside the claims: no claim is called so. */
  private static final String FORM = "new";

  /** Fixed when the claim is logged; it survives every edit. */
  @Column(updatable = false)
  public String slug;

  public String statement;

  /** BCP 47. */
  public String language;

  @ManyToOne(fetch = FetchType.LAZY)
  public Claimant claimant;

  /** When the claim was made, as exactly as it is known. */
  public PartialDate statedOn;

  @ManyToMany
  @JoinTable(
      name = "claim_topic",
      joinColumns = @JoinColumn(name = "claim_id"),
      inverseJoinColumns = @JoinColumn(name = "topic_id"))
  public Set<Topic> topics = new HashSet<>();

  @ManyToOne(fetch = FetchType.LAZY)
  public Account assignee;

  /** The handle of whoever logged it, or "system" for a claim from a file. */
  @Column(updatable = false)
  public String loggedBy;

  /** The file it came from; null for a claim logged here. */
  @Column(updatable = false)
  public String importedFrom;

  @Enumerated(EnumType.STRING)
  private ClaimState state = ClaimState.LOGGED;

  private String reason;

  @ManyToOne(fetch = FetchType.LAZY)
  private Claim duplicateOf;

  private Instant updatedAt;
  private Instant stateSince;

  protected Claim() {}

  private Claim(String slug, NewClaim wanted, String loggedBy, String importedFrom, Instant now) {
    this.slug = slug;
    this.loggedBy = loggedBy;
    this.importedFrom = importedFrom;
    this.createdAt = now;
    this.updatedAt = now;
    this.stateSince = now;
    describe(wanted.description());
  }

  /** Logs a claim under the first free slug that its statement gives. */
  public static Claim log(NewClaim wanted, String by, Instant now) {
    String slug =
        Slug.free(wanted.statement(), taken -> taken.equals(FORM) || count("slug", taken) > 0);
    return kept(new Claim(slug, wanted, by, null, now), wanted);
  }

  /** Brings in a claim from a file, under the slug that the file's name says. */
  public static Claim imported(String slug, NewClaim wanted, String by, String from, Instant now) {
    return kept(new Claim(slug, wanted, by, from, now), wanted);
  }

  private static Claim kept(Claim claim, NewClaim wanted) {
    claim.persist();
    wanted.appearances().forEach(details -> new Appearance(claim, details).persist());
    return claim;
  }

  /** The claim with its claimant and topics; 404 when there is none. */
  public static Claim bySlug(String slug) {
    return Claim.<Claim>find(
            """
            from Claim c left join fetch c.claimant left join fetch c.topics
              left join fetch c.assignee left join fetch c.duplicateOf
            where c.slug = ?1
            """,
            slug)
        .singleResultOptional()
        .orElseThrow(() -> Problems.notFound("claim " + slug));
  }

  /**
   * The claim, locked until the end of the transaction, for a change made from the version that
   * {@code ifMatch} names: 404, 428 or 412 otherwise. Whoever changes anything about a claim comes
   * through here, so two changes of one claim never run side by side.
   */
  public static Claim forChange(String slug, String ifMatch, Instant now) {
    Claim claim =
        Claim.<Claim>find("slug", slug)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResultOptional()
            .orElseThrow(() -> Problems.notFound("claim " + slug));
    ETags.require(ifMatch, claim.version);
    claim.updatedAt = now;
    return claim;
  }

  /**
   * As {@link #forChange(String, String, Instant)}, for the desk's own steps: no version is asked,
   * and a claim that this transaction had read before is read again, now under the lock.
   */
  public static Claim forChange(Claim claim, Instant now) {
    getEntityManager().refresh(claim, LockModeType.PESSIMISTIC_WRITE);
    claim.updatedAt = now;
    return claim;
  }

  public static Optional<Claim> existing(String slug) {
    return find("slug", slug).firstResultOptional();
  }

  /** The languages that there are claims in. */
  public static List<String> languages() {
    return find("select distinct language from Claim order by language")
        .project(String.class)
        .list();
  }

  /** Reads the topics of these claims, all in one query. */
  public static List<Claim> withTopics(Collection<Claim> claims) {
    return claims.isEmpty()
        ? List.of()
        : list("select distinct c from Claim c left join fetch c.topics where c in ?1", claims);
  }

  /** Rewords the claim; its slug stays. */
  void describe(ClaimDescription description) {
    statement = description.statement().strip();
    language = description.language();
    claimant = Claimant.meantBy(description.claimant());
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

  /** Why it was declined or closed as a duplicate. */
  public String reason() {
    return reason;
  }

  public Claim duplicateOf() {
    return duplicateOf;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Since when it is in its state. */
  public Instant stateSince() {
    return stateSince;
  }

  /** Somebody begins to check it. */
  public void takeUp(Account by) {
    enter(ClaimState.UNDER_CHECK);
    assignee = by == null ? assignee : by;
  }

  /** Nobody checks it any more; it waits for somebody. */
  public void putBack() {
    enter(ClaimState.LOGGED);
    assignee = null;
  }

  /** A verdict about it stands published. */
  public void check() {
    enter(ClaimState.CHECKED);
  }

  /** Its verdict was retracted: there is work to do again. */
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
