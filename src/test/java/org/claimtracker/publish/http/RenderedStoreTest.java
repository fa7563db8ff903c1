package org.claimtracker.publish.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of rendered answers: what is in it is current, and it may be lost at any time. */
@QuarkusTest
class RenderedStoreTest extends Desk {

  private static final Instant PUBLISHED = Instant.parse("2025-03-19T10:00:00.123456Z");

  @Inject RenderedStore store;
  @TempDir Path directory;

  @Test
  void what_was_read_once_is_in_the_file_until_it_changes() {
    String slug = published("Stored in a file");
    Answer sent = reader.get("/api/v1/verdicts/" + slug).expect(200);
    reader.get("/v/" + slug, "Accept-Language", "uk").expect(200);

    RenderedResponse stored = store.get(document(slug));
    assertThat(stored.plain()).asString().isEqualTo(sent.text());
    assertThat(sent.etag()).isEqualTo('"' + stored.tag() + '"');
    assertThat(store.get(page(slug, "uk"))).isNotNull();
    assertThat(store.get(page(slug, "en"))).isNull();

    retracts(slug, "It was made up.");

    assertThat(store.get(document(slug))).isNull();
    assertThat(store.get(page(slug, "uk"))).isNull();
    reader.get("/api/v1/verdicts/" + slug).expect(410);
  }

  @Test
  void an_answer_that_a_change_overtook_is_not_stored() {
    RenderedStore opened = opened("same");
    opened.follow();

    opened.put(document("overtaken"), rendered(), () -> false);
    opened.put(document("current"), rendered(), () -> true);

    assertThat(opened.get(document("overtaken"))).isNull();
    assertThat(opened.get(document("current")).written()).isEqualTo(rendered().written());
    opened.close(null);
  }

  @Test
  void the_file_is_used_again_after_a_restart_and_thrown_away_after_an_upgrade() {
    RenderedStore first = opened("same");
    first.follow();
    first.put(document("kept"), rendered(), () -> true);
    first.followedTo(7, "hash of 7");
    first.close(null);

    RenderedStore restarted = store("same");
    assertThat(restarted.open()).isEqualTo(new RenderedStore.Position(7, "hash of 7"));
    assertThat(restarted.get(document("kept"))).as("before the record was followed").isNull();
    restarted.follow();
    assertThat(restarted.get(document("kept"))).isNotNull();
    restarted.close(null);

    RenderedStore upgraded = store("with another configuration");
    assertThat(upgraded.open()).isNull();
    upgraded.follow();
    assertThat(upgraded.get(document("kept"))).isNull();
    upgraded.close(null);
  }

  @Test
  void a_damaged_file_is_begun_anew() throws IOException {
    Files.writeString(directory.resolve("rendered.mv.db"), "no store at all, but long enough");

    RenderedStore opened = opened("same");
    opened.follow();
    opened.put(document("after the damage"), rendered(), () -> true);

    assertThat(opened.get(document("after the damage"))).isNotNull();
    opened.close(null);
  }

  @Test
  void a_full_file_takes_no_more_and_none_is_made_where_it_may_not_grow() {
    RenderedStore none = new RenderedStore(directory.resolve("rendered.mv.db"), 0, "same");
    assertThat(none.open()).isNull();
    none.follow();
    none.put(document("nowhere"), rendered(), () -> true);

    assertThat(none.get(document("nowhere"))).isNull();
    assertThat(directory.resolve("rendered.mv.db")).doesNotExist();
  }

  private RenderedStore opened(String origin) {
    RenderedStore opened = store(origin);
    assertThat(opened.open()).isNull();
    return opened;
  }

  private RenderedStore store(String origin) {
    return new RenderedStore(directory.resolve("rendered.mv.db"), 10_000_000, origin);
  }

  private static RenderedResponse rendered() {
    return RenderedResponse.of("{}".getBytes(), MediaType.APPLICATION_JSON, PUBLISHED)
        .with("Link", "<https://licence.example>; rel=license");
  }

  private static CacheKey document(String slug) {
    return new CacheKey("/api/v1/verdicts/" + slug, MediaType.APPLICATION_JSON_TYPE, null, slug);
  }

  private static CacheKey page(String slug, String language) {
    return new CacheKey("/v/" + slug, null, new PageLanguage(language), slug);
  }
}
