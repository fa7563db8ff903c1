package org.claimtracker.publish.webhook;

/**
 * What came of one try to deliver.
 *
 * @param status what the receiver answered; null when it did not
 * @param error why there was no answer; null when there was one
 * @param millis how long it took
 */
record DeliveryOutcome(Integer status, String error, long millis) {

  private static final int MAX_LENGTH = 400;

  DeliveryOutcome {
    error = error != null && error.length() > MAX_LENGTH ? error.substring(0, MAX_LENGTH) : error;
  }

  boolean isDelivered() {
    return status != null && status / 100 == 2;
  }

  /** The receiver says that it wants nothing any more. */
  boolean isUnwanted() {
    return status != null && status == 410;
  }

  /** For the metrics. */
  String title() {
    return isDelivered() ? "delivered" : status == null ? "unanswered" : "refused";
  }

  String inWords() {
    return status == null ? error : "it answered " + status;
  }
}
