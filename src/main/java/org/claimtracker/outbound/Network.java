package org.claimtracker.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of IP addresses in CIDR notation (RFC 4632). */
public record Network(InetAddress first, int prefix) {

  /** Digits, dots and colons only, so that no host name is ever resolved here. */
  private static final Pattern CIDR =
      Pattern.compile("([0-9a-fA-F.:]*[.:][0-9a-fA-F.:]*)/(\\d{1,3})");

  /** Reads {@code 10.0.0.0/8} or {@code fc00::/7}. */
  public static Network of(String cidr) {
    var parts = CIDR.matcher(cidr.strip());
    try {
      if (parts.matches()) {
        Network read =
            new Network(InetAddress.getByName(parts.group(1)), Integer.parseInt(parts.group(2)));
        if (read.prefix <= read.first.getAddress().length * 8) {
          return read;
        }
      }
    } catch (UnknownHostException noAddress) {
      // Reported below.
    }
    throw new IllegalArgumentException("\"" + cidr + "\" is no network such as 10.0.0.0/8");
  }

  public boolean contains(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + prefix;
  }
}
