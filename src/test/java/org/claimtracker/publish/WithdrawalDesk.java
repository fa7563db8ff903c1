package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Withdraws revisions, each with a word of its own, and asks every public endpoint for them. */
abstract class WithdrawalDesk extends Desk {

  static final String REASON = "The count was made up.";

  /** Of each kind of answer that one address gives. */
  static final List<String> TYPES = List.of("application/json", "application/ld+json", "text/html");

  @Inject PublicEndpoints endpoints;

  PublicSurfaces surfaces;

  @BeforeEach
  void something_stands() {
    surfaces = new PublicSurfaces(endpoints.all());
    published("Standing before a withdrawal");
  }

  final void retracts(String slug, String asked, String carriedOut) {
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
  final Instant publishes(String slug, String word) {
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

  final Instant moment() {
    TestClock.advance(Duration.ofSeconds(3));
    Instant now = TestClock.now();
    TestClock.advance(Duration.ofSeconds(3));
    return now;
  }

  final void assertNothingOf(String... withdrawn) {
    List<String> all = new ArrayList<>(surfaces.lists());
    all.addAll(surfaces.datedLists());
    all.addAll(surfaces.notices());
    SoftAssertions soft = new SoftAssertions();
    for (String surface : all) {
      soft.assertThat(asked(surface).expect(200).text()).as(surface).doesNotContain(withdrawn);
    }
    soft.assertAll();
  }

  final void assertGone(List<String> requests, String slug, String... words) {
    each(
        requests,
        slug,
        (answer, soft) -> {
          soft.assertThat(answer.status()).isEqualTo(410);
          soft.assertThat(answer.text()).contains(REASON).doesNotContain(words);
        });
  }

  final void assertReadable(List<String> requests, String slug, String... withdrawn) {
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

  final void each(List<String> requests, String slug, Check check) {
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

  final List<Integer> statuses(String slug, Instant moment) {
    return surfaces.verdictsAsOf(moment).stream()
        .map(request -> reader.get(request.formatted(slug)).status())
        .toList();
  }

  final List<Integer> revisions(String slug) {
    List<Integer> numbers = new ArrayList<>();
    reader
        .get("/api/v1/verdicts/" + slug + "/history")
        .expect(200)
        .json()
        .path("items")
        .forEach(each -> numbers.add(each.path("revision").asInt()));
    return numbers;
  }

  final List<String> kinds(String slug) {
    List<String> kinds = new ArrayList<>();
    for (var notice : reader.get("/api/v1/corrections?limit=100").json().path("items")) {
      if (notice.path("slug").asText().equals(slug)) {
        kinds.add(notice.path("kind").asText());
      }
    }
    return kinds;
  }

  final void notFoundBy(String word, String slug) {
    Await.until(
        () ->
            !reader
                .get("/feeds/verdicts.json?q=" + word + "&fresh=" + System.nanoTime())
                .text()
                .contains(slug));
  }

  final Answer asked(String surface) {
    String[] posted = surface.split(" ", 3);
    return posted[0].equals("POST") ? reader.post(posted[1], posted[2]) : reader.get(surface);
  }
}
