package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.claimtracker.publish.http.PublicEndpoints;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Withdrawn words are on no public surface, at no moment, for good. The requests are generated from
 * the declarations of the endpoints, so that a new one is covered.
 */
@QuarkusTest
class WithdrawalTest extends Desk {

  private static final String REASON = "The count was made up.";

  /** Of each kind of answer that one address gives. */
  private static final List<String> TYPES =
      List.of("application/json", "application/ld+json", "text/html");

  @Inject PublicEndpoints endpoints;

  private PublicSurfaces surfaces;

  @BeforeEach
  void something_stands() {
    surfaces = new PublicSurfaces(endpoints.all());
    published("Standing before a withdrawal");
  }

  @Test
  void the_whole_verdict_is_withdrawn_unless_one_revision_is_named() {
    String slug = checker.logs("Withdrawn as a whole");
    Instant before = moment();
    Instant first = publishes(slug, "alphaword");
    Instant second = publishes(slug, "bravoword");

    retracts(slug, REASON);

    Instant after = moment();
    assertNothingOf("alphaword", "bravoword");
    assertThat(statuses(slug, before)).containsOnly(404);
    for (Instant moment : List.of(first, second, after)) {
      assertGone(surfaces.verdictsAsOf(moment), slug, "alphaword", "bravoword");
    }
    assertGone(surfaces.verdicts(), slug, "alphaword", "bravoword");
    assertThat(kinds(slug)).containsExactly("RETRACTION", "CORRECTION", "CORRECTION");
  }

  @Test
  void what_was_withdrawn_stays_so_after_a_new_revision() {
    String slug = checker.logs("Withdrawn as a whole, and written again");
    Instant first = publishes(slug, "gammaword");
    Instant second = publishes(slug, "deltaword");
    retracts(slug, REASON);
    Instant between = moment();
    Instant third = publishes(slug, "echoword");

    assertNothingOf("gammaword", "deltaword");
    for (Instant moment : List.of(first, second, between)) {
      assertGone(surfaces.verdictsAsOf(moment), slug, "gammaword", "deltaword", "echoword");
    }
    assertReadable(surfaces.verdictsAsOf(third), slug, "gammaword", "deltaword");
    assertReadable(surfaces.verdicts(), slug, "gammaword", "deltaword");
    assertThat(reader.get("/api/v1/verdicts/" + slug).text()).contains("echoword");
    assertThat(revisions(slug)).containsExactly(3);
    assertThat(kinds(slug)).containsExactly("CORRECTION", "RETRACTION", "CORRECTION", "CORRECTION");
    assertThat(reader.get("/v/" + slug, "Accept", "text/html").text()).contains(REASON);
    assertThat(reader.get("/api/v1/verdicts/" + slug + "/history").json().path("retractions"))
        .extracting(each -> each.path("reason").asText())
        .containsExactly(REASON);
  }

  @Test
  void readers_get_the_revision_before_again_if_one_alone_is_withdrawn() {
    String slug = checker.logs("Withdrawn in its second revision alone");
    Instant first = publishes(slug, "foxtrotword");
    Instant second = publishes(slug, "golfword");
    String lastModified = reader.get("/api/v1/verdicts/" + slug).header("Last-Modified");
    retracts(slug, "REVISION", null);
    Instant after = moment();

    assertNothingOf("golfword");
    assertReadable(surfaces.verdictsAsOf(first), slug, "golfword");
    assertGone(surfaces.verdictsAsOf(second), slug, "foxtrotword", "golfword");
    assertReadable(surfaces.verdictsAsOf(after), slug, "golfword");
    assertReadable(surfaces.verdicts(), slug, "golfword");
    for (Instant moment : List.of(first, after)) {
      assertThat(reader.get("/api/v1/verdicts/" + slug + "?asOf=" + moment).text())
          .contains("foxtrotword");
    }
    Answer again = reader.get("/api/v1/verdicts/" + slug, "If-Modified-Since", lastModified);
    assertThat(again.expect(200).text()).contains("foxtrotword");
    assertThat(reader.get("/dumps/verdicts.ndjson").text()).contains("foxtrotword");
    assertThat(editor.opens(slug).json().path("state").asText()).isEqualTo("CHECKED");
    assertThat(revisions(slug)).containsExactly(1);
    assertThat(kinds(slug)).containsExactly("RETRACTION", "CORRECTION", "CORRECTION");
    notFoundBy("golfword", slug);
    assertThat(reader.get("/v/" + slug, "Accept", "text/html").text())
        .contains(REASON, "Only version 2 was retracted.");

    Instant third = publishes(slug, "hotelword");

    assertNothingOf("golfword");
    assertGone(surfaces.verdictsAsOf(second), slug, "foxtrotword", "golfword", "hotelword");
    assertReadable(surfaces.verdictsAsOf(after), slug, "golfword", "hotelword");
    assertReadable(surfaces.verdictsAsOf(third), slug, "golfword");
    assertThat(revisions(slug)).containsExactly(3, 1);
    assertThat(reader.get("/api/v1/verdicts/" + slug).json().at("/corrections/1").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("revision", "kind", "at", "retractedAt");
  }

  @Test
  void revisions_are_withdrawn_one_by_one_until_none_is_left() {
    String slug = checker.logs("Withdrawn one revision after the other");
    Instant first = publishes(slug, "iotaword");
    Instant second = publishes(slug, "kappaword");
    retracts(slug, "REVISION", null);
    retracts(slug, "REVISION", "REVISION");

    assertNothingOf("iotaword", "kappaword");
    for (Instant moment : List.of(first, second, moment())) {
      assertGone(surfaces.verdictsAsOf(moment), slug, "iotaword", "kappaword");
    }
    assertGone(surfaces.verdicts(), slug, "iotaword", "kappaword");
    assertThat(editor.opens(slug).json().path("state").asText()).isEqualTo("UNDER_CHECK");
  }

  @Test
  void who_carries_it_out_may_name_another_extent_and_the_record_keeps_both() {
    String slug = checker.logs("Withdrawn further than was asked for");
    publishes(slug, "lambdaword");
    publishes(slug, "muword");
    retracts(slug, "REVISION", "VERDICT");

    assertGone(surfaces.verdicts(), slug, "lambdaword", "muword");
    String claim = editor.opens(slug).text();
    assertThat(claim).contains("lambdaword", "muword", "\"withdraws\":\"VERDICT\"");
    assertThat(editor.http.get("/api/v1/record?subject=" + slug).text())
        .contains("\"withdraws\":\"REVISION\"", "\"withdrawn\":[2,1]");
  }

  private void retracts(String slug, String asked, String carriedOut) {
    checker
        .moves(
            slug,
            "ask-retraction",
            "{\"reason\": \"%s\", \"withdraws\": \"%s\"}".formatted(REASON, asked))
        .expect(200);
    if (carriedOut == null) {
      editor.moves(slug, "retract").expect(200);
    } else {
      editor.moves(slug, "retract", "{\"withdraws\": \"%s\"}".formatted(carriedOut)).expect(200);
    }
    TestClock.advance(Duration.ofSeconds(3));
  }

  /** Publishes a revision with a word of its own in each of its texts, and tells when. */
  private Instant publishes(String slug, String word) {
    long evidence =
        checker
            .adds(
                slug,
                """
                {"stance": "REFUTES", "passage": "A passage with %1$s.",
                 "source": {"title": "A count with %1$s", "kind": "PRIMARY", "origin": "%1$s"}}"""
                    .formatted(word))
            .expect(201)
            .json()
            .path("id")
            .asLong();
    checker
        .drafts(
            slug,
            """
            {"rating": "unproven", "summary": "In short %1$s.", "explanation": "At length %1$s.",
             "evidence": [%2$d],
             "correction": {"kind": "CORRECTION", "wrong": "Not %1$s.", "right": "Now %1$s.",
                            "foundBy": "%1$s", "cause": "%1$s"}}"""
                .formatted(word, evidence))
        .expect(200);
    publishes(slug);
    TestClock.advance(Duration.ofSeconds(3));
    return Instant.parse(
        reader.get("/api/v1/verdicts/" + slug).expect(200).json().path("publishedAt").asText());
  }

  private Instant moment() {
    TestClock.advance(Duration.ofSeconds(3));
    Instant now = TestClock.now();
    TestClock.advance(Duration.ofSeconds(3));
    return now;
  }

  private void assertNothingOf(String... withdrawn) {
    List<String> all = new ArrayList<>(surfaces.lists());
    all.addAll(surfaces.datedLists());
    all.addAll(surfaces.notices());
    SoftAssertions soft = new SoftAssertions();
    for (String surface : all) {
      soft.assertThat(asked(surface).expect(200).text()).as(surface).doesNotContain(withdrawn);
    }
    soft.assertAll();
  }

  private void assertGone(List<String> requests, String slug, String... words) {
    each(
        requests,
        slug,
        (answer, soft) -> {
          soft.assertThat(answer.status()).isEqualTo(410);
          soft.assertThat(answer.text()).contains(REASON).doesNotContain(words);
        });
  }

  private void assertReadable(List<String> requests, String slug, String... withdrawn) {
    each(
        requests,
        slug,
        (answer, soft) -> {
          soft.assertThat(answer.status()).isEqualTo(200);
          soft.assertThat(answer.text()).doesNotContain(withdrawn);
        });
  }

  private interface Check {
    void of(Answer answer, SoftAssertions soft);
  }

  private void each(List<String> requests, String slug, Check check) {
    assertThat(requests).isNotEmpty();
    SoftAssertions soft = new SoftAssertions();
    for (String request : requests) {
      for (String type : TYPES) {
        Answer answer = reader.get(request.formatted(slug), "Accept", type);
        if (answer.status() != 406) {
          check.of(answer, soft);
        }
      }
    }
    soft.assertAll();
  }

  private List<Integer> statuses(String slug, Instant moment) {
    return surfaces.verdictsAsOf(moment).stream()
        .map(request -> reader.get(request.formatted(slug)).status())
        .toList();
  }

  private List<Integer> revisions(String slug) {
    List<Integer> numbers = new ArrayList<>();
    reader
        .get("/api/v1/verdicts/" + slug + "/history")
        .expect(200)
        .json()
        .path("items")
        .forEach(each -> numbers.add(each.path("revision").asInt()));
    return numbers;
  }

  private List<String> kinds(String slug) {
    List<String> kinds = new ArrayList<>();
    for (var notice : reader.get("/api/v1/corrections?limit=100").json().path("items")) {
      if (notice.path("slug").asText().equals(slug)) {
        kinds.add(notice.path("kind").asText());
      }
    }
    return kinds;
  }

  private void notFoundBy(String word, String slug) {
    Await.until(
        Duration.ofSeconds(30),
        () ->
            !reader
                .get("/api/v1/verdicts?q=" + word + "&fresh=" + System.nanoTime())
                .text()
                .contains(slug));
  }

  private Answer asked(String surface) {
    String[] posted = surface.split(" ", 3);
    return posted[0].equals("POST") ? reader.post(posted[1], posted[2]) : reader.get(surface);
  }
}
