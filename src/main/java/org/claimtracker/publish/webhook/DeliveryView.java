package org.claimtracker.publish.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.claimtracker.outbound.DeliveryState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A delivery with all its attempts.
 *
 * @param messageId the receiver's {@code webhook-id}; the same for every attempt and replay
 * @param slug of the verdict; absent for a ping
 * @param revision of the verdict; absent for a ping
 * @param nextTryAt absent unless it is waiting
 * @param endedAt when it was delivered, given up or cancelled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "messageId", "type", "state", "createdAt", "attempts"})
public record DeliveryView(
    long id,
    String messageId,
    WebhookEvent type,
    String slug,
    Integer revision,
    DeliveryState state,
    Instant createdAt,
    Instant nextTryAt,
    Instant endedAt,
    List<AttemptView> attempts) {

  static DeliveryView of(WebhookDelivery delivery, Collection<WebhookAttempt> attempts) {
    return new DeliveryView(
        delivery.id,
        delivery.messageId,
        delivery.event,
        delivery.slug,
        delivery.publication == null ? null : delivery.publication.review.revision.number,
        delivery.state(),
        delivery.createdAt,
        delivery.state() == DeliveryState.WAITING ? delivery.nextTryAt() : null,
        delivery.endedAt(),
        attempts.stream()
            .filter(attempt -> attempt.delivery.id.equals(delivery.id))
            .map(AttemptView::of)
            .toList());
  }
}
