package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.claimtracker.publish.http.PublicEndpoints;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is not, not yet or no longer published leaves no trace in any public answer. The requests
 * are generated from the declarations of the endpoints, so that a new one is covered.
 */
@QuarkusTest
class LeakTest extends Desk {

  /** A retraction changes the date of a list, but not of the other verdicts. */
  private static final String DATES_OF_LISTS =
      "(<loc>[^<]*/(?:|corrections|(?:claimants|topics)/[a-z0-9-]+)</loc>)<lastmod>[^<]+</lastmod>"
          + "|^(\\{[^\\[]*)\"dateModified\":\"[^\"]+\",";

  private static final String LATER = "2099-01-01T00:00:00Z";

  @Inject PublicEndpoints endpoints;

  private PublicSurfaces surfaces;

  /** Topics and claimants have no page until something is published. */
  @BeforeEach
  void something_stands() {
    surfaces = new PublicSurfaces(endpoints.all());
    published("Standing before nightfall");
  }

  @Test
  void what_was_never_published_changes_nothing_that_readers_get() {
    String standing = published("Standing at nightfall");
    TestClock.advance(Duration.ofMillis(2_100));
    Map<String, String> before = allThatReadersGet(standing);

    String drafted = checker.logs("Secretly drafted at nightfall");
    drafts(drafted, "A secret of nightfall.");
    String inReview = checker.handsIn("Secretly in review at nightfall");
    String declined = checker.logs("Secretly declined at nightfall");
    checker.moves(declined, "decline", "{\"reason\": \"Not checkable.\"}").expect(200);
    String approved = checker.handsIn("Secretly approved at nightfall");
    editor.moves(approved, "approve").expect(200);
    String embargoed = embargoed("Secretly under embargo at nightfall");
    drafts(standing, "A secret next summary of nightfall.");
    checker.moves(standing, "submit").expect(200);
    editor.moves(standing, "approve").expect(200);
    editor.moves(standing, "schedule", "{\"at\": \"" + LATER + "\"}").expect(200);
    checker
        .moves(standing, "ask-retraction", "{\"reason\": \"A secret reason of nightfall.\"}")
        .expect(200);

    assertThat(allThatReadersGet(standing)).isEqualTo(before);
    for (String hidden : List.of(drafted, inReview, declined, approved, embargoed)) {
      for (String surface : surfaces.verdicts()) {
        Answer answer = reader.get(surface.formatted(hidden)).expect(404);
        assertThat(answer.text().replace(hidden, "never-logged"))
            .isEqualTo(reader.get(surface.formatted("never-logged")).expect(404).text());
        assertThat(answer.headers().map()).doesNotContainKeys("ETag", "Last-Modified", "Link");
      }
    }
  }

  @Test
  void a_retracted_verdict_leaves_its_reason_and_nothing_else() {
    Map<String, String> before = lists();
    Map<String, String> datedBefore = datedLists();
    String statement = "Retracted, as ALL of nightfall";
    String slug = checker.logs(statement);
    publishes(slug, "A taken-back summary of nightfall.");
    publishes(slug, "Another taken-back summary of nightfall.");
    Instant stood = publishedAt(slug);
    Map<String, String> between = lists();
    retracts(slug, "It was made up.");

    assertThat(between.get("/dumps/verdicts.csv"))
        .as("it was there")
        .contains(slug, statement, "Another taken-back summary");
    assertThat(lists()).isEqualTo(before);
    assertThat(datedLists()).isEqualTo(datedBefore);
    SoftAssertions all = new SoftAssertions();
    for (String surface : surfaces.notices()) {
      all.assertThat(reader.get(surface).expect(200).text())
          .as(surface)
          .contains(slug, "It was made up.")
          .doesNotContain(statement, "taken-back", "Something about " + slug);
    }
    for (String surface : surfaces.verdicts()) {
      all.assertThat(reader.get(surface.formatted(slug)).expect(410).text())
          .as(surface)
          .contains("It was made up.")
          .doesNotContain(statement, "taken-back");
    }
    all.assertAll();
    reader.get("/api/v1/verdicts/" + slug + "?asOf=" + stood).expect(410);
  }

  @Test
  void a_superseded_text_is_only_where_old_texts_are() {
    String slug = checker.logs("Superseded at nightfall");
    publishes(slug, "An outdated summary of nightfall.");
    Instant stood = publishedAt(slug);
    publishes(slug, "A later summary of nightfall.");

    SoftAssertions all = new SoftAssertions();
    lists().forEach((surface, text) -> all.assertThat(text).as(surface).doesNotContain("outdated"));
    datedLists()
        .forEach((surface, text) -> all.assertThat(text).as(surface).doesNotContain("outdated"));
    for (String surface : surfaces.notices()) {
      String text = reader.get(surface).expect(200).text();
      all.assertThat(text).as(surface).doesNotContain("outdated");
      if (!surface.contains("kind=RETRACTION")) {
        all.assertThat(text).as(surface).contains(slug);
      }
    }
    all.assertThat(reader.get("/api/v1/verdicts/" + slug).expect(200).text())
        .doesNotContain("outdated");
    all.assertAll();
    assertThat(reader.get("/api/v1/verdicts/" + slug + "?asOf=" + stood).text())
        .contains("outdated");
    assertThat(reader.get("/api/v1/verdicts/" + slug + "/history").text()).contains("outdated");
  }

  private Map<String, String> lists() {
    return read(surfaces.lists(), answer -> answer.header("ETag") + "\n" + answer.text());
  }

  private Map<String, String> datedLists() {
    return read(surfaces.datedLists(), answer -> answer.text().replaceAll(DATES_OF_LISTS, "$1"));
  }

  private Map<String, String> allThatReadersGet(String slug) {
    List<String> all = new ArrayList<>(surfaces.lists());
    all.addAll(surfaces.datedLists());
    all.addAll(surfaces.notices());
    surfaces.verdicts().forEach(surface -> all.add(surface.formatted(slug)));
    all.add("/api/v1/verdicts/" + slug + "?asOf=" + publishedAt(slug));
    return read(
        all,
        answer ->
            String.join(
                "\n", answer.header("ETag"), answer.header("Last-Modified"), answer.text()));
  }

  private Map<String, String> read(List<String> requests, Function<Answer, String> what) {
    Map<String, String> read = new HashMap<>();
    requests.forEach(surface -> read.put(surface, what.apply(asked(surface).expect(200))));
    return read;
  }

  private Answer asked(String surface) {
    String[] posted = surface.split(" ", 3);
    return posted[0].equals("POST") ? reader.post(posted[1], posted[2]) : reader.get(surface);
  }

  private Instant publishedAt(String slug) {
    return Instant.parse(
        reader.get("/api/v1/verdicts/" + slug).expect(200).json().path("publishedAt").asText());
  }

  private String embargoed(String statement) {
    String slug = checker.handsIn(statement);
    secondEditor.moves(slug, "approve").expect(200);
    editor
        .http
        .patch(
            "/api/v1/claims/" + slug + "/review",
            "{\"embargoUntil\": \"2098-01-01T00:00:00Z\"}",
            "If-Match",
            editor.versionOf(slug))
        .expect(200);
    editor.moves(slug, "schedule", "{\"at\": \"" + LATER + "\"}").expect(200);
    return slug;
  }

  private void drafts(String slug, String summary) {
    checker
        .drafts(
            slug,
            """
            {"rating": "unproven", "summary": "%s", "evidence": [%d],
             "correction": {"kind": "CORRECTION", "wrong": "Something about %s.",
                            "right": "Something else."}}"""
                .formatted(summary, checker.addsCaption(slug), slug))
        .expect(200);
  }

  private void publishes(String slug, String summary) {
    drafts(slug, summary);
    publishes(slug);
  }
}
