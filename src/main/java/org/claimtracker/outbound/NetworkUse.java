package org.claimtracker.outbound;

import java.util.Locale;
import org.claimtracker.common.Message;

/** What addresses that are not public are for; worded as a part of {@code ADDRESS_NOT_PUBLIC}. */
enum NetworkUse implements Message.Key {
  BENCHMARKS,
  CARRIER,
  EXAMPLES,
  LINK_LOCAL,
  LOOPBACK,
  MULTICAST,
  NOT_GLOBAL,
  PRIVATE,
  PROTOCOLS,
  RESERVED,
  THIS_HOST;

  @Override
  public String code() {
    return "network." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
