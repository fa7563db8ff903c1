package org.claimtracker.publish.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook without its secret, which is shown only on creation.
 *
 * @param inactiveCode why it was switched off, whatever the words
 * @param inactiveReason why it was switched off
 * @param failingSince when its receiver began to fail; absent while deliveries succeed
 * @param formerSecretUntil until when the previous secret is valid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "url", "events", "active", "createdAt", "etag"})
public record WebhookView(
    long id,
    String url,
    String description,
    Set<WebhookEvent> events,
    String claimant,
    String topic,
    String rating,
    String language,
    boolean active,
    @Schema(implementation = String.class, examples = "webhook-unwanted") Message inactiveCode,
    String inactiveReason,
    Instant failingSince,
    Instant formerSecretUntil,
    Instant createdAt,
    String etag) {

  static WebhookView of(Webhook webhook) {
    Message inactive = webhook.inactiveReason();
    return new WebhookView(
        webhook.id,
        webhook.url,
        webhook.description,
        webhook.events(),
        webhook.claimant,
        webhook.topic,
        webhook.rating,
        webhook.language,
        webhook.isActive(),
        inactive,
        inactive == null ? null : inactive.inEnglish(),
        webhook.failingSince,
        webhook.formerSecretUntil(),
        webhook.createdAt,
        ETags.text(webhook.version));
  }
}
