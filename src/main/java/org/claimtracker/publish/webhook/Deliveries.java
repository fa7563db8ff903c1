package org.claimtracker.publish.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.claimtracker.outbound.DeliveryState;

/** The log of deliveries, with pings and replays. */
@ApplicationScoped
@Transactional
public class Deliveries {

  private final History history;
  private final Clock clock;
  private final Event<WebhookDue> due;

  Deliveries(History history, Clock clock, Event<WebhookDue> due) {
    this.history = history;
    this.clock = clock;
    this.due = due;
  }

  /** The log of a webhook, newest first; in any state if none is given. */
  public Page<DeliveryView> of(
      long webhook, Collection<DeliveryState> states, int limit, String cursor) {
    Filter filter =
        new Filter()
            .and("d.webhook = :webhook", "webhook", Webhook.existing(webhook))
            .anyOf("d.state", "state", states)
            .after(Cursor.parse(cursor), "d", "createdAt");
    List<WebhookDelivery> rows = WebhookDelivery.newest(filter, limit + 1);
    List<WebhookAttempt> attempts = WebhookAttempt.of(rows);
    return Page.of(
        rows,
        limit,
        delivery -> DeliveryView.of(delivery, attempts),
        delivery -> new Cursor(delivery.createdAt, delivery.id));
  }

  /** The newest delivery of each of these webhooks that has one, by the webhook's id. */
  public Map<Long, DeliveryView> last(Collection<WebhookView> webhooks) {
    List<WebhookDelivery> rows =
        WebhookDelivery.last(webhooks.stream().map(WebhookView::id).toList());
    List<WebhookAttempt> attempts = WebhookAttempt.of(rows);
    return rows.stream()
        .collect(
            Collectors.toMap(
                delivery -> delivery.webhook.id,
                delivery -> DeliveryView.of(delivery, attempts),
                (one, other) -> one));
  }

  /** Sends a ping at once; 409 if the webhook is switched off. */
  public DeliveryView ping(long webhook, Actor actor) {
    WebhookDelivery ping = WebhookDelivery.ping(active(webhook), clock.instant());
    ping.persist();
    return sent(actor, "test", ping, null);
  }

  /**
   * Sends the same message again, with the same id; 409 if the webhook is switched off, or if the
   * verdict was retracted.
   */
  public DeliveryView replay(long webhook, long delivery, Actor actor) {
    active(webhook);
    WebhookDelivery again = WebhookDelivery.locked(webhook, delivery);
    if (!again.mayBeSent()) {
      throw Problems.conflict(WebhookError.DELIVERY_RETRACTED);
    }
    DeliveryView before = view(again);
    again.sendAgain(clock.instant());
    return sent(actor, "replay", again, before);
  }

  private static Webhook active(long id) {
    Webhook webhook = Webhook.existing(id);
    if (!webhook.isActive()) {
      throw Problems.conflict(WebhookError.WEBHOOK_OFF, webhook.inactiveReason());
    }
    return webhook;
  }

  private DeliveryView sent(
      Actor actor, String action, WebhookDelivery delivery, DeliveryView before) {
    DeliveryView after = view(delivery);
    history.record(actor, action, "webhook", delivery.webhook.id.toString(), before, after);
    due.fire(new WebhookDue(delivery.webhook.id));
    return after;
  }

  private static DeliveryView view(WebhookDelivery delivery) {
    return DeliveryView.of(delivery, WebhookAttempt.of(List.of(delivery)));
  }
}
