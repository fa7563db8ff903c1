package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/**
 * Withdrawn words are on no public surface, at no moment, for good. The requests are generated from
 * the declarations of the endpoints, so that a new one is covered.
 */
@QuarkusTest
class WithdrawalTest extends WithdrawalDesk {

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
}
