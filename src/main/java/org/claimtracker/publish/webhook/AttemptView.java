package org.claimtracker.publish.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One attempt.
 *
 * @param status the receiver's HTTP status
 * @param error why there was no answer
 * @param millis duration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"at", "millis"})
public record AttemptView(Instant at, Integer status, String error, long millis) {

  static AttemptView of(WebhookAttempt attempt) {
    return new AttemptView(attempt.createdAt, attempt.status, attempt.error, attempt.millis);
  }
}
