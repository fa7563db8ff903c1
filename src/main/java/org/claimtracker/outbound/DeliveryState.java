package org.claimtracker.outbound;

/** The state of something that is sent outside. */
public enum DeliveryState {
  WAITING,
  DELIVERED,
  GIVEN_UP,
  CANCELLED
}
