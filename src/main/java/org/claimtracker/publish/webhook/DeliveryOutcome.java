package org.claimtracker.publish.webhook;

import org.claimtracker.language.text.Shortening;

/**
 * The outcome of one delivery attempt.
 *
 * @param status the receiver's HTTP status; null if it did not answer
 * @param error why there was no answer; null if there was one
 * @param millis duration
 */
record DeliveryOutcome(Integer status, String error, long millis) {

  private static final int MAX_LENGTH = 400;

  DeliveryOutcome {
    error = Shortening.of(error, MAX_LENGTH);
  }

  boolean isDelivered() {
    return status != null && status / 100 == 2;
  }

  /** 410 Gone means that the receiver has unsubscribed. */
  boolean isUnsubscribed() {
    return status != null && status == 410;
  }

  /** The tag of the metric. */
  String title() {
    return isDelivered() ? "delivered" : status == null ? "unanswered" : "refused";
  }

  String describe() {
    return status == null ? error : "it answered " + status;
  }
}
