package org.claimtracker.publish.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Problems;
import org.claimtracker.outbound.OutboxEntry;
import org.claimtracker.review.Publication;

/**
 * The delivery of one event to one webhook. It is stored in the transaction of the event and keeps
 * its message id through every retry, restart and replay, so that a receiver can detect duplicates.
 */
@Entity
class WebhookDelivery extends OutboxEntry {

  /**
   * Waiting and not leased, its webhook is active, and no earlier event of the same verdict waits
   * for the same webhook: events of a verdict are delivered in order.
   */
  private static final String DUE =
      """
      d.state = WAITING and d.nextTryAt <= :now
      and (d.claimedUntil is null or d.claimedUntil <= :now) and d.webhook.active = true
      and not exists (select e.id from WebhookDelivery e where e.webhook = d.webhook
        and e.slug = d.slug and e.state = WAITING and e.sequenceNumber < d.sequenceNumber)
      """;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Webhook webhook;

  @Column(updatable = false)
  public String messageId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  public WebhookEvent event;

  /** The publication that it is about; null for a ping. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(updatable = false)
  public Publication publication;

  @Column(updatable = false)
  public String slug;

  /** Its position among the events of one verdict. */
  @Column(updatable = false)
  private int sequenceNumber;

  protected WebhookDelivery() {}

  private WebhookDelivery(Webhook webhook, WebhookEvent event, Instant now) {
    super(now);
    this.webhook = webhook;
    this.messageId = "msg_" + UUID.randomUUID().toString().replace("-", "");
    this.event = event;
  }

  static WebhookDelivery ping(Webhook webhook, Instant now) {
    return new WebhookDelivery(webhook, WebhookEvent.PING, now);
  }

  /**
   * A delivery.
   *
   * @param newest the number of the verdict's newest revision, which gives its position
   */
  static WebhookDelivery of(
      Webhook webhook,
      WebhookEvent event,
      Publication publication,
      String slug,
      int newest,
      Instant now) {
    WebhookDelivery delivery = new WebhookDelivery(webhook, event, now);
    delivery.publication = publication;
    delivery.slug = slug;
    delivery.sequenceNumber = 2 * newest + (event == WebhookEvent.RETRACTED ? 1 : 0);
    return delivery;
  }

  /** Ids of webhooks with due deliveries. */
  static List<Long> webhooksWithDue(Instant now) {
    return find(
            "select distinct d.webhook.id from WebhookDelivery d where " + DUE, Map.of("now", now))
        .project(Long.class)
        .list();
  }

  /** The next due delivery of a webhook, with all that is needed to send it. */
  static Optional<WebhookDelivery> nextDue(Long webhookId, Instant now) {
    return find(
            "from WebhookDelivery d join fetch d.webhook left join fetch d.publication p"
                + " left join fetch p.review r left join fetch r.revision"
                + " where d.webhook.id = :webhook and "
                + DUE
                + " order by d.nextTryAt, d.sequenceNumber, d.id",
            Map.of("now", now, "webhook", webhookId))
        .firstResultOptional();
  }

  /** Newest first, with their publications, in one query. */
  static List<WebhookDelivery> newest(Filter filter, int limit) {
    return find(
            "from WebhookDelivery d left join fetch d.publication p left join fetch p.review r"
                + " left join fetch r.revision"
                + filter.where()
                + " order by d.createdAt desc, d.id desc",
            filter.parameters())
        .page(0, limit)
        .list();
  }

  /** The newest delivery of each of these webhooks, with its publication. */
  static List<WebhookDelivery> last(Collection<Long> webhooks) {
    List<Long> ids =
        find(
                "select (select d.id from WebhookDelivery d where d.webhook = w"
                    + " order by d.createdAt desc, d.id desc limit 1) from Webhook w where w.id in ?1",
                webhooks)
            .project(Long.class)
            .list();
    return find(
            "from WebhookDelivery d left join fetch d.publication p left join fetch p.review r"
                + " left join fetch r.revision where d.id in ?1",
            ids.stream().filter(Objects::nonNull).toList())
        .list();
  }

  /** A delivery of a webhook, locked until the end of the transaction. */
  static WebhookDelivery locked(long webhookId, long id) {
    return WebhookDelivery.<WebhookDelivery>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(found -> found.webhook.id == webhookId)
        .orElseThrow(() -> Problems.notFound(WebhookError.NO_DELIVERY, id, webhookId));
  }

  /** A batch of deliveries that ended before a moment, oldest first, locked. */
  static List<WebhookDelivery> endedBefore(Instant moment, int batchSize) {
    return WebhookDelivery.<WebhookDelivery>find(
            "endedAt < ?1 and state <> WAITING order by endedAt, id", moment)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .page(0, batchSize)
        .list();
  }

  /** Cancels waiting deliveries of withdrawn publications, because they contain their text. */
  static void cancelWithdrawn(List<Publication> withdrawn, Instant now) {
    update(
        "state = CANCELLED, endedAt = ?1 where publication in ?2 and state = WAITING"
            + " and event <> RETRACTED",
        now,
        withdrawn);
  }

  /** A verdict's text is sent only while readers can read it. */
  boolean mayBeSent() {
    return !event.containsText || !publication.review.isWithdrawn();
  }
}
