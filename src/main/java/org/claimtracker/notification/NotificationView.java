package org.claimtracker.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That something concerns the one who asks.
 *
 * @param claim the slug of the claim that it is about; absent for none
 * @param subject what else it is about, as the id of a webhook; absent for none
 * @param actor the handle of whoever did it; "schedule" for the application
 * @param said the reason or comment given with it
 * @param readAt when it was read; absent while it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "kind", "actor", "at"})
public record NotificationView(
    long id,
    NotificationKind kind,
    String claim,
    String statement,
    String language,
    String subject,
    String actor,
    String said,
    Instant at,
    Instant readAt) {

  static NotificationView of(Notification notification) {
    boolean about = notification.claim != null;
    return new NotificationView(
        notification.id,
        notification.kind,
        about ? notification.claim.slug : null,
        about ? notification.claim.statement : null,
        about ? notification.claim.language : null,
        notification.subject,
        notification.actor,
        notification.said,
        notification.createdAt,
        notification.readAt());
  }
}
