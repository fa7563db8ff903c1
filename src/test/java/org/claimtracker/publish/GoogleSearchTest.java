package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.exchange.Corpus;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** claims:search in detail: names, omissions and errors are those of Google's API. */
@QuarkusTest
class GoogleSearchTest extends Desk {

  private static final String SEARCH = "/v1alpha1/claims:search?";

  @Inject Corpus corpus;

  @Test
  void the_answer_has_googles_names_in_full_and_no_others() {
    published("Ferns in the tram");

    JsonNode page = search("query=ferns+TRAM").expect(200).json();

    assertThat(page.toString())
        .matches(
            "\\{\"claims\":\\[\\{\"text\":\"Ferns in the tram\",\"claimant\":\"Volodymyr Zelenskyy\","
                + "\"claimDate\":\"2025-03-19T00:00:00Z\",\"claimReview\":\\[\\{"
                + "\"publisher\":\\{\"name\":\"Claim Tracker\",\"site\":\"localhost\"},"
                + "\"url\":\"http://localhost:8080/v/ferns-in-the-tram\","
                + "\"title\":\"Unproven: Ferns in the tram\",\"reviewDate\":\"[^\"]+Z\","
                + "\"textualRating\":\"Unproven\",\"languageCode\":\"en\"}]}]}");
  }

  @Test
  void what_is_unknown_is_left_out() {
    String slug = checker.logs("Moss on the bus", "sr-Latn-RS", "2025");
    long caption = checker.addsCaption(slug);
    checker.drafts(slug, "satire", "A joke.", caption).expect(200);
    publishes(slug);

    JsonNode claim = search("query=moss").expect(200).json().at("/claims/0");

    assertThat(claim.properties())
        .extracting(field -> field.getKey())
        .containsExactly("text", "claimReview");
    assertThat(found("query=moss&languageCode=sr")).hasSize(1);
    assertThat(found("query=moss&languageCode=sr-Latn-ME")).hasSize(1);
    assertThat(found("query=moss&languageCode=sr-Cyrl")).isEmpty();
    assertThat(search("query=lichen").expect(200).text()).isEqualTo("{}");
  }

  @Test
  void only_what_stands_is_found() {
    checker.handsIn("Secret axolotls drafted");
    String retracted = published("Secret axolotls retracted");
    retracts(retracted, "Made up.");

    assertThat(search("query=axolotls").expect(200).text()).isEqualTo("{}");
    assertThat(search("reviewPublisherSiteFilter=localhost&pageSize=100").expect(200).text())
        .doesNotContain("axolotls");
  }

  @Test
  void a_publisher_is_found_by_its_host() {
    published("Otters at the dam");

    for (String site :
        List.of("localhost", "www.localhost", "http://localhost:8080/", "LOCALHOST")) {
      assertThat(found("query=otters&reviewPublisherSiteFilter=" + site)).as(site).hasSize(1);
    }
    assertThat(found("query=otters&reviewPublisherSiteFilter=other.example")).isEmpty();
  }

  @Test
  void the_offset_skips_only_without_a_token() {
    for (int n = 0; n < 4; n++) {
      published("Larks in line " + n);
    }
    List<String> all = found("query=larks");

    assertThat(found("query=larks&offset=1")).isEqualTo(all.subList(1, 4));
    assertThat(found("query=larks&offset=2147483647")).isEmpty();
    Answer first = search("query=larks&offset=1&pageSize=2").expect(200);
    String token = first.json().path("nextPageToken").asText();
    assertThat(found("query=larks&offset=1&pageSize=2&key=other&pageToken=" + token))
        .isEqualTo(all.subList(3, 4));
    for (String changed :
        List.of(
            "query=lark&offset=1&pageSize=2",
            "query=larks&offset=0&pageSize=2",
            "query=larks&offset=1&pageSize=3",
            "query=larks&offset=1&pageSize=2&languageCode=en",
            "query=larks&offset=1&pageSize=2&maxAgeDays=9",
            "query=larks&offset=1&pageSize=2&reviewPublisherSiteFilter=localhost")) {
      refused(search(changed + "&pageToken=" + token));
    }
  }

  @Test
  void the_age_is_that_of_the_newer_of_claim_and_review(@TempDir Path files) throws IOException {
    String claim =
        """
        statement: Herons were counted %1$s
        language: en
        statedOn: "%2$s"
        state: CHECKED
        revisions:
          - {number: 1, state: PUBLISHED, scale: default, scaleVersion: 1, rating: unproven, summary: Nobody knows.,
             publishedAt: "%3$s"}
        """;
    String now = LocalDate.now(ZoneOffset.UTC).minusDays(5).toString();
    String instant = now + "T12:00:00Z";
    Files.writeString(
        files.resolve("a.yaml"), claim.formatted("lately", now, "2020-01-01T00:00:00Z"));
    Files.writeString(
        files.resolve("b.yaml"), claim.formatted("lately too", "2019-01-01", instant));
    Files.writeString(
        files.resolve("c.yaml"), claim.formatted("long ago", "2019-01-01", "2020-01-01T00:00:00Z"));
    assertThat(corpus.load(files).failures()).isEmpty();

    assertThat(found("query=herons&maxAgeDays=10"))
        .containsExactly("Herons were counted lately too", "Herons were counted lately");
    assertThat(found("query=herons&maxAgeDays=3")).isEmpty();
    assertThat(found("query=herons&maxAgeDays=0")).hasSize(3);
    assertThat(found("query=herons&maxAgeDays=2147483647")).hasSize(3);
  }

  @Test
  void pages_have_ten_claims_unless_asked() {
    for (int n = 0; n < 11; n++) {
      published("Wrens by number " + n);
    }

    assertThat(found("query=wrens")).hasSize(10);
    assertThat(found("query=wrens&pageSize=0")).hasSize(10);
    assertThat(found("query=wrens&pageSize=1000")).hasSize(11);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "query=",
        "query=+&reviewPublisherSiteFilter=",
        "query=a&languageCode=!",
        "query=a&languageCode=s%25",
        "query=a&pageSize=-1",
        "query=a&pageSize=ten",
        "query=a&offset=-1",
        "query=a&offset=2147483648",
        "query=a&maxAgeDays=1.5",
        "query=a&pageToken=CAo",
        "query=a&pageToken=.",
        "query=a&pageToken=%F0%9F%98%80"
      })
  void what_cannot_be_is_refused_in_googles_shape(String query) {
    refused(search(query));
  }

  private static void refused(Answer answer) {
    JsonNode error = answer.expect(400).json().path("error");
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.json().properties()).hasSize(1);
    assertThat(error.properties())
        .extracting(field -> field.getKey())
        .containsExactly("code", "message", "status");
    assertThat(error.path("code").asInt()).isEqualTo(400);
    assertThat(error.path("status").asText()).isEqualTo("INVALID_ARGUMENT");
  }

  private List<String> found(String query) {
    List<String> texts = new ArrayList<>();
    search(query)
        .expect(200)
        .json()
        .path("claims")
        .forEach(c -> texts.add(c.path("text").asText()));
    return texts;
  }

  private Answer search(String query) {
    return reader.get(SEARCH + query);
  }
}
