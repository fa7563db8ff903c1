package org.claimtracker.outbound;

import org.claimtracker.common.Message;

/** Why an address is not called. */
public enum AddressError implements Message.Key {
  ADDRESS_NOT_PUBLIC,
  ADDRESS_WITHOUT_HOST,
  ADDRESS_WITH_USER,
  HOST_UNKNOWN,
  NOT_A_URI,
  PORT_TOO_HIGH
}
