package org.claimtracker.publish.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.publish.http.CacheKey;
import org.claimtracker.publish.http.ResponseCache;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.Test;

/** What nobody has asked for yet is rendered after the start. */
@QuarkusTest
class PrerenderingTest extends Desk {

  @Inject ResponseCache cache;
  @Inject PublishedVerdicts published;
  @Inject BackgroundWork background;
  @Inject Statements statements;

  @Test
  void the_first_reader_of_a_verdict_needs_no_database() {
    String slug = published("Rendered before anybody asks");
    String another = published("Rendered for a reader already");
    String path = "/api/v1/verdicts/";
    String read = reader.get(path + another).expect(200).text();
    assertThat(cache.isStored(key(slug))).isFalse();

    new Prerendering(cache, published, background).run();

    assertThat(cache.isStored(key(slug))).isTrue();
    assertThat(statements.during(() -> reader.get(path + slug).expect(200))).isZero();
    Answer ahead = reader.get(path + slug);
    assertThat(ahead.json().path("statement").asText()).isEqualTo("Rendered before anybody asks");
    assertThat(reader.get(path + another).text()).isEqualTo(read);
    assertThat(reader.get(path + slug + "?asOf=2099-01-01T00:00:00Z").text())
        .isEqualTo(ahead.text());
  }

  private static CacheKey key(String slug) {
    return new CacheKey("/api/v1/verdicts/" + slug, MediaType.APPLICATION_JSON_TYPE, null, slug);
  }
}
