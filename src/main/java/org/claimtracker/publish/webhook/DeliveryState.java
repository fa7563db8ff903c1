package org.claimtracker.publish.webhook;

/** How far a message for a webhook is. */
public enum DeliveryState {
  WAITING,
  DELIVERED,
  GIVEN_UP,
  CANCELLED
}
