package org.claimtracker.publish.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.claimtracker.review.Publication;
import org.claimtracker.review.ReviewState;
import org.claimtracker.review.StandingChanged;

/**
 * Transactional outbox: the deliveries of a change are stored in its transaction. Imports are not
 * delivered, because they were published elsewhere before and a first start would send thousands; a
 * retraction of one is.
 */
@ApplicationScoped
class WebhookOutbox {

  private final Event<WebhookDue> due;
  private final Clock clock;

  WebhookOutbox(Event<WebhookDue> due, Clock clock) {
    this.due = due;
    this.clock = clock;
  }

  void enqueue(@Observes StandingChanged change) {
    switch (change.how()) {
      case IMPORTED -> {}
      case PUBLISHED -> enqueuePublication(change.slug());
      case RETRACTED -> {
        WebhookDelivery.cancelWithText(change.slug(), now());
        enqueue(WebhookEvent.RETRACTED, change.slug(), newestFirst(change.slug()).subList(0, 1));
      }
    }
  }

  /**
   * A subscriber that matched the previous revision is told of the next one even if that no longer
   * matches.
   */
  private void enqueuePublication(String slug) {
    List<Publication> all = newestFirst(slug);
    boolean corrects = all.size() > 1 && all.get(1).review.state() == ReviewState.SUPERSEDED;
    enqueue(
        corrects ? WebhookEvent.CORRECTED : WebhookEvent.PUBLISHED,
        slug,
        all.subList(0, corrects ? 2 : 1));
  }

  private void enqueue(WebhookEvent event, String slug, List<Publication> changed) {
    for (Webhook webhook : Webhook.active()) {
      if (webhook.wants(event, changed)) {
        WebhookDelivery.of(webhook, event, changed.get(0), slug, now()).persist();
        due.fire(new WebhookDue(webhook.id));
      }
    }
  }

  private static List<Publication> newestFirst(String slug) {
    return Publication.allOf(slug).stream()
        .sorted(
            Comparator.comparing((Publication publication) -> publication.review.revision.number)
                .reversed())
        .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
