package org.claimtracker.publish.webhook;

/** The state of a delivery. */
public enum DeliveryState {
  WAITING,
  DELIVERED,
  GIVEN_UP,
  CANCELLED
}
