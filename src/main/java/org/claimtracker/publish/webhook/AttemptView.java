package org.claimtracker.publish.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One try.
 *
 * @param status what the receiver answered
 * @param error why it did not
 * @param millis how long it took
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"at", "millis"})
public record AttemptView(Instant at, Integer status, String error, long millis) {

  static AttemptView of(WebhookAttempt attempt) {
    return new AttemptView(attempt.createdAt, attempt.status, attempt.error, attempt.millis);
  }
}
