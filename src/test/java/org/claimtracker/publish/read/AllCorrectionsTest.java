package org.claimtracker.publish.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.junit.jupiter.api.Test;

/** A later correction hides no earlier one. */
@QuarkusTest
class AllCorrectionsTest extends Desk {

  @Test
  void a_typing_error_after_a_change_of_rating_does_not_hide_it() throws Exception {
    String slug = published("Corrected twice, the second time in a comma");
    revises(slug, "false", "Nobody counted them.", "RATING_CHANGE", "It said unproven.");
    String before = publishedAt(slug);
    revises(slug, "false", "Nobody counted them", "TYPO", "There was a full stop.");

    JsonNode verdict = reader.get("/api/v1/verdicts/" + slug).expect(200).json();

    assertThat(kinds(verdict)).containsExactly("TYPO", "RATING_CHANGE");
    assertThat(verdict.at("/corrections/1/wrong").asText()).isEqualTo("It said unproven.");
    assertThat(verdict.at("/corrections/1/revision").asInt()).isEqualTo(2);
    assertThat(verdict.at("/corrections/1/at").asText()).isEqualTo(before);
    assertThat(verdict.at("/correction/kind").asText()).isEqualTo("TYPO");
    assertThat(kinds(reader.get("/api/v1/verdicts/" + slug + "?asOf=" + before).json()))
        .containsExactly("RATING_CHANGE");
    assertThat(inList(slug)).isEqualTo(verdict);
    assertThat(inDump(slug)).isEqualTo(verdict);
    JsonNode review = linked(slug);
    assertThat(review.path("correction"))
        .extracting(each -> each.path("text").asText())
        .containsExactly("There was a full stop. Now.", "It said unproven. Now.");
    assertThat(inDataFeed(slug)).isEqualTo(review);
    assertThat(page(slug))
        .contains("<dd dir=\"auto\">It said unproven.</dd>", "\"It said unproven. Now.\"");
  }

  @Test
  void a_verdict_that_was_never_corrected_tells_of_no_correction() {
    String slug = published("Never corrected at all");

    assertThat(reader.get("/api/v1/verdicts/" + slug).json().has("corrections")).isFalse();
    assertThat(linked(slug).has("correction")).isFalse();
  }

  private void revises(String slug, String rating, String summary, String kind, String wrong) {
    checker
        .drafts(
            slug,
            """
            {"rating": "%s", "summary": "%s", "evidence": [%d],
             "correction": {"kind": "%s", "wrong": "%s", "right": "Now."}}"""
                .formatted(rating, summary, checker.firstEvidenceOf(slug), kind, wrong))
        .expect(200);
    publishes(slug);
  }

  private static List<String> kinds(JsonNode verdict) {
    List<String> kinds = new ArrayList<>();
    verdict.path("corrections").forEach(each -> kinds.add(each.path("kind").asText()));
    return kinds;
  }

  private String publishedAt(String slug) {
    return reader.get("/api/v1/verdicts/" + slug).json().path("publishedAt").asText();
  }

  private JsonNode linked(String slug) {
    return reader
        .get("/api/v1/verdicts/" + slug, "Accept", "application/ld+json")
        .expect(200)
        .json();
  }

  private String page(String slug) {
    return reader.get("/v/" + slug, "Accept", "text/html").expect(200).text();
  }

  private JsonNode inList(String slug) {
    for (JsonNode item : reader.get("/api/v1/verdicts?limit=100").json().path("items")) {
      if (item.path("slug").asText().equals(slug)) {
        return item;
      }
    }
    throw new AssertionError(slug);
  }

  private JsonNode inDump(String slug) throws JsonProcessingException {
    for (String line : reader.get("/dumps/verdicts.ndjson").text().split("\n")) {
      if (line.contains("\"slug\":\"" + slug + "\"")) {
        return Http.JSON.readTree(line);
      }
    }
    throw new AssertionError(slug);
  }

  private JsonNode inDataFeed(String slug) {
    for (JsonNode item : reader.get("/feeds/claimreview.json").json().path("dataFeedElement")) {
      if (item.path("url").asText().endsWith("/v/" + slug)) {
        return item.at("/item/0");
      }
    }
    throw new AssertionError(slug);
  }
}
