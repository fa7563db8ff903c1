package org.claimtracker.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.claimtracker.testsupport.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Loading the claims that come as files. */
@QuarkusTest
class CorpusTest extends Desk {

  private static final String SOUND =
      """
      statement: A claim in a file
      language: en
      state: LOGGED
      """;

  @Inject Corpus corpus;
  @Inject ClaimFiles files;

  static Stream<Path> claimFiles() throws IOException {
    return Files.walk(Path.of("claims")).filter(path -> path.toString().endsWith(".yaml"));
  }

  @ParameterizedTest
  @MethodSource("claimFiles")
  void every_claim_file_follows_the_schema_and_is_consistent(Path path) throws IOException {
    ClaimFile file = files.read(Files.readString(path));

    Consistency.check(path.getFileName().toString().replace(".yaml", ""), file);
    assertThat(files.read(files.write(file))).isEqualTo(file);
  }

  @Test
  void the_corpus_is_loaded_once_and_shows_what_it_publishes() {
    corpus.load(Path.of("claims"));
    CorpusLoadResult again = corpus.load(Path.of("claims"));

    assertThat(again.failures()).isEmpty();
    assertThat(again.loaded()).isZero();
    assertThat(again.present()).isEqualTo(13);
    JsonNode verdict =
        reader
            .get(
                "/api/v1/verdicts/150-drones-struck-energy-infrastructure-and-transport-in-ukraine"
                    + "-overnight")
            .expect(200)
            .json();
    assertThat(verdict.path("rating").path("key").asText()).isEqualTo("unproven");
    assertThat(verdict.path("importedFrom").asText()).startsWith("claims/2025/150-drones");
    assertThat(verdict.path("reviewedBy")).isEmpty();
  }

  @Test
  void an_imported_revision_in_review_has_no_authors_and_no_approvals() {
    corpus.load(Path.of("claims"));

    JsonNode revision =
        editor.opens("two-hospitals-in-sumy-were-hit-overnight").json().path("revisions").path(0);

    assertThat(revision.path("state").asText()).isEqualTo("IN_REVIEW");
    assertThat(revision.path("importedFrom").asText()).isNotEmpty();
    assertThat(revision.path("authors")).isEmpty();
    assertThat(revision.path("approvals")).isEmpty();
  }

  @Test
  void a_bad_file_is_reported_with_its_line_and_the_others_are_taken(@TempDir Path directory)
      throws IOException {
    Files.writeString(directory.resolve("sound-in-a-bad-directory.yaml"), SOUND);
    Files.writeString(directory.resolve("unknown-field.yaml"), SOUND + "verdict: true\n");
    Files.writeString(directory.resolve("wrong-state.yaml"), SOUND.replace("LOGGED", "APPROVED"));
    Files.writeString(directory.resolve("no-yaml.yaml"), "statement: [\n");
    Files.writeString(directory.resolve("Not A Slug.yaml"), SOUND);
    Files.writeString(
        directory.resolve("duplicate-of-nothing.yaml"),
        SOUND.replace("LOGGED", "DUPLICATE") + "duplicateOf: nothing-there\n");
    Files.write(directory.resolve("no-utf-8.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});

    CorpusLoadResult outcome = corpus.load(directory);

    assertThat(outcome.loaded()).isEqualTo(1);
    assertThat(outcome.failures())
        .extracting(failure -> failure.file().replaceFirst(".*/", "") + ":" + failure.line())
        .contains("wrong-state.yaml:3", "Not A Slug.yaml:0", "duplicate-of-nothing.yaml:0")
        .anyMatch(failure -> failure.matches("no-yaml.yaml:[12]"))
        .anyMatch(failure -> failure.startsWith("unknown-field.yaml:"))
        .hasSize(6);
    assertThat(outcome.failures())
        .filteredOn(failure -> failure.file().endsWith("unknown-field.yaml"))
        .singleElement()
        .satisfies(failure -> assertThat(failure.reason()).contains("verdict"));
  }

  @Test
  void a_link_to_a_directory_of_files_is_followed(@TempDir Path place) throws IOException {
    Path files = Files.createDirectories(place.resolve("elsewhere").resolve("2025"));
    Files.writeString(files.resolve("sound-behind-a-link.yaml"), SOUND);
    Path link = Files.createSymbolicLink(place.resolve("claims"), files.getParent());

    assertThat(corpus.load(link).loaded()).isEqualTo(1);
    assertThat(editor.opens("sound-behind-a-link").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CHECKED     |                                            | A claim is CHECKED if and only",
        "UNDER_CHECK | [{number: 2, state: DRAFT}, {number: 1, state: DRAFT}] | in the order",
        "UNDER_CHECK | [{number: 1, state: DRAFT}, {number: 2, state: DRAFT}] | Only the last",
        "UNDER_CHECK | [{number: 1, state: DRAFT, evidence: [3]}] | which is missing"
      })
  void what_a_schema_cannot_say_is_checked_too(String state, String revisions, String reason) {
    String text =
        SOUND.replace("LOGGED", state)
            + (revisions == null ? "" : "revisions: " + revisions + "\n");

    assertThatThrownBy(() -> Consistency.check("a-claim", files.read(text)))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining(reason);
  }
}
