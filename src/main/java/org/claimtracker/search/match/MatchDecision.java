package org.claimtracker.search.match;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.BaseEntity;
import org.hibernate.annotations.Immutable;

/** A person's decision about a suggested match. A later decision is added, not substituted. */
@Entity
@Immutable
class MatchDecision extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  public Claim claim;

  @ManyToOne(fetch = FetchType.LAZY)
  public Claim other;

  @Enumerated(EnumType.STRING)
  public Sameness decision;

  /** Of the two at the time of the decision, with the model that computed it. */
  public double score;

  public String model;

  @ManyToOne(fetch = FetchType.LAZY)
  public Account decidedBy;

  protected MatchDecision() {}

  MatchDecision(Claim claim, Claim other, Sameness decision, double score, String model, Actor by) {
    this.claim = claim;
    this.other = other;
    this.decision = decision;
    this.score = score;
    this.model = model;
    this.decidedBy = by.account();
  }

  /** From either side, newest first. */
  static List<MatchDecision> about(Claim claim) {
    return list(
        "from MatchDecision m join fetch m.claim join fetch m.other join fetch m.decidedBy"
            + " where m.claim = ?1 or m.other = ?1 order by m.id desc",
        claim);
  }
}
