package org.claimtracker.publish.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.LocalChanges;
import org.claimtracker.search.index.EmbeddingsReady;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Statements;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Cached answers: quick, and never stale. */
@QuarkusTest
class ResponseCacheTest extends Desk {

  @Inject Statements statements;
  @Inject CacheInvalidator record;
  @Inject ResponseCache answers;
  @Inject BackgroundWork background;
  @Inject Event<EmbeddingsReady> known;

  /** Public reads; {@code %s} is the slug of a verdict. */
  static final List<String> READS =
      List.of(
          "/api/v1/verdicts/%s",
          "/api/v1/verdicts/%s?asOf=2099-01-01T00:00:00Z",
          "/api/v1/verdicts/%s/history",
          "/api/v1/verdicts?limit=5",
          "/api/v1/verdicts?rating=unproven&q=over",
          "/api/v1/corrections",
          "/api/v1/rating-scales",
          "/api/v1/rating-scales/default",
          "/api/v1/rating-scales/default/versions/1",
          "/v1alpha1/claims:search?query=over&maxAgeDays=5&key=any",
          "/feeds/verdicts.atom",
          "/feeds/verdicts.json?topic=energy",
          "/feeds/corrections.atom?limit=5",
          "/sitemap.xml",
          "/sitemap-1.xml",
          "/robots.txt");

  @ParameterizedTest
  @FieldSource("READS")
  void what_has_not_changed_is_answered_without_the_database(String read) {
    String path = read.formatted(published("Read over and over"));
    Answer first = reader.get(path).expect(200);
    assertThat(statements(path)).isZero();
    Answer again = reader.get(path).expect(200);

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(withoutCounters(again)).isEqualTo(withoutCounters(first));
    assertThat(again.headers().map())
        .containsKeys("etag", "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset");
    assertThat(again.header("Cache-Control"))
        .isEqualTo("public, max-age=10, stale-while-revalidate=60, stale-if-error=86400");
    reader.get(path, "If-None-Match", first.etag()).expect(304);
    reader.get(path, "If-None-Match", "\"x\", W/" + first.etag()).expect(304);
    reader.get(path, "If-None-Match", "\"x\"").expect(200);
    Answer head = reader.send("HEAD", path, null).expect(200);
    assertThat(head.text()).isEmpty();
    assertThat(withoutCounters(head)).isEqualTo(withoutCounters(first));
  }

  @Test
  void what_mailings_add_to_an_address_and_the_order_of_its_filters_make_no_other_answer() {
    published("Linked from a mailing");
    reader.get("/api/v1/verdicts?limit=7&rating=unproven").expect(200);

    assertThat(statements("/api/v1/verdicts?rating=unproven&utm_source=mail&limit=7")).isZero();
    assertThat(statements("/api/v1/verdicts?limit=7&limit=8&rating=unproven")).isZero();
  }

  @Test
  void an_answer_to_what_nobody_knows_is_not_kept() {
    published("Asked in strange ways");
    for (String path :
        List.of("/api/v1/verdicts?limit=7&strange=1", "/api/v1/verdicts?limit=7;rating=unproven")) {
      reader.get(path).expect(200);
      assertThat(statements(path)).as(path).isPositive();
    }
  }

  @Test
  void a_sentence_is_compared_anew_once_more_is_known_of_what_verdicts_mean() {
    published("Asked before its meaning is known");
    String path = "/search?q=Was+this+asked+before+its+meaning+was+known";
    reader.get(path).expect(200);
    assertThat(statements(path)).isZero();

    known.fire(new EmbeddingsReady());
    assertThat(statements(path)).isPositive();
  }

  @Test
  void a_page_of_another_site_is_read_each_time() {
    String path = "/search?q=http://10.0.0.1/";
    reader.get(path).expect(200);
    assertThat(statements(path)).isPositive();
  }

  @Test
  void each_format_is_kept_for_those_who_take_it() {
    String path = "/api/v1/verdicts/" + published("Told in two formats");
    for (int n = 0; n < 2; n++) {
      assertThat(typeOf(path, "application/ld+json, application/json;q=0.5"))
          .isEqualTo("application/ld+json");
      assertThat(typeOf(path, "application/ld+json;q=0.1, */*")).isEqualTo("application/json");
      reader.get(path, "Accept", "image/png").expect(406);
    }
  }

  @Test
  void compressed_answers_are_for_those_who_can_read_them() {
    published("Compressed once");
    String path = "/api/v1/verdicts?limit=50";
    for (int n = 0; n < 2; n++) {
      assertThat(encodingOf(path, "br, gzip;q=0.5")).isEqualTo("gzip");
      assertThat(encodingOf(path, "gzip;q=0, identity")).isNotEqualTo("gzip");
      assertThat(encodingOf("/dumps/verdicts.csv", "gzip")).isEqualTo("gzip");
    }
  }

  @Test
  void the_compressed_answer_has_a_tag_of_its_own() {
    String path = "/api/v1/verdicts/" + published("Tagged twice");
    String plain = reader.get(path).expect(200).etag();
    String compressed = reader.get(path, "Accept-Encoding", "gzip").expect(200).etag();

    assertThat(compressed).isNotEqualTo(plain);
    for (String tag : List.of(compressed, "W/" + compressed)) {
      Answer unchanged =
          reader.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag).expect(304);
      assertThat(unchanged.etag()).isEqualTo(compressed);
      reader.get(path, "If-None-Match", tag).expect(200);
    }
  }

  /** The entity tag distinguishes changes within a second; a date cannot. */
  @Test
  void a_time_is_told_only_once_nothing_can_change_in_it_any_more() {
    String path = "/api/v1/verdicts/" + published("Timed to the second");
    assertThat(reader.get(path).expect(200).header("Last-Modified")).isNull();
    TestClock.advance(Duration.ofMillis(2_100));
    String modified = reader.get(path).expect(200).header("Last-Modified");
    assertThat(modified).isNotNull();
    reader.get(path, "If-Modified-Since", modified).expect(304);
    reader.get(path, "If-None-Match", "\"x\"", "If-Modified-Since", modified).expect(200);
  }

  @Test
  void publishing_and_retracting_show_at_once_everywhere() {
    String slug = published("Shown at once");
    assertThat(listed()).contains(slug);
    reader.get("/api/v1/verdicts/" + slug).expect(200);

    editor.moves(slug, "ask-retraction", "{\"reason\": \"Wrong.\"}").expect(200);
    secondEditor.moves(slug, "retract").expect(200);

    assertThat(listed()).doesNotContain(slug);
    Answer gone = reader.get("/api/v1/verdicts/" + slug).expect(410);
    assertThat(gone.header("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void another_verdicts_publication_leaves_this_ones_answer_ready() {
    String slug = published("Untouched by others");
    reader.get("/api/v1/verdicts/" + slug).expect(200);
    published("Published beside it");

    assertThat(statements("/api/v1/verdicts/" + slug)).isZero();
    assertThat(statements("/api/v1/verdicts?limit=5")).isPositive();
  }

  @Test
  void what_another_node_published_is_seen_in_the_record() {
    // Another node, which wrote nothing itself.
    CacheInvalidator another = new CacheInvalidator(answers, background, new LocalChanges());
    record.follow();
    another.follow();
    String slug = published("Published by another node");
    String path = "/api/v1/verdicts/" + slug;
    reader.get(path).expect(200);
    assertThat(statements(path)).isZero();

    record.follow();
    assertThat(statements(path)).as("its own is not forgotten twice").isZero();

    another.follow();

    assertThat(statements(path)).isPositive();
  }

  @Test
  void every_sites_scripts_may_read() {
    Answer preflight =
        reader.send("OPTIONS", "/api/v1/verdicts", null, "Origin", "https://reader.example");
    assertThat(preflight.expect(204).header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(reader.get("/api/v1/verdicts").header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(reader.get("/api/v1/claims").header("Access-Control-Allow-Origin")).isNull();
    assertThat(reader.get("/api/v1/verdicts").header("RateLimit-Limit")).isEqualTo("1000000");
  }

  private String typeOf(String path, String accept) {
    return reader.get(path, "Accept", accept).expect(200).header("Content-Type");
  }

  private String encodingOf(String path, String accept) {
    // The client of the tests cannot decompress; only the header matters here.
    return reader.get(path, "Accept-Encoding", accept).expect(200).header("Content-Encoding");
  }

  private static Map<String, List<String>> withoutCounters(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeIf(name -> name.matches("ratelimit-.*|x-request-id"));
    return headers;
  }

  private List<String> listed() {
    return reader.get("/api/v1/verdicts?limit=100").expect(200).values("items", "slug");
  }

  private int statements(String path) {
    return statements.during(() -> reader.get(path).expect(200));
  }
}
