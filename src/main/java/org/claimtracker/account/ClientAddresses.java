package org.claimtracker.account;

import io.netty.util.NetUtil;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * From where a request comes, as limits count it. Forwarded addresses are believed only from
 * proxies that are named.
 */
@ApplicationScoped
public class ClientAddresses {

  /** Nobody connects from it, so that it names no proxy. */
  static final String NO_PROXY = "0.0.0.0";

  private static final int START_FAILED = 1;

  private static final Logger LOG = Logger.getLogger(ClientAddresses.class);

  /** A household or a rented machine has a whole /64 to choose from. */
  private static final int BYTES_OF_A_NETWORK = 8;

  private final boolean forwarding;
  private final String proxies;

  ClientAddresses(
      @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding") boolean forwarding,
      @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies", defaultValue = "")
          String proxies) {
    this.forwarding = forwarding;
    this.proxies = proxies;
  }

  void check(@Observes StartupEvent start) {
    check(forwarding, proxies);
  }

  static void check(boolean forwarding, String proxies) {
    if (forwarding && proxies.isBlank()) {
      throw new PreventFurtherStepsException(
          "claims.http.trusted-proxies is empty, so everybody could forge the address that limits"
              + " count. Name the proxies, or remove the key.",
          START_FAILED);
    }
    if (forwarding && proxies.equals(NO_PROXY)) {
      LOG.warn(
          "quarkus.http.proxy.proxy-address-forwarding is on, but claims.http.trusted-proxies names"
              + " no proxy. Forwarded addresses are not believed: everybody behind the proxy counts"
              + " as one, and cookies are set as on plain HTTP.");
    }
  }

  /** The address of an IPv4 client, the /64 network of an IPv6 client. */
  public static String of(HttpServerRequest request) {
    SocketAddress client = request.remoteAddress();
    String address = client.hostAddress() == null ? client.host() : client.hostAddress();
    return networkOf(address == null ? "" : address);
  }

  static String networkOf(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
    if (bytes == null || bytes.length == 4) {
      return address;
    }
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES_OF_A_NETWORK)) + "/64";
  }
}
