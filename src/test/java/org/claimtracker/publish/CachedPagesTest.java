package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.claimtracker.publish.http.TestPages;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cached pages: language negotiation, and the headers of a page. */
@QuarkusTest
class CachedPagesTest extends Desk {

  @Inject TestPages pages;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                       |       | en",
        "uk                     |       | uk",
        "de, uk-UA;q=0.8, en    |       | en",
        "de, uk-UA;q=0.8, en;q=0.2 |    | uk",
        "uk;q=0, de             |       | en",
        "uk                     | en    | en",
        "en                     | uk    | uk",
        "uk                     | xx    | uk",
        "nonsense,;=;q=uk       |       | en",
      })
  void a_page_is_in_the_language_asked_for_or_else_the_readers(
      String liked, String asked, String language) {
    String path = TestPages.PAGE + (asked == null ? "" : "?lang=" + asked);
    for (int n = 0; n < 2; n++) {
      Answer page = liked == null ? reader.get(path) : reader.get(path, "Accept-Language", liked);
      assertThat(page.expect(200).text()).startsWith("<html lang=" + language + ">");
      assertThat(page.header("Vary")).isEqualTo("Accept-Language, Accept-Encoding");
    }
  }

  @Test
  void equivalent_language_headers_share_one_cached_page() {
    published("Changes what stands on the page");
    int before = pages.begun();
    for (String liked : new String[] {"uk", "uk-UA", "uk, en;q=0.7", "UK;q=0.3", "de, uk;q=0.1"}) {
      reader.get(TestPages.PAGE, "Accept-Language", liked).expect(200);
    }
    assertThat(pages.begun() - before).isEqualTo(1);
  }

  @Test
  void a_cached_page_keeps_its_headers_and_has_no_cors() {
    for (int n = 0; n < 2; n++) {
      Answer page = reader.get(TestPages.PAGE).expect(200);
      assertThat(page.header("Content-Security-Policy")).isEqualTo("default-src 'self'");
      assertThat(page.header("Access-Control-Allow-Origin")).isNull();
    }
  }
}
