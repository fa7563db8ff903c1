package org.claimtracker.publish.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.claimtracker.publish.SiteConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the start says about the site. */
class SiteCheckTest {

  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, 127.0.0.1, 0.0.0.0, false",
    "http://localhost:8080, localhost, 0.0.0.0, false",
    "http://localhost:8080, ::1, 0.0.0.0, false",
    "http://localhost:8080, 0.0.0.0, 0.0.0.0, true",
    "http://localhost:8080, ::, 0.0.0.0, true",
    "http://localhost:8080, 192.0.2.7, 0.0.0.0, true",
    "http://localhost:8080, desk.example, 0.0.0.0, true",
    "http://localhost:8080, 127.0.0.1, 127.0.0.1, true",
    "http://127.0.0.1:8080, 0.0.0.0, 0.0.0.0, true",
    "http://[::1]:8080, 0.0.0.0, 0.0.0.0, true",
    "http://desk.localhost, 0.0.0.0, 0.0.0.0, true",
    "https://check.example/, 0.0.0.0, 10.0.0.1, false",
    "https://check.example, 127.0.0.1, 0.0.0.0, false"
  })
  void addresses_of_this_machine_are_not_for_others(
      String url, String listensAt, String proxies, boolean warned) {
    List<String> findings = SiteCheck.findings(site(url, LICENCE), listensAt, proxies);

    assertThat(findings).hasSize(warned ? 1 : 0);
    assertThat(findings).allMatch(each -> each.contains(url) && each.contains("claims.site.url"));
  }

  @Test
  void what_the_linter_finds_without_a_licence_is_said() {
    assertThat(SiteCheck.findings(site("https://check.example", null), "0.0.0.0", "0.0.0.0"))
        .singleElement()
        .asString()
        .contains("claims.site.license", "sdLicense", "(licence)");
  }

  private static SiteConfig site(String url, String licence) {
    return new SiteConfig() {

      @Override
      public String url() {
        return url;
      }

      @Override
      public String name() {
        return "Example Check";
      }

      @Override
      public Optional<String> license() {
        return Optional.ofNullable(licence);
      }

      @Override
      public Optional<List<String>> languages() {
        return Optional.empty();
      }
    };
  }
}
