package org.claimtracker.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A source or an appearance whose address is there already is offered, not doubled. */
@QuarkusTest
class KnownAddressTest extends Desk {

  private static final String SOURCES = "/api/v1/sources";

  private static String source(String title, String url) {
    return """
        {"title": "%s", "kind": "OFFICIAL", "origin": "Statistics Example", "url": "%s"}"""
        .formatted(title, url);
  }

  private static String appearance(String title, String url) {
    return """
        {"title": "%s", "medium": "ARTICLE", "url": "%s"}"""
        .formatted(title, url);
  }

  private static String inPlace(String source) {
    return "{\"stance\": \"SUPPORTS\", \"source\": " + source + "}";
  }

  private static String url(String url) {
    return "{\"url\": \"" + url + "\"}";
  }

  private static void isKnown(Answer answer, String code) {
    assertThat(answer.expect(409).json().path("code").asText()).isEqualTo(code);
  }

  private Answer adds(String slug, String appearance, String query) {
    return checker.http.post(
        "/api/v1/claims/" + slug + "/appearances" + query, appearance, "If-Match", "*");
  }

  @Test
  void a_source_at_a_known_address_is_named_instead_of_made() {
    String first = "https://Stats.Example/report?id=1";
    long id = checker.http.post(SOURCES, source("Report", first)).json().path("id").asLong();

    for (String again :
        new String[] {
          "https://stats.example/report?id=1",
          "https://stats.example/report?id=1&utm_source=x",
          "https://stats.example/report?id=1#p4",
          "http://stats.example/report?id=1",
          "https://www.stats.example/report?id=1"
        }) {
      Answer known = checker.http.post(SOURCES, source("The report", again));
      isKnown(known, "source-known");
      assertThat(known.json().path("existing").asText()).isEqualTo(SOURCES + "/" + id);
    }
    assertThat(editor.http.get(SOURCES + "?q=the+report").expect(200).json().path("items"))
        .isEmpty();
    checker.http.post(SOURCES + "?insist=true", source("Its annex", first)).expect(201);
  }

  @Test
  void a_source_described_in_place_is_the_known_one_if_it_is_described_alike() {
    String slug = checker.logs("Cited from a source in place");
    String url = "https://stats.example/in-place";
    long known =
        checker
            .adds(slug, inPlace(source("In place", url)))
            .expect(201)
            .json()
            .at("/source/id")
            .asLong();

    assertThat(
            checker
                .adds(slug, inPlace(source("In place", url + "#page=2")))
                .expect(201)
                .json()
                .at("/source/id")
                .asLong())
        .isEqualTo(known);
    Answer other = checker.adds(slug, inPlace(source("Another title", url)));
    isKnown(other, "source-known");
    assertThat(other.json().path("existing").asText()).isEqualTo(SOURCES + "/" + known);
    String path = "/api/v1/claims/" + slug + "/evidence?insist=true";
    assertThat(
            checker
                .http
                .post(path, inPlace(source("Another title", url)), "If-Match", "*")
                .expect(201)
                .json()
                .at("/source/id")
                .asLong())
        .isNotEqualTo(known);
  }

  @Test
  void a_source_gets_the_address_of_another_only_if_somebody_insists() {
    String taken = "https://stats.example/taken";
    checker.http.post(SOURCES, source("Taken", taken)).expect(201);
    String own = "https://stats.example/own";
    String path =
        SOURCES + "/" + checker.http.post(SOURCES, source("Own", own)).json().path("id").asLong();

    checker.http.patch(path, url(own + "?fbclid=1"), "If-Match", "*").expect(200);
    isKnown(checker.http.patch(path, url(taken), "If-Match", "*"), "source-known");
    checker.http.patch(path + "?insist=true", url(taken), "If-Match", "*").expect(200);
  }

  @Test
  void a_claim_stands_at_one_address_once() {
    String slug = checker.logs("Stands at one address once");
    String url = "https://news.example/a-story";
    adds(slug, appearance("A story", url), "").expect(200);

    Answer again = adds(slug, appearance("The story", "http://www.news.example/a-story/"), "");
    isKnown(again, "appearance-known");
    String existing = again.json().path("existing").asText();
    assertThat(existing).startsWith("/api/v1/claims/" + slug + "/appearances/");
    checker.http.patch(existing, url(url + "?gclid=1"), "If-Match", "*").expect(200);
    adds(slug, appearance("Further down", url + "#end"), "?insist=true").expect(200);
    adds(checker.logs("Stands there too"), appearance("A story", url), "").expect(200);
  }

  @ParameterizedTest
  @CsvSource({"'', 422", "?insist=true, 201"})
  void a_new_claim_stands_at_one_address_once(String query, int status) {
    String url = "https://news.example/twice";
    String claim =
        """
        {"statement": "Stands at one address twice", "language": "en", "appearances": [%s, %s]}"""
            .formatted(appearance("One", url), appearance("Two", url + "/"));

    Answer answer = checker.http.post("/api/v1/claims" + query, claim).expect(status);
    if (status == 422) {
      assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo("appearances[1].url");
    }
  }
}
