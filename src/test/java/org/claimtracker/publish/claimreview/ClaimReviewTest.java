package org.claimtracker.publish.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.claimtracker.exchange.Corpus;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** Published verdicts as schema.org ClaimReviews, and the check that each one passes. */
@QuarkusTest
class ClaimReviewTest extends Desk {

  private static final String SITE = "http://localhost:8080";
  private static final String LINT = "/api/v1/claimreview/lint";

  @Inject Corpus corpus;

  @Test
  void a_verdict_off_the_axis_is_a_claim_review_without_numbers() {
    String slug = published("Reviewed for the machines");

    Answer answer = linked(slug).expect(200);

    JsonNode review = answer.json();
    assertThat(answer.header("Content-Type")).startsWith("application/ld+json");
    assertThat(review.path("@context").asText()).isEqualTo("https://schema.org");
    assertThat(review.path("@type").asText()).isEqualTo("ClaimReview");
    assertThat(review.path("url").asText()).isEqualTo(SITE + "/v/" + slug);
    assertThat(review.path("claimReviewed").asText()).isEqualTo("Reviewed for the machines");
    assertThat(review.path("inLanguage").asText()).isEqualTo("en");
    assertThat(review.at("/author/name").asText()).isEqualTo("Claim Tracker");
    assertThat(review.at("/itemReviewed/author/name").asText()).isEqualTo("Volodymyr Zelenskyy");
    assertThat(review.at("/itemReviewed/author/@type").asText()).isEqualTo("Person");
    assertThat(review.at("/itemReviewed/firstAppearance/name").asText())
        .isEqualTo("Remarks to reporters");
    assertThat(review.at("/itemReviewed/datePublished").asText()).isEqualTo("2025-03-19");
    assertThat(review.path("reviewRating").properties())
        .extracting(field -> field.getKey())
        .containsExactly("@type", "alternateName", "ratingExplanation");
    assertThat(review.path("citation")).hasSize(1);
    for (String id : List.of("/@id", "/itemReviewed/@id")) {
      String path = review.at(id).asText().replace(SITE, "").replaceFirst("#.*", "");
      assertThat(reader.get(path).expect(200).json().path("slug").asText()).isEqualTo(slug);
    }
  }

  @Test
  void a_corrected_verdict_on_the_axis_has_numbers_and_its_correction() {
    String slug = published("Corrected for the machines");
    Answer first = linked(slug).expect(200);
    checker
        .drafts(
            slug,
            """
            {"rating": "mostly-false", "summary": "</script><b>\\u2028", "evidence": [%d],
             "correction": {"kind": "RATING_CHANGE", "wrong": "Unproven.", "right": "It is not."}}"""
                .formatted(checker.addsCaption(slug)))
        .expect(200);
    publishes(slug);

    Answer answer = linked(slug).expect(200);
    JsonNode review = answer.json();

    assertThat(review.path("reviewRating").toString())
        .endsWith("\"ratingValue\":2,\"bestRating\":5,\"worstRating\":1}");
    assertThat(review.at("/correction/text").asText()).isEqualTo("Unproven. It is not.");
    assertThat(review.path("datePublished")).isEqualTo(first.json().path("datePublished"));
    assertThat(review.path("dateModified")).isNotEqualTo(first.json().path("dateModified"));
    assertThat(answer.text()).contains("\\u003c/script>\\u003cb>\\u2028").doesNotContain("<");
    String before = first.json().path("dateModified").asText();
    assertThat(linked(slug + "?asOf=" + before).expect(200).text()).isEqualTo(first.text());
  }

  @Test
  void each_media_type_has_its_own_tag_and_json_is_the_default() {
    String slug = published("Negotiated");
    String path = "/api/v1/verdicts/" + slug;
    Answer linked = linked(slug).expect(200);
    Answer plain = reader.get(path).expect(200);

    for (String accept :
        List.of("*/*", "application/json", "text/html, */*;q=0.1", "application/*")) {
      Answer same = reader.get(path, "Accept", accept).expect(200);
      assertThat(same.text()).as(accept).isEqualTo(plain.text());
      assertThat(same.header("Content-Type")).startsWith("application/json");
      assertThat(same.headers().allValues("Vary").toString()).contains("Accept");
    }
    assertThat(linked.headers().allValues("Vary").toString()).contains("Accept");
    assertThat(linked.etag()).isNotEqualTo(plain.etag());
    Answer unchanged =
        reader.get(path, "Accept", JsonLd.TYPE, "If-None-Match", linked.etag()).expect(304);
    assertThat(unchanged.headers().allValues("Vary").toString()).contains("Accept");
    reader.get(path, "Accept", JsonLd.TYPE, "If-None-Match", plain.etag()).expect(200);
    reader.get(path, "Accept", "text/html").expect(406);
  }

  @Test
  void unpublished_and_retracted_verdicts_have_no_claim_review() {
    linked(checker.handsIn("Drafted only, machines too")).expect(404);
    String slug = published("Retracted, machines too");
    retracts(slug, "Made up.");

    Answer gone = linked(slug).expect(410);

    assertThat(gone.header("Content-Type")).startsWith("application/problem+json");
    assertThat(gone.json().path("reason").asText()).isEqualTo("Made up.");
  }

  @Test
  void every_published_verdict_of_the_corpus_is_usable() {
    corpus.load(Path.of("claims"));
    List<String> slugs =
        reader.get("/api/v1/verdicts?limit=100").expect(200).values("items", "slug");

    assertThat(slugs).isNotEmpty();
    for (String slug : slugs) {
      String review = linked(slug).expect(200).text();
      assertThat(review).as(slug).doesNotContain("<");
      assertThat(reader.post(LINT, review).expect(200).values("findings", "level"))
          .as(slug)
          .doesNotContain("REQUIRED");
    }
  }

  @Test
  void a_verdict_that_nobody_could_use_is_not_published() {
    String slug = checker.handsIn("\\u200b\\u200e");
    editor.moves(slug, "approve").expect(200);

    assertThat(reasons(editor.opens(slug).json(), "publish")).containsExactly("claim-review");
    assertThat(reasons(editor.opens(slug).json(), "schedule")).containsExactly("claim-review");
    editor.moves(slug, "schedule", "{\"at\": \"2099-01-01T00:00:00Z\"}").expect(422);
    Answer refused = editor.moves(slug, "publish").expect(422);

    assertThat(refused.unmet()).containsExactly("claim-review");
    assertThat(refused.json().path("detail").asText()).contains("claim-reviewed: Say what");
    assertThat(editor.stateOf(slug)).isEqualTo("APPROVED");
    reader.get("/api/v1/verdicts/" + slug).expect(404);
  }

  @Test
  void anybodys_markup_is_checked_and_what_is_none_is_refused() {
    Answer lacking = reader.post(LINT, "{\"@graph\": [{\"@type\": \"ClaimReview\"}]}").expect(200);

    assertThat(lacking.values("findings", "rule"))
        .contains("claim-reviewed", "url", "review-rating", "author");
    assertThat(lacking.values("findings", "path")).contains("/@graph/0/url");
    reader.post(LINT, "[]").expect(200);
    for (String none : List.of("", "null", "3", "\"text\"", "{", "{} {}", "{\"a\":1,\"a\":2}")) {
      assertThat(reader.post(LINT, none).status()).as(none).isEqualTo(400);
    }
    reader.post(LINT, "[" + "0,".repeat(600_000) + "0]").expect(413);
    reader
        .post(
            LINT, "[{\"@type\":\"ClaimReview\"}" + ",{\"@type\":\"ClaimReview\"}".repeat(100) + "]")
        .expect(422);
  }

  private Answer linked(String slug) {
    return reader.get("/api/v1/verdicts/" + slug, "Accept", JsonLd.TYPE);
  }
}
