package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimtracker.Desk;
import org.claimtracker.Http.Answer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** Public reads of what has not changed: quick, and never stale. */
@QuarkusTest
class ReadyAnswersTest extends Desk {

  @Inject SessionFactory sessions;
  @Inject FollowRecord record;

  @Test
  void what_has_not_changed_is_answered_without_the_database() {
    String slug = published("Read over and over");
    for (String path :
        List.of(
            "/api/v1/verdicts/" + slug,
            "/api/v1/verdicts/" + slug + "/history",
            "/api/v1/verdicts?limit=5",
            "/api/v1/verdicts?rating=unproven")) {
      Answer first = reader.get(path).expect(200);
      assertThat(statements(path)).as(path).isZero();
      Answer again = reader.get(path).expect(200);
      assertThat(again.text()).isEqualTo(first.text());
      assertThat(again.etag()).isEqualTo(first.etag());
      assertThat(again.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
      assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
      reader.get(path, "If-None-Match", first.etag()).expect(304);
      reader.get(path, "If-None-Match", "\"x\", W/" + first.etag()).expect(304);
      reader.get(path, "If-None-Match", "\"x\"").expect(200);
    }
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
    record.follow();
    String slug = published("Published by another node");
    String path = "/api/v1/verdicts/" + slug;
    reader.get(path).expect(200);
    assertThat(statements(path)).isZero();

    record.follow();

    assertThat(statements(path)).isPositive();
  }

  @Test
  void a_head_request_tells_all_but_the_words() {
    String path = "/api/v1/verdicts/" + published("Asked for its head");
    Answer full = reader.get(path).expect(200);

    Answer head = reader.send("HEAD", path, null).expect(200);

    assertThat(head.text()).isEmpty();
    assertThat(head.etag()).isEqualTo(full.etag());
    assertThat(head.header("Content-Length"))
        .isEqualTo("" + full.text().getBytes(StandardCharsets.UTF_8).length);
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

  private List<String> listed() {
    return reader.get("/api/v1/verdicts?limit=100").expect(200).values("items", "slug");
  }

  private long statements(String path) {
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    reader.get(path).expect(200);
    return statistics.getPrepareStatementCount();
  }
}
