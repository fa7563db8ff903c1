package org.claimtracker.publish.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.Test;

/** The list of corrections and retractions. */
@QuarkusTest
class CorrectionsTest extends Desk {

  @Inject Statements statements;

  @Inject SiteConfig site;

  @Test
  void a_correction_tells_what_was_wrong_and_leads_to_the_old_text() {
    String slug = published("Corrected for all to see");
    revises(slug, "CORRECTION", "It was said on 20 March.");

    JsonNode notice = noticesOf(slug).get(0);

    assertThat(notice.path("kind").asText()).isEqualTo("CORRECTION");
    assertThat(notice.path("revision").asInt()).isEqualTo(2);
    assertThat(notice.path("statement").asText()).isEqualTo("Corrected for all to see");
    assertThat(notice.path("wrong").asText()).isEqualTo("Before.");
    assertThat(notice.path("right").asText()).isEqualTo("It was said on 20 March.");
    JsonNode verdict = reader.get("/api/v1/verdicts/" + slug).json();
    assertThat(notice.path("at")).isEqualTo(verdict.path("publishedAt"));
    String address = notice.at("/corrected/address").asText();
    String path = "/api/v1/verdicts/" + slug + "?asOf=";
    assertThat(address).startsWith(site.at(path));
    JsonNode before = reader.get(address.substring(site.at("").length())).expect(200).json();
    assertThat(before.path("revision").asInt()).isEqualTo(1);
    assertThat(notice.at("/corrected/revision").asInt()).isEqualTo(1);
  }

  @Test
  void typing_errors_are_not_listed_and_earlier_corrections_stay() {
    String slug = published("Corrected three times");
    revises(slug, "CLARIFICATION", "Said more clearly.");
    revises(slug, "TYPO", "Said more clearly!");
    revises(slug, "CORRECTION", "Said rightly.");

    assertThat(noticesOf(slug))
        .extracting(notice -> notice.path("kind").asText())
        .containsExactly("CORRECTION", "CLARIFICATION");
  }

  @Test
  void of_a_retraction_readers_get_the_reason_and_none_of_the_words() {
    String slug = published("Retracted for all to see");
    revises(slug, "CLARIFICATION", "Said more clearly.");
    retracts(slug, "The caption was made up.");

    List<JsonNode> notices = noticesOf(slug);

    assertThat(notices).hasSize(2);
    assertThat(notices.get(1).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("slug", "revision", "kind", "at", "retractedAt");
    assertThat(notices.get(1).path("kind").asText()).isEqualTo("CLARIFICATION");
    assertThat(notices.get(1).path("retractedAt")).isEqualTo(notices.get(0).path("at"));
    assertThat(notices.get(0).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("slug", "revision", "kind", "at", "reason");
    assertThat(notices.get(0).path("kind").asText()).isEqualTo("RETRACTION");
    assertThat(notices.get(0).path("reason").asText()).isEqualTo("The caption was made up.");
    assertThat(noticesAt("?kind=RETRACTION&limit=1").get(0)).isEqualTo(notices.get(0));
  }

  @Test
  void a_verdict_that_replaces_a_retracted_one_leads_to_no_old_text() {
    String slug = published("Retracted and done again");
    retracts(slug, "The caption was made up.");
    revises(slug, "CORRECTION", "Done again.");

    assertThat(noticesOf(slug))
        .extracting(notice -> notice.path("kind").asText())
        .containsExactly("CORRECTION", "RETRACTION");
    assertThat(noticesOf(slug).get(0).has("corrected")).isFalse();
  }

  @Test
  void the_list_is_filtered_by_kind_claimant_and_topic() {
    String slug = published("Corrected and filtered");
    revises(slug, "CLARIFICATION", "Said more clearly.");
    String all = "?kind=CLARIFICATION&claimant=volodymyr-zelenskyy&topic=energy";

    assertThat(noticesAt(all)).extracting(it -> it.path("slug").asText()).contains(slug);
    assertThat(noticesAt("?kind=CORRECTION"))
        .extracting(it -> it.path("slug").asText())
        .doesNotContain(slug);
    assertThat(noticesAt("?topic=weather-report")).isEmpty();
    assertThat(noticesAt("?claimant=nobody-at-all")).isEmpty();
    reader.get("/api/v1/corrections?kind=TYPO").expect(400);
  }

  @Test
  void its_pages_turn_without_gap_or_repetition_the_newest_first() {
    for (int n = 0; n < 3; n++) {
      String slug = published("Corrected and paged " + n);
      revises(slug, "CLARIFICATION", "Said more clearly.");
      if (n == 0) {
        retracts(slug, "It was nothing.");
      }
    }
    List<String> whole = times(reader.get("/api/v1/corrections?limit=100"));
    List<String> paged = new ArrayList<>();
    Answer page = reader.get("/api/v1/corrections?limit=1").expect(200);
    paged.addAll(times(page));
    while (page.json().has("nextCursor")) {
      String cursor = page.json().path("nextCursor").asText();
      page = reader.get("/api/v1/corrections?limit=1&cursor=" + cursor).expect(200);
      paged.addAll(times(page));
    }

    assertThat(paged).isEqualTo(whole).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void a_page_costs_one_statement_however_many_notices_it_shows() {
    for (int n = 0; n < 3; n++) {
      revises(published("Corrected in few statements " + n), "CLARIFICATION", "More clearly.");
    }
    assertThat(statements("/api/v1/corrections?limit=1")).isEqualTo(1);
    assertThat(statements("/api/v1/corrections?limit=100")).isEqualTo(1);
  }

  private void revises(String slug, String kind, String right) {
    checker
        .drafts(
            slug,
            """
            {"rating": "unproven", "summary": "No source independent of the claimant gives it.",
             "evidence": [%d], "explanation": "%s",
             "correction": {"kind": "%s", "wrong": "Before.", "right": "%s"}}"""
                .formatted(
                    checker.firstEvidenceOf(slug), right.replaceAll("\\d", "x"), kind, right))
        .expect(200);
    publishes(slug);
  }

  private List<JsonNode> noticesOf(String slug) {
    return noticesAt("?limit=100").stream()
        .filter(notice -> notice.path("slug").asText().equals(slug))
        .toList();
  }

  private List<JsonNode> noticesAt(String query) {
    JsonNode items = reader.get("/api/v1/corrections" + query).expect(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private static List<String> times(Answer page) {
    List<String> times = new ArrayList<>();
    page.json().path("items").forEach(notice -> times.add(notice.path("at").asText()));
    return times;
  }

  private int statements(String path) {
    return statements.during(() -> reader.get(path).expect(200));
  }
}
