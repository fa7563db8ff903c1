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
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Statements;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Cached answers: quick, and never stale. */
@QuarkusTest
@Tag("any-database")
class ResponseCacheTest extends Desk {

  @Inject Statements statements;
  @Inject CacheInvalidator record;
  @Inject ResponseCache answers;
  @Inject RenderedStore store;
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
  void an_unchanged_answer_needs_no_database(String read) {
    String path = read.formatted(published("Read over and over"));
    // What was published is read by the sentence model meanwhile, and lists are rendered anew then.
    Await.until(() -> statements(path) == 0);
    Answer first = reader.get(path).expect(200);
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
  void tracking_parameters_and_parameter_order_share_a_cached_answer() {
    published("Linked from a mailing");
    reader.get("/feeds/verdicts.json?limit=7&rating=unproven").expect(200);
    reader.get("/api/v1/verdicts?limit=7&rating=unproven").expect(200);

    assertThat(statements("/feeds/verdicts.json?rating=unproven&utm_source=mail&limit=7")).isZero();
    assertThat(statements("/api/v1/verdicts?limit=7&limit=8&rating=unproven")).isZero();
  }

  @Test
  void an_answer_to_an_unknown_parameter_is_not_cached() {
    published("Asked in strange ways");
    for (String path :
        List.of(
            "/feeds/verdicts.json?limit=7&strange=1", "/api/v1/verdicts?limit=7;rating=unproven")) {
      reader.get(path).expect(200);
      assertThat(statements(path)).as(path).isPositive();
    }
  }

  @Test
  void a_search_is_compared_again_once_embeddings_are_ready() {
    published("Asked before its meaning is known");
    String path = "/search?q=Was+this+asked+before+its+meaning+was+known";
    reader.get(path).expect(200);
    assertThat(statements(path)).isZero();

    known.fire(new EmbeddingsReady());
    assertThat(statements(path)).isPositive();
  }

  @Test
  void a_page_of_another_site_is_fetched_each_time() {
    String path = "/search?q=http://10.0.0.1/";
    reader.get(path).expect(200);
    assertThat(statements(path)).isPositive();
  }

  @Test
  void each_media_type_is_cached_by_itself() {
    String path = "/api/v1/verdicts/" + published("Told in two formats");
    for (int n = 0; n < 2; n++) {
      assertThat(typeOf(path, "application/ld+json, application/json;q=0.5"))
          .isEqualTo("application/ld+json");
      assertThat(typeOf(path, "application/ld+json;q=0.1, */*")).isEqualTo("application/json");
      reader.get(path, "Accept", "image/png").expect(406);
    }
  }

  @Test
  void answers_are_compressed_only_for_clients_that_accept_it() {
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
  void last_modified_is_sent_only_once_its_second_has_passed() {
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
  void a_publication_keeps_the_cached_answers_about_other_verdicts() {
    String slug = published("Untouched by others");
    reader.get("/api/v1/verdicts/" + slug).expect(200);
    published("Published beside it");

    assertThat(statements("/api/v1/verdicts/" + slug)).isZero();
    assertThat(statements("/api/v1/verdicts?limit=5")).isPositive();
  }

  @Test
  void what_another_node_published_is_seen_in_the_record() {
    // Another node, which wrote nothing itself.
    CacheInvalidator another = new CacheInvalidator(answers, store, background, new LocalChanges());
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
  void cors_is_open_to_every_site() {
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
