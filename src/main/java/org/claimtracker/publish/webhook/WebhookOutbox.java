package org.claimtracker.publish.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
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
        List<Publication> all = newestFirst(change.slug());
        WebhookDelivery.cancelWithdrawn(withdrawn(all), clock.instant());
        enqueue(WebhookEvent.RETRACTED, change.slug(), all, List.of(lastRetracted(all)));
      }
    }
  }

  /**
   * A subscriber that matched the previous revision is told of the next one even if that no longer
   * matches.
   */
  private void enqueuePublication(String slug) {
    List<Publication> all = newestFirst(slug);
    // The one before a withdrawn revision may have come back in its place.
    List<Publication> readable = all.stream().filter(each -> !each.review.isWithdrawn()).toList();
    boolean corrects = readable.size() > 1;
    enqueue(
        corrects ? WebhookEvent.CORRECTED : WebhookEvent.PUBLISHED,
        slug,
        all,
        readable.subList(0, corrects ? 2 : 1));
  }

  private static List<Publication> withdrawn(List<Publication> all) {
    return all.stream().filter(each -> each.review.isWithdrawn()).toList();
  }

  private static Publication lastRetracted(List<Publication> all) {
    return all.stream()
        .filter(each -> each.review.state() == ReviewState.RETRACTED)
        .max(Comparator.comparing(each -> each.review.endedAt()))
        .orElseThrow();
  }

  private void enqueue(
      WebhookEvent event, String slug, List<Publication> all, List<Publication> changed) {
    int newest = all.get(0).review.revision.number;
    for (Webhook webhook : Webhook.active()) {
      if (webhook.wants(event, changed)) {
        WebhookDelivery.of(webhook, event, changed.get(0), slug, newest, clock.instant()).persist();
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
}
