package org.claimtracker.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/** What a form would double is offered beside it, with one press to take it. */
@QuarkusTest
class KnownAddressFormsTest extends Desk {

  private Answer posts(String path, String form) {
    return checker
        .browser()
        .post(
            "/desk/" + path,
            form + "&token=" + Person.FORM_TOKEN,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private long source(String url) {
    return checker
        .http
        .post(
            "/api/v1/sources",
            """
            {"title": "Known report", "kind": "OFFICIAL", "origin": "Office", "url": "%s"}"""
                .formatted(url))
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  @Test
  void evidence_offers_the_known_source_and_takes_it() {
    String slug = checker.logs("Evidence from a known address");
    long known = source("https://office.example/known");
    String form =
        "stance=SUPPORTS&passage=Kept&source.title=Report&source.kind=OFFICIAL"
            + "&source.origin=Office&source.url="
            + encoded("http://www.office.example/known?utm_source=x");

    String offered = posts("claims/" + slug + "/evidence", form).expect(409).text();
    assertThat(offered)
        .contains("The source “Known report” has this address already.")
        .contains("name=\"take\" value=\"" + known + "\"")
        .contains(">\nKept</textarea>");
    posts("claims/" + slug + "/evidence", form + "&take=" + known).expect(303);
    assertThat(checker.firstSourceOf(slug)).isEqualTo(known);
    posts("claims/" + slug + "/evidence", form + "&insist=true").expect(303);
    assertThat(checker.opens(slug).json().at("/evidence/1/source/title").asText())
        .isEqualTo("Report");
  }

  @Test
  void claims_from_the_same_page_are_possible_earlier_checks() {
    String url = "https://daily.example/earlier";
    String claim =
        """
        {"statement": "%s", "language": "en", "appearances":
         [{"medium": "ARTICLE", "url": "%s"}]}""";
    String[] slugs = new String[2];
    for (int n = 0; n < 2; n++) {
      String body =
          n == 0
              ? claim.formatted("Herons nest on the quay", url)
              : claim.formatted("Ferries sail at noon", url + "/#top");
      slugs[n] = checker.http.post("/api/v1/claims", body).expect(201).json().path("slug").asText();
    }

    for (String path :
        new String[] {
          "/desk/claims/" + slugs[1] + "/earlier",
          "/desk/claims/new/at?appearance.url="
              + encoded("http://www.daily.example/earlier?gclid=1")
        }) {
      assertThat(checker.browser().get(path, "Accept", "text/html").expect(200).text())
          .contains("/desk/claims/" + slugs[0], "Same address");
    }
  }

  @Test
  void the_form_of_sources_leads_to_the_known_one() {
    long known = source("https://office.example/led-to");
    String form =
        "title=Again&kind=MEDIA&origin=Office&url=" + encoded("https://office.example/led-to/");

    assertThat(posts("sources", form).expect(409).text())
        .contains("href=\"/desk/sources/" + known + "\"");
    posts("sources", form + "&insist=true").expect(303);
  }

  @Test
  void an_appearance_at_the_same_address_is_added_only_if_somebody_insists() {
    String slug = checker.logs("Stands at one address, says the form");
    String form = "appearance.url=" + encoded("https://news.example/form");

    posts("claims/" + slug + "/appearances", form).expect(303);
    assertThat(posts("claims/" + slug + "/appearances", form + "%23down").expect(409).text())
        .contains("The claim stands at this address already.")
        .contains("name=\"insist\"");
    posts("claims/" + slug + "/appearances", form + "%23down&insist=true").expect(303);
    assertThat(checker.opens(slug).json().path("appearances")).hasSize(3);
  }
}
