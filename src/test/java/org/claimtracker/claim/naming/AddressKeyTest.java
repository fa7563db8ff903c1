package org.claimtracker.claim.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are one page. */
class AddressKeyTest {

  private static final String REPORT = "https://stats.example/report?id=1";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://Stats.Example/report?id=1",
        "HTTPS://stats.example/report?id=1",
        "http://stats.example/report?id=1",
        "https://www.stats.example/report?id=1",
        "https://www.stats.example./report?id=1",
        "https://stats.example:443/report?id=1",
        "http://stats.example:80/report?id=1",
        "https://stats.example/report/?id=1",
        "https://stats.example/report?id=1#p4",
        "https://stats.example/report?id=1#:~:text=jobs",
        "https://stats.example/report?id=1&utm_source=x&UTM_Medium=y",
        "https://stats.example/report?fbclid=abc&id=1&gclid=d",
        "https://stats.example/%72eport?id=%31&",
        " https://stats.example/report?id=1\n"
      })
  void what_leads_to_the_same_page_is_one(String address) {
    assertThat(AddressKey.of(address)).isEqualTo(AddressKey.of(REPORT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://stats.example/report?id=2",
        "https://stats.example/report",
        "https://stats.example/Report?id=1",
        "https://stats.example/report/1?id=1",
        "https://data.stats.example/report?id=1",
        "https://stats.example:8443/report?id=1",
        "https://stats.example/report?id=1&source=x",
        "https://stats.example/report%3Fid=1",
        "https://stats.example/report?id=1#/second"
      })
  void what_may_lead_elsewhere_is_not(String address) {
    assertThat(AddressKey.of(address)).isNotEqualTo(AddressKey.of(REPORT));
  }

  @ParameterizedTest
  @CsvSource({
    "https://uk.wikipedia.org/wiki/Київ, https://uk.wikipedia.org/wiki/%d0%9a%D0%B8%D1%97%D0%B2",
    "https://президент.укр/, http://xn--d1abbgf6aiiy.xn--j1amh",
    "https://a.example/?utm_campaign=z, https://a.example",
    "https://a.example/a%2fb, https://a.example/a%2Fb",
    "https://a.example/#!/one, https://a.example#!/one"
  })
  void how_it_is_written_does_not_matter(String one, String other) {
    assertThat(AddressKey.of(one)).isEqualTo(AddressKey.of(other));
  }

  @Test
  void what_is_no_address_has_no_key() {
    assertThat(AddressKey.of(null)).isNull();
    assertThat(AddressKey.of("")).isNull();
    assertThat(AddressKey.of("ftp://a.example/")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https://[",
        "https://a..b/%",
        "https://a.example/%zz?%&&=#%",
        "http://\ud800/"
      })
  void any_text_has_some_answer(String address) {
    assertThatCode(() -> AddressKey.of(address)).doesNotThrowAnyException();
  }
}
