package org.claimtracker.publish.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.claimtracker.common.BaseEntity;

/** One delivery attempt and its outcome. */
@Entity
class WebhookAttempt extends BaseEntity {

  @ManyToOne(fetch = FetchType.LAZY)
  public WebhookDelivery delivery;

  /** The receiver's HTTP status; null if it did not answer. */
  public Integer status;

  /** Why there was no answer; null if there was one. */
  public String error;

  public long millis;

  protected WebhookAttempt() {}

  WebhookAttempt(WebhookDelivery delivery, Instant at, DeliveryOutcome outcome) {
    this.delivery = delivery;
    this.createdAt = at;
    this.status = outcome.status();
    this.error = outcome.error();
    this.millis = outcome.millis();
  }

  /** The attempts of these deliveries, oldest first, in one query. */
  static List<WebhookAttempt> of(Collection<WebhookDelivery> deliveries) {
    return deliveries.isEmpty()
        ? List.of()
        : list("delivery in ?1 order by createdAt, id", deliveries);
  }
}
