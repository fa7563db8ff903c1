package org.claimtracker.review.planning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.BaseEntity;

/**
 * How urgent a claim is, the day by which it is to be checked, and how far it spread. Publishing
 * its verdict takes the day off; priority and reach stay.
 */
@Entity
@Table(name = "claim_plan")
public class Plan extends BaseEntity {

  /** Claims that somebody may still work on: a closed one is due for nobody. */
  public static final String OPEN = "c.state not in " + ClaimState.CLOSED;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Claim claim;

  @Enumerated(EnumType.STRING)
  private Priority priority = Priority.NORMAL;

  private LocalDate dueOn;
  private Reach reach;

  protected Plan() {}

  Plan(Claim claim) {
    this.claim = claim;
  }

  /** The plan for this claim; null for none. */
  static Plan of(Claim claim) {
    return find("claim", claim).firstResult();
  }

  /** Plans with a day up to the given one, the earliest first. */
  static List<Plan> due(LocalDate by, LocalDate lastOn, long lastId, int limit) {
    return Plan.<Plan>find(
            "from Plan n join fetch n.claim c left join fetch c.assignee where n.dueOn <= ?1 and "
                + OPEN
                + " and (n.dueOn > ?2 or n.dueOn = ?2 and n.id > ?3) order by n.dueOn, n.id",
            by,
            lastOn,
            lastId)
        .page(0, limit)
        .list();
  }

  void set(NewPlan wanted) {
    priority = wanted.priority();
    dueOn = wanted.dueOn();
    reach = wanted.reach();
  }

  public Priority priority() {
    return priority;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public Reach reach() {
    return reach;
  }
}
