package org.claimtracker.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a user may make the application call. */
class PublicAddressesTest {

  private static final URI NAMED = URI.create("https://receiver.example/hook");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.255.255.255",
        "100.127.255.255",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.31.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.19.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "100::1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:a00:1::1",
        "3fff::1",
        "5f00::1"
      })
  void special_addresses_are_refused(String address) {
    assertThatExceptionOfType(PublicAddresses.Refused.class)
        .isThrownBy(() -> leadingTo(List.of(), address).of(NAMED))
        .withMessageContaining("must lead to a public address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.0.1",
        "172.32.0.1", "192.0.1.1", "223.255.255.255", "2606:4700::1111", "2a00::1", "2001:200::1"
      })
  void public_addresses_are_called(String address) throws Exception {
    assertThat(leadingTo(List.of(), address).of(NAMED)).isEqualTo(InetAddress.getByName(address));
  }

  @Test
  void one_bad_address_among_several_is_enough() {
    assertThatExceptionOfType(PublicAddresses.Refused.class)
        .isThrownBy(() -> leadingTo(List.of(), "1.1.1.1", "10.0.0.1").of(NAMED))
        .withMessageContaining("receiver.example leads to 10.0.0.1")
        .withMessageContaining("in a private network (10.0.0.0/8)");
  }

  @Test
  void a_network_that_is_allowed_is_called_and_no_other() throws Exception {
    List<Network> allowed = List.of(Network.of("10.1.0.0/16"), Network.of("fd00:1::/32"));

    assertThat(leadingTo(allowed, "10.1.2.3", "fd00:1::9").of(NAMED)).isNotNull();
    assertThatExceptionOfType(PublicAddresses.Refused.class)
        .isThrownBy(() -> leadingTo(allowed, "10.2.2.3").of(NAMED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://receiver.example/",
        "file:///etc/passwd",
        "https:receiver.example",
        "https://receiver.example:99999/",
        "https://user:word@receiver.example/",
        "//receiver.example/"
      })
  void only_web_addresses_without_passwords_are_called(String url) {
    assertThatExceptionOfType(PublicAddresses.Refused.class)
        .isThrownBy(() -> leadingTo(List.of(), "1.1.1.1").of(URI.create(url)));
  }

  @Test
  void an_unknown_host_is_refused() {
    PublicAddresses nowhere =
        new PublicAddresses(
            List.of(),
            host -> {
              throw new UnknownHostException(host);
            });

    assertThatExceptionOfType(PublicAddresses.Refused.class)
        .isThrownBy(() -> nowhere.of(NAMED))
        .withMessage("the host receiver.example cannot be found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "localhost/8", "::1/129", "/8", "10.0.0/x"})
  void what_is_no_network_is_refused(String cidr) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.of(cidr))
        .withMessageContaining("is no network such as 10.0.0.0/8");
  }

  private static PublicAddresses leadingTo(List<Network> allowed, String... addresses) {
    return new PublicAddresses(
        allowed,
        host -> {
          InetAddress[] found = new InetAddress[addresses.length];
          for (int n = 0; n < addresses.length; n++) {
            found[n] = InetAddress.getByName(addresses[n]);
          }
          return found;
        });
  }
}
