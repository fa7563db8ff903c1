package org.claimtracker.review;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import java.util.List;
import org.claimtracker.account.Account;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.BaseEntity;

/**
 * The day, in UTC, on which a claim and its verdict are to be rechecked, because what was true may
 * have changed. It stays until somebody changes or removes it.
 */
@Entity
public class Recheck extends BaseEntity {

  /**
   * Claims that are checked or under check; rechecks of others are dormant. Expressed as a
   * negation, because the database would otherwise start from all checked claims.
   */
  public static final String CHECKED = "c.state not in (LOGGED, DECLINED, DUPLICATE, WITHDRAWN)";

  /** Claims whose recheck is due on {@code :today}. */
  public static final String DUE =
      "(" + CHECKED + " and c.id in (select l.claim.id from Recheck l where l.dueOn <= :today))";

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Claim claim;

  private LocalDate dueOn;
  private String reason;

  @ManyToOne(fetch = FetchType.LAZY)
  private Account setBy;

  protected Recheck() {}

  public Recheck(Claim claim) {
    this.claim = claim;
  }

  /** The recheck of this claim, with the account that set it; null for none. */
  public static Recheck at(Claim claim) {
    return find("from Recheck l join fetch l.setBy where l.claim = ?1", claim).firstResult();
  }

  /** Rechecks due by a day, longest overdue first. */
  public static List<Recheck> due(LocalDate by, LocalDate lastOn, long lastId, int limit) {
    return Recheck.<Recheck>find(
            "from Recheck l join fetch l.claim c join fetch l.setBy where l.dueOn <= ?1 and "
                + CHECKED
                + " and (l.dueOn > ?2 or l.dueOn = ?2 and l.id > ?3) order by l.dueOn, l.id",
            by,
            lastOn,
            lastId)
        .page(0, limit)
        .list();
  }

  public void set(LocalDate on, String newReason, Account by) {
    dueOn = on;
    reason = newReason;
    setBy = by;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public String reason() {
    return reason;
  }

  public Account setBy() {
    return setBy;
  }

  boolean isDue(LocalDate today) {
    return !dueOn.isAfter(today);
  }
}
