package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Desk;
import org.junit.jupiter.api.Test;

/**
 * What was edited after publication is shown to the desk, and told to readers when it reaches them.
 */
@QuarkusTest
class DifferencesTest extends Desk {

  private static final String CORRECTION =
      """
      {"rating": "unproven", "summary": "%s", "evidence": [%d],
       "correction": {"kind": "%s", "wrong": "The date.", "right": "Another date."}}""";

  @Test
  void the_desk_sees_what_differs_until_a_correction_tells_readers_all_of_it() {
    String slug = published("Edited after publication");
    String untouched = published("Left alone after publication");
    String readers = reader.get("/api/v1/verdicts/" + slug).expect(200).text();
    edit(
        slug,
        """
        {"statement": "Edited after all", "statedOn": "2025-03-18", "topics": ["Ports"],
         "claimant": {"name": "Ann Other", "kind": "PERSON"}}""");

    JsonNode claim = checker.opens(slug).json();
    assertThat(claim.path("differences").findValuesAsText("part"))
        .containsExactly("statement", "claimant", "statedOn", "topics");
    assertThat(claim.at("/differences/0/before").asText()).isEqualTo("Edited after publication");
    assertThat(claim.at("/differences/0/after").asText()).isEqualTo("Edited after all");
    assertThat(checker.opens(untouched).json().path("differences")).isEmpty();
    assertThat(reader.get("/api/v1/verdicts/" + slug).expect(200).text()).isEqualTo(readers);
    assertThat(page("/desk/claims/" + slug))
        .contains("id=\"differences\"", "<del>2025-03-19</del>", "<ins>2025-03-18</ins>");
    assertThat(marks("Edited+after")).isEqualTo(1);
    assertThat(marks("Left+alone")).isZero();

    drafts(slug, "CLARIFICATION");
    assertThat(checker.moves(slug, "submit").expect(422).unmet())
        .containsExactly("typed-correction");
    drafts(slug, "CORRECTION");
    publishes(slug);

    JsonNode verdict = reader.get("/api/v1/verdicts/" + slug).expect(200).json();
    JsonNode changes = verdict.at("/corrections/0/changes");
    assertThat(changes.findValuesAsText("part"))
        .containsExactly("statement", "claimant", "statedOn", "topics");
    assertThat(changes.at("/1/before").asText()).isEqualTo("Volodymyr Zelenskyy");
    assertThat(changes.at("/1/after").asText()).isEqualTo("Ann Other");
    JsonNode notice = reader.get("/api/v1/corrections?limit=1").expect(200).json();
    assertThat(notice.at("/items/0/changes")).isEqualTo(changes);
    for (String path : new String[] {"/v/" + slug, "/corrections"}) {
      assertThat(reader.get(path, "Accept", "text/html").expect(200).text())
          .as(path)
          .contains(">Edited after publication</del>", ">Edited after all</ins>", ">Ports</ins>");
    }
    assertThat(checker.opens(slug).json().path("differences")).isEmpty();
    assertThat(marks("Edited+after")).isZero();
  }

  @Test
  void another_topic_or_appearance_is_no_typing_error() {
    String slug = published("Given another topic after publication");
    edit(slug, "{\"topics\": [\"Ports\", \"Energy\"]}");
    drafts(slug, "TYPO");
    assertThat(checker.opens(slug).json().path("leastCorrection").asText())
        .isEqualTo("CLARIFICATION");
    checker.moves(slug, "submit").expect(422);

    checker
        .http
        .post(
            "/api/v1/claims/" + slug + "/appearances",
            "{\"title\": \"The evening news\", \"medium\": \"BROADCAST\"}",
            "If-Match",
            "*")
        .expect(200);
    assertThat(checker.opens(slug).json().path("differences").findValuesAsText("part"))
        .containsExactly("topics", "appearances");
    assertThat(checker.opens(slug).json().path("leastCorrection").asText()).isEqualTo("CORRECTION");
  }

  @Test
  void evidence_and_names_that_change_elsewhere_differ_too() {
    String slug = published("Its source is changed after publication");
    String source = "/api/v1/sources/" + checker.firstSourceOf(slug);
    checker.http.patch(source, "{\"origin\": \"AFP\"}", "If-Match", "*").expect(200);
    assertThat(checker.opens(slug).json().path("differences").findValuesAsText("part"))
        .containsExactly("evidence");
    assertThat(page("/desk/claims/" + slug)).contains("<del>Getty</del>", "<ins>AFP</ins>");
    checker.http.patch(source, "{\"origin\": \"Getty\"}", "If-Match", "*").expect(200);
    assertThat(checker.opens(slug).json().path("differences")).isEmpty();
  }

  @Test
  void withdrawn_words_are_not_told_as_what_was_wrong() {
    String slug = published("Withdrawn, so never quoted again");
    retracts(slug, "It was made up.");
    edit(slug, "{\"statement\": \"Said in other words\"}");
    drafts(slug, "CORRECTION");
    publishes(slug);

    JsonNode verdict = reader.get("/api/v1/verdicts/" + slug).expect(200).json();
    assertThat(verdict.at("/corrections/0/changes/0/part").asText()).isEqualTo("statement");
    assertThat(verdict.at("/corrections/0/changes/0").has("before")).isFalse();
    assertThat(reader.get("/v/" + slug, "Accept", "text/html").expect(200).text())
        .doesNotContain("never quoted again");
  }

  private void edit(String slug, String part) {
    checker.http.patch("/api/v1/claims/" + slug, part, "If-Match", "*").expect(200);
  }

  private void drafts(String slug, String kind) {
    String summary = "No source independent of the claimant gives the number.";
    long evidence = checker.firstEvidenceOf(slug);
    checker.drafts(slug, CORRECTION.formatted(summary, evidence, kind)).expect(200);
  }

  private String page(String path) {
    return checker.browser().get(path, "Accept", "text/html").expect(200).text();
  }

  private long marks(String words) {
    return page("/desk/claims?sort=changed&q=" + words)
        .lines()
        .filter(line -> line.contains("Differs from what readers have"))
        .count();
  }
}
