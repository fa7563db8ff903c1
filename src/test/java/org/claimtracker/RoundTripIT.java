package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.testsupport.Archive;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.PackagedDesk;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Stories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one desk exports, another imports unchanged, except that nobody there approved it. */
class RoundTripIT {

  private static final String GOOD = "statement: S\nlanguage: en\n";

  /** Each has an error that a different step of loading detects. */
  private static final Archive BAD_FILES =
      new Archive(
          Map.of(
              "claims/bad/broken.yaml", "statement: [\nlanguage: en",
              "claims/bad/unknown-state.yaml", GOOD + "state: DONE\n",
              "claims/bad/No Slug.yaml", GOOD + "state: LOGGED\n",
              "claims/bad/circle.yaml", GOOD + "state: DUPLICATE\nduplicateOf: circle\n",
              "claims/bad/drone-strikes-left-much-of-slovyansk.yaml", GOOD + "state: LOGGED\n",
              "claims/bad/too-long.yaml",
                  GOOD
                      + """
                      state: UNDER_CHECK
                      revisions:
                        - number: 1
                          state: RETRACTED
                          scale: default
                          scaleVersion: 1
                          rating: unproven
                          summary: S
                          publishedAt: "2025-03-24T09:30:00Z"
                          retraction: {reason: R, at: "2025-03-25T09:30:00Z"}
                          asPublished:
                            {slug: too-long, revision: 1, statement: S, language: en, topics: [],
                             appearances: [], evidence: [], rating: {scale: default, scaleVersion: 1,
                             key: unproven, label: U, definition: D},
                             firstPublishedAt: "2025-03-24T09:30:00Z",
                             publishedAt: "2025-03-24T09:30:00Z", summary: %s}
                      """
                          .formatted("x".repeat(1_000_000))));

  private static PackagedDesk desk;
  private static PackagedApplication other;
  private static Http reader;
  private static Person editor;
  private static Archive exported;
  private static String corrected;
  private static String retracted;
  private static String odd;

  @BeforeAll
  static void exportAndTakeInElsewhere() throws IOException {
    desk = PackagedDesk.shared();
    Stories stories = new Stories(desk.checker, desk.editor);
    corrected = stories.corrected("There were 150 drones in the corrected night");
    retracted = stories.retracted("There were 150 drones in the retracted night");
    stories.movedOn("There were 150 drones and then we learned more");
    stories.approved("There were 150 drones and an approval");
    stories.declined("150 drones are too many");
    odd = stories.odd("Зеленський: «150 дронів» — так");
    // In alphabetical order, each comes before the one that it duplicates.
    String original = desk.checker.logs("Zzz the original");
    String first = stories.duplicate("Yyy repeats it", original);
    stories.duplicate("Aaa repeats the repetition", first);

    String undated = stories.undated("Drones were somewhere once");

    exported = Archive.exportedBy(desk.editor);
    exported.move(undated, "claims/2019/" + undated + ".yaml"); // as if exported in that year
    other = new PackagedApplication("other-desk");
    exported.writeTo(other.directory());
    BAD_FILES.writeTo(other.directory());
    other.loading(other.directory().resolve("claims")).start();
    reader = other.reader();
    editor = new Person("editor", reader.signedIn("editor", PackagedApplication.EDITORS_PASSWORD));
  }

  @AfterAll
  static void closeTheOther() {
    if (other != null) {
      other.close();
    }
  }

  @Test
  void what_is_exported_of_a_file_is_what_the_file_says() throws IOException {
    try (Stream<Path> files = Files.walk(PackagedDesk.CLAIMS)) {
      List<Path> claims = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(claims).isNotEmpty();
      for (Path claim : claims) {
        String path = "claims/" + PackagedDesk.CLAIMS.relativize(claim);
        assertThat(exported.files()).containsKey(path);
        assertThat(Archive.data(exported.files().get(path)))
            .as(path)
            .isEqualTo(Archive.data(Files.readString(claim)));
      }
    }
  }

  @Test
  void every_exported_file_is_taken_in_and_exported_alike() {
    assertThat(other.printed())
        .contains("Loaded %d claims".formatted(exported.files().size()))
        .contains(", %d files skipped".formatted(BAD_FILES.files().size()));

    Archive again = Archive.exportedBy(editor);

    assertThat(again.files().keySet()).isEqualTo(exported.files().keySet());
    exported
        .files()
        .forEach((path, text) -> assertThat(again.files().get(path)).as(path).isEqualTo(text));
  }

  @Test
  void a_bad_file_is_skipped_with_its_reason_and_stops_nothing() {
    assertThat(other.printed())
        .contains("Skipped claims/bad/broken.yaml:2: ")
        .contains("Skipped claims/bad/unknown-state.yaml:3: ")
        .contains("Skipped claims/bad/No Slug.yaml: The file's name is no slug")
        .contains("Skipped claims/bad/circle.yaml: A claim cannot be a duplicate of itself")
        .contains("Skipped claims/bad/drone-strikes-left-much-of-slovyansk.yaml: There is a claim")
        .containsPattern("Skipped claims/bad/too-long.yaml: .*too long");
    editor.http.get("/api/v1/claims/too-long").expect(404);
  }

  @Test
  void odd_texts_arrive_as_they_were() {
    JsonNode claim = Archive.data(exported.files().get(exported.pathOf(odd)));

    assertThat(claim.path("evidence").findValuesAsText("passage")).isEqualTo(Stories.ODD_TEXTS);
    assertThat(editor.opens(odd).json().path("evidence"))
        .extracting(evidence -> evidence.path("note").asText())
        .isEqualTo(Stories.ODD_TEXTS);
  }

  @Test
  void revisions_stand_where_they_stood_and_nobody_here_approved_them() {
    for (String slug : List.of(corrected, retracted)) {
      JsonNode there = desk.editor.opens(slug).json();
      JsonNode here = editor.opens(slug).json();
      assertThat(here.path("state")).isEqualTo(there.path("state"));
      assertThat(here.path("revisions")).hasSize(2);
      for (int newest = 0; newest < 2; newest++) {
        ObjectNode imported = (ObjectNode) here.path("revisions").path(newest);
        ObjectNode made = (ObjectNode) there.path("revisions").path(newest);
        assertThat(imported.path("approvals")).isEmpty();
        assertThat(imported.path("authors")).isEmpty();
        assertThat(made.path("approvals")).isNotEmpty();
        assertThat(imported.path("importedFrom").asText()).isEqualTo(exported.pathOf(slug));
        assertThat(made.has("importedFrom")).isFalse();
        assertThat(toCompare(imported)).isEqualTo(toCompare(made));
      }
    }
  }

  /** Ids and people differ between desks. */
  private static JsonNode toCompare(ObjectNode revision) {
    ((ObjectNode) revision.path("text")).remove("evidence");
    return revision.without(
        List.of("approvals", "authors", "importedFrom", "submittedAt", "retractionAskedBy"));
  }

  @Test
  void readers_get_the_same_verdicts_marked_as_imported_and_reviewed_by_nobody() {
    List<JsonNode> there = verdicts(desk.reader);
    List<JsonNode> here = verdicts(reader);

    assertThat(here)
        .allSatisfy(
            verdict -> {
              assertThat(verdict.path("reviewedBy")).isEmpty();
              assertThat(verdict.path("importedFrom").asText()).startsWith("claims/");
            });
    assertThat(withoutPeople(here)).containsExactlyElementsOf(withoutPeople(there));
    assertThat(reader.get("/api/v1/verdicts/" + retracted).expect(410).json().path("reason"))
        .isEqualTo(desk.reader.get("/api/v1/verdicts/" + retracted).json().path("reason"));
  }

  @Test
  void readers_get_the_same_notices_of_what_was_put_right() {
    List<JsonNode> there = items(desk.reader, "/api/v1/corrections?limit=100");

    assertThat(items(reader, "/api/v1/corrections?limit=100")).isEqualTo(there);
    assertThat(there)
        .extracting(notice -> notice.path("slug").asText())
        .contains(corrected, retracted);
  }

  private static List<JsonNode> verdicts(Http reader) {
    return items(reader, "/api/v1/verdicts?limit=100");
  }

  private static List<JsonNode> items(Http reader, String path) {
    List<JsonNode> items = new ArrayList<>();
    reader.get(path).expect(200).json().path("items").forEach(items::add);
    return items;
  }

  private static List<JsonNode> withoutPeople(List<JsonNode> verdicts) {
    return verdicts.stream()
        .<JsonNode>map(
            verdict ->
                ((ObjectNode) verdict.deepCopy()).without(List.of("reviewedBy", "importedFrom")))
        .toList();
  }
}
