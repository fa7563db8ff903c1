package org.claimtracker.review.fairness;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimtracker.account.Account;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page.Cursor;

/** Something that somebody on the desk has to do with a claimant or a topic. */
@Entity
public class Interest extends BaseEntity {

  /** Where the subject of {@code i} is found now, if it was merged. */
  private static final String CURRENT =
      "coalesce((select r.target from SlugRedirect r where r.kind = i.kind and r.slug = i.slug),"
          + " i.slug)";

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Account account;

  /** {@link SlugRedirect#CLAIMANT} or {@link SlugRedirect#TOPIC}. */
  @Column(updatable = false)
  public String kind;

  /** The subject's slug when the interest was declared. */
  @Column(updatable = false)
  public String slug;

  /** What the subject was called then. */
  @Column(updatable = false)
  public String name;

  @Column(updatable = false)
  public String why;

  private Instant endedAt;

  protected Interest() {}

  Interest(Account account, String kind, String slug, String name, String why) {
    this.account = account;
    this.kind = kind;
    this.slug = slug;
    this.name = name;
    this.why = why;
  }

  /** When it ended; null while it lasts. */
  public Instant endedAt() {
    return endedAt;
  }

  void end(Instant now) {
    endedAt = now;
  }

  /** One of somebody's own. */
  static Optional<Interest> of(Long account, long id) {
    return find("id = ?1 and account.id = ?2", id, account).singleResultOptional();
  }

  /** Those of one person or of everybody, the newest first, with their people. */
  static List<Interest> declared(Long account, Cursor after, int limit) {
    Filter filter =
        new Filter()
            .and("i.account.id = :account", "account", account)
            .after(after, "i", "createdAt");
    return Interest.<Interest>find(
            "from Interest i join fetch i.account"
                + filter.where()
                + " order by i.createdAt desc, i.id desc",
            filter.parameters())
        .page(0, limit)
        .list();
  }

  /** How many of somebody's have not ended. */
  static long lasting(Long account) {
    return count("account.id = ?1 and endedAt is null", account);
  }

  /** Whether somebody has declared one in this subject that has not ended. */
  static boolean isDeclared(Long account, String kind, String slug) {
    return count(
            "from Interest i where i.account.id = ?1 and i.kind = ?2 and i.endedAt is null and "
                + CURRENT
                + " = ?3",
            account,
            kind,
            slug)
        > 0;
  }

  /** Everybody's that have not ended in the claimant or a topic of a claim, in one query. */
  static List<Interest> about(Claim claim) {
    return about(
        claim.claimant == null ? "" : claim.claimant.slug,
        claim.topics.stream().map(topic -> topic.slug).toList());
  }

  /** The same in a claimant, empty for none, or any of these topics. */
  static List<Interest> about(String claimant, List<String> topics) {
    return list(
        "from Interest i join fetch i.account where i.endedAt is null"
            + " and (i.kind = 'claimant' and "
            + CURRENT
            + " = ?1 or i.kind = 'topic' and "
            + CURRENT
            + " in ?2) order by i.account.handle, i.id",
        claimant,
        topics.isEmpty() ? List.of("") : topics);
  }

  boolean isInClaimant() {
    return kind.equals(SlugRedirect.CLAIMANT);
  }
}
