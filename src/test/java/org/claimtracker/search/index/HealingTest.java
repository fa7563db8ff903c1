package org.claimtracker.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index can be lost at any time and recovers by itself. */
@QuarkusTest
class HealingTest extends Desk {

  @Inject ActiveIndex inUse;

  @BeforeEach
  void waitForTheFirstIndex() {
    Await.until(() -> inUse.pair() != null);
  }

  @Test
  void a_deleted_directory_is_made_anew_while_the_database_answers() {
    String slug = published("Choughs healed on the cliff");
    assertThat(found("choughs")).containsExactly(slug);
    IndexPair lost = inUse.pair();

    Await.until(() -> deletes(lost.directory()));
    inUse.hurry();

    assertThat(found("choughs")).containsExactly(slug);
    Await.until(() -> inUse.pair() != null && inUse.pair() != lost);
    assertThat(found("choughs")).containsExactly(slug);
    assertThat(found("chough")).as("by its stem, so in an index").containsExactly(slug);
  }

  @Test
  void damage_to_an_index_that_is_in_use_is_noticed_and_mended() throws IOException {
    String slug = published("Gannets dived for mackerel");
    assertThat(found("gannets")).containsExactly(slug);
    IndexPair lost = inUse.pair();

    try (Stream<Path> files = Files.walk(lost.directory())) {
      for (Path file : files.filter(HealingTest::isOfLucene).toList()) {
        turnRound(file);
      }
    }

    Await.until(
        () -> {
          // An unknown parameter, so that no feed comes from the cache.
          String feed = "/feeds/verdicts.json?q=gannets&fresh=" + System.nanoTime();
          assertThat(reader.get(feed).expect(200).text()).contains("/v/" + slug + "\"");
          reader.post("/api/v1/match", "{\"text\": \"Gannets dived\"}");
          reader.get("/q/health/ready").expect(200);
          return inUse.pair() != null && inUse.pair() != lost;
        });
    assertThat(found("gannet")).as("by its stem, so in an index").containsExactly(slug);
  }

  @Test
  void what_was_kept_is_opened_again_when_writing_failed() throws IOException {
    // An index that was just rebuilt is kept.
    IndexPair failed = madeAnew();
    failed.desk().close();
    String slug = published("Knots wheeled over the mud");
    inUse.hurry();

    Await.until(() -> inUse.pair() != null && inUse.pair() != failed);
    assertThat(inUse.pair().directory()).isEqualTo(failed.directory());
    assertThat(found("knot")).as("by its stem, so in an index").containsExactly(slug);
  }

  @Test
  void rebuilding_by_command_loses_nothing_that_happens_meanwhile() {
    IndexPair before = inUse.pair();
    administrator.http.post("/api/v1/search-index/rebuild", null).expect(202);
    String slug = published("Dippers were rebuilt");

    Await.until(() -> inUse.pair() != null && inUse.pair() != before);
    assertThat(found("dipper")).containsExactly(slug);
    assertThat(state().path("state").asText()).isEqualTo("READY");
    Await.until(() -> Files.notExists(before.directory()));
    assertThat(Http.anonymous(management).get("/q/health/ready").expect(200).text())
        .contains("Search index");
  }

  @Test
  void nobody_waits_for_an_index_that_is_far_behind_the_record() {
    String slug = published("Fulmars nested late");
    assertThat(found("nest")).as("by its stem, so in an index").containsExactly(slug);
    long reached = inUse.reached();
    inUse.use(inUse.pair(), reached - 3_000);

    assertThat(state().path("state").asText()).isEqualTo("CATCHING_UP");
    assertThat(state().path("entriesBehind").asLong()).isEqualTo(3_000);
    assertThat(found("nesting")).as("the database knows no stems").isEmpty();
    assertThat(found("nested")).as("but whole words").containsExactly(slug);
    assertThat(listed("nesting"))
        .as("on the desk's page too")
        .doesNotContain("Fulmars nested late");
    assertThat(listed("nested")).contains("Fulmars nested late");
    inUse.use(inUse.pair(), reached - 3_000);
    String post = "/search?q=" + "They+say+that+fulmars+nested+late.+".repeat(7);
    assertThat(reader.get(post, "Accept", "text/html").expect(200).text())
        .contains("Comparison is not available right now");

    inUse.hurry();
    Await.until(() -> inUse.reached() >= reached);
    assertThat(state().path("state").asText()).isEqualTo("READY");
    assertThat(reader.get(post, "Accept", "text/html").expect(200).text())
        .contains("Possibly already checked", slug);
    assertThat(found("nesting"))
        .as("nor is it told again that there is none")
        .containsExactly(slug);
  }

  private static boolean isOfLucene(Path file) {
    return Files.isRegularFile(file) && !file.endsWith("write.lock");
  }

  private static void turnRound(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      for (int n = 0; n < bytes.length; n++) {
        bytes[n] ^= 0x55;
      }
      Files.write(file, bytes, StandardOpenOption.WRITE);
    } catch (IOException gone) {
      // Merged away meanwhile.
    }
  }

  private IndexPair madeAnew() {
    IndexPair before = inUse.pair();
    administrator.http.post("/api/v1/search-index/rebuild", null).expect(202);
    Await.until(() -> inUse.pair() != null && inUse.pair() != before);
    return inUse.pair();
  }

  private JsonNode state() {
    return administrator.http.get("/api/v1/search-index").expect(200).json();
  }

  /** The index may be writing a file at this moment. */
  private static boolean deletes(Path directory) {
    try {
      IndexDirectory.throwAway(directory);
      return true;
    } catch (IOException stillWriting) {
      return false;
    }
  }

  private String listed(String words) {
    return checker
        .browser()
        .get("/desk/claims?q=" + words, "Accept", "text/html")
        .expect(200)
        .text();
  }

  private List<String> found(String word) {
    return reader.get("/api/v1/verdicts?q=" + word).expect(200).values("items", "slug");
  }
}
