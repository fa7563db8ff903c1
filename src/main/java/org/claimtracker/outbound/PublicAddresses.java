package org.claimtracker.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.common.Message;

/**
 * Decides which addresses may be called because somebody named them: those of the public internet
 * and of networks that the configuration allows. The caller must connect to the address that is
 * returned, because a host may resolve to another one the next time.
 */
public final class PublicAddresses {

  /** Resolves a host name; the system's resolver except in tests. */
  @FunctionalInterface
  public interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  /** The refusal of an address; its message is worded for the user who gave it. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Message reason;

    Refused(Message reason) {
      super(reason.inEnglish());
      this.reason = reason;
    }

    public Message reason() {
      return reason;
    }
  }

  /** The ranges of IANA's registries of special-purpose addresses, with their purpose. */
  private static final Map<Network, NetworkUse> SET_ASIDE = new LinkedHashMap<>();

  private static final int MAX_PORT = 65535;

  /** The only global unicast range of IPv6; everything else is special use. */
  private static final Network GLOBAL_V6 = Network.of("2000::/3");

  static {
    setAside(NetworkUse.THIS_HOST, "0.0.0.0/8");
    setAside(NetworkUse.LOOPBACK, "127.0.0.0/8", "::1/128");
    setAside(NetworkUse.PRIVATE, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");
    setAside(NetworkUse.CARRIER, "100.64.0.0/10");
    setAside(NetworkUse.LINK_LOCAL, "169.254.0.0/16", "fe80::/10");
    setAside(NetworkUse.PROTOCOLS, "192.0.0.0/24", "192.88.99.0/24", "2001::/23", "2002::/16");
    setAside(NetworkUse.EXAMPLES, "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24");
    setAside(NetworkUse.EXAMPLES, "2001:db8::/32", "3fff::/20");
    setAside(NetworkUse.BENCHMARKS, "198.18.0.0/15");
    setAside(NetworkUse.MULTICAST, "224.0.0.0/4", "ff00::/8");
    setAside(NetworkUse.RESERVED, "240.0.0.0/4");
  }

  private final List<Network> allowed;
  private final Lookup lookup;

  public PublicAddresses(List<Network> allowed, Lookup lookup) {
    this.allowed = List.copyOf(allowed);
    this.lookup = lookup;
  }

  private static void setAside(NetworkUse whatFor, String... networks) {
    for (String network : networks) {
      SET_ASIDE.put(Network.of(network), whatFor);
    }
  }

  /**
   * The address to connect to for an http or https URL.
   *
   * @throws Refused if the URL has another scheme, its host is unknown, or any of its addresses is
   *     not public: a public one would not make the others safe
   */
  public InetAddress of(URI url) throws Refused {
    boolean web =
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new Refused(AddressError.ADDRESS_WITHOUT_HOST.with());
    }
    if (url.getPort() > MAX_PORT) {
      throw new Refused(AddressError.PORT_TOO_HIGH.with(MAX_PORT));
    }
    if (url.getUserInfo() != null) {
      throw new Refused(AddressError.ADDRESS_WITH_USER.with());
    }
    try {
      InetAddress[] found = lookup.all(url.getHost());
      for (InetAddress address : found) {
        require(url.getHost(), address);
      }
      return found[0];
    } catch (UnknownHostException unknown) {
      throw new Refused(AddressError.HOST_UNKNOWN.with(url.getHost()));
    }
  }

  private void require(String host, InetAddress address) throws Refused {
    if (allowed.stream().anyMatch(network -> network.contains(address))) {
      return;
    }
    for (Map.Entry<Network, NetworkUse> special : SET_ASIDE.entrySet()) {
      if (special.getKey().contains(address)) {
        throw notPublic(host, address, special.getValue(), special.getKey());
      }
    }
    if (address instanceof Inet6Address && !GLOBAL_V6.contains(address)) {
      throw notPublic(host, address, NetworkUse.NOT_GLOBAL, GLOBAL_V6);
    }
  }

  private static Refused notPublic(String host, InetAddress address, NetworkUse why, Network rule) {
    return new Refused(
        AddressError.ADDRESS_NOT_PUBLIC.with(host, address.getHostAddress(), why.with(), rule));
  }
}
