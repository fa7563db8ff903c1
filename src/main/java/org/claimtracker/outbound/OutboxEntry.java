package org.claimtracker.outbound;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import org.claimtracker.common.BaseEntity;

/**
 * Something that is to be sent outside, stored in the transaction that gave the reason for it. A
 * sender leases it; if the lease expires, it is sent again.
 */
@MappedSuperclass
public abstract class OutboxEntry extends BaseEntity {

  @Enumerated(EnumType.STRING)
  private DeliveryState state = DeliveryState.WAITING;

  private int tries;
  private Instant nextTryAt;

  /** When the sender's lease expires. */
  private Instant claimedUntil;

  private Instant endedAt;

  protected OutboxEntry() {}

  protected OutboxEntry(Instant now) {
    this.createdAt = now;
    this.nextTryAt = now;
  }

  public DeliveryState state() {
    return state;
  }

  public int tries() {
    return tries;
  }

  public Instant nextTryAt() {
    return nextTryAt;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public boolean isClaimedUntil(Instant lease) {
    return lease.equals(claimedUntil);
  }

  /** Leases it until a moment; false if another thread or node did. */
  public boolean claim(Instant now, Instant until) {
    return getEntityManager()
            .createQuery(
                "update "
                    + getClass().getSimpleName()
                    + " e set e.claimedUntil = ?1 where e.id = ?2 and e.state = WAITING"
                    + " and e.nextTryAt <= ?3"
                    + " and (e.claimedUntil is null or e.claimedUntil <= ?3)")
            .setParameter(1, until)
            .setParameter(2, id)
            .setParameter(3, now)
            .executeUpdate()
        == 1;
  }

  public void end(DeliveryState how, Instant now) {
    state = how;
    endedAt = now;
    claimedUntil = null;
  }

  /** Schedules the next attempt after a failure. */
  public void retry(Duration wait, Instant now) {
    tries++;
    nextTryAt = now.plus(wait);
    claimedUntil = null;
  }

  /** Schedules the same message again, with all its attempts. */
  public void sendAgain(Instant now) {
    state = DeliveryState.WAITING;
    tries = 0;
    nextTryAt = now;
    endedAt = null;
  }
}
