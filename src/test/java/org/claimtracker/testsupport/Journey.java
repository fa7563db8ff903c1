package org.claimtracker.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.claimtracker.testsupport.Http.Answer;

/**
 * One claim on its way from the log to its readers, one request per step, which remembers how far
 * the desk acknowledged it, and can tell whether the desk's data agrees.
 */
public final class Journey {

  /** A step, the entry it leaves in the record, and the states after it. */
  private enum Step {
    LOG("LOGGED", null, "log by checker"),
    ADD_EVIDENCE("LOGGED", null, "add-evidence by checker"),
    DRAFT("UNDER_CHECK", "DRAFT", "write by checker", "draft by checker"),
    SUBMIT("UNDER_CHECK", "IN_REVIEW", "submit by checker"),
    APPROVE("UNDER_CHECK", "APPROVED", "approve by second-editor"),
    PUBLISH("CHECKED", "PUBLISHED", "publish by second-editor");

    final String claimState;
    final String revisionState;
    final List<String> recorded;

    Step(String claimState, String revisionState, String... recorded) {
      this.claimState = claimState;
      this.revisionState = revisionState;
      this.recorded = List.of(recorded);
    }
  }

  private final Person checker;
  private final Person editor;
  private final String statement;
  private final String slug;
  private final List<Step> steps = new ArrayList<>(List.of(Step.LOG));
  private final List<Long> evidence = new ArrayList<>();
  private String etag;
  private int sent;
  private int acknowledged;

  /** The statement must be unique: its slug is predicted from it. */
  public Journey(Person checker, Person editor, String statement, int piecesOfEvidence) {
    this.checker = checker;
    this.editor = editor;
    this.statement = statement;
    this.slug = statement.toLowerCase(Locale.ROOT).replace(' ', '-');
    steps.addAll(Collections.nCopies(piecesOfEvidence, Step.ADD_EVIDENCE));
    steps.addAll(List.of(Step.DRAFT, Step.SUBMIT, Step.APPROVE, Step.PUBLISH));
  }

  /** Makes all steps, reporting each acknowledged one. Ends with an exception if interrupted. */
  public void go(Runnable onAcknowledged) {
    for (Step step : steps) {
      sent++;
      Answer answer = send(step);
      assertThat(answer.status()).as("%s of %s: %s", step, slug, answer.text()).isBetween(200, 299);
      etag = answer.etag();
      if (step == Step.ADD_EVIDENCE) {
        evidence.add(answer.json().path("id").asLong());
      }
      acknowledged++;
      onAcknowledged.run();
    }
  }

  private Answer send(Step step) {
    return switch (step) {
      case LOG ->
          checker.http.post(
              "/api/v1/claims",
              """
              {"statement": "%s", "language": "en",
               "claimant": {"name": "Volodymyr Zelenskyy", "kind": "PERSON"},
               "appearances": [{"title": "About %s", "medium": "OTHER"}]}"""
                  .formatted(statement, statement));
      case ADD_EVIDENCE ->
          checker.http.post(
              "/api/v1/claims/" + slug + "/evidence",
              """
              {"source": %s, "stance": "SUPPORTS", "note": "%s"}"""
                  .formatted(Person.CAPTION, note(evidence.size())),
              "If-Match",
              etag);
      case DRAFT ->
          checker.http.patch(
              "/api/v1/claims/" + slug + "/verdict",
              """
              {"rating": "unproven", "summary": "Of %s", "evidence": %s}"""
                  .formatted(statement, evidence),
              "If-Match",
              etag);
      case SUBMIT -> checker.moves(slug, "submit", null, etag);
      case APPROVE -> editor.moves(slug, "approve", null, etag);
      case PUBLISH -> editor.moves(slug, "publish", null, etag);
    };
  }

  private String note(int piece) {
    return "Piece " + piece + " of " + statement;
  }

  /** Whether the last step was sent and never answered. */
  public boolean wasCut() {
    return sent > acknowledged;
  }

  /** Checks that every acknowledged step is there, and an unanswered one wholly or not at all. */
  public void isKept(Http reader) {
    List<String> recorded = recorded();
    assertThat(recorded)
        .as("the record of %s: %d steps acknowledged, %d sent", slug, acknowledged, sent)
        .isIn(recordAfter(acknowledged), recordAfter(sent));
    int kept = recorded.equals(recordAfter(acknowledged)) ? acknowledged : sent;
    if (kept == 0) {
      checker.http.get("/api/v1/claims/" + slug).expect(404);
      return;
    }
    List<Step> done = steps.subList(0, kept);
    Step last = done.get(kept - 1);
    JsonNode claim = checker.opens(slug).json();
    assertThat(claim.path("statement").asText()).isEqualTo(statement);
    assertThat(claim.path("appearances").findValuesAsText("title"))
        .containsExactly("About " + statement);
    assertThat(claim.path("state").asText()).as("state of %s", slug).isEqualTo(last.claimState);
    assertThat(claim.path("evidence").findValuesAsText("note"))
        .as("evidence of %s", slug)
        .isEqualTo(notes(Collections.frequency(done, Step.ADD_EVIDENCE)));
    revisionIsKept(claim.path("revisions"), last);
    Answer verdict = reader.get("/api/v1/verdicts/" + slug);
    assertThat(verdict.status()).isEqualTo(last == Step.PUBLISH ? 200 : 404);
  }

  private void revisionIsKept(JsonNode revisions, Step last) {
    if (last.revisionState == null) {
      assertThat(revisions).as("revisions of %s", slug).isEmpty();
      return;
    }
    JsonNode revision = revisions.path(0);
    assertThat(revision.path("state").asText()).isEqualTo(last.revisionState);
    assertThat(revision.path("text").path("summary").asText()).isEqualTo("Of " + statement);
    assertThat(revision.path("text").path("evidence")).hasSameSizeAs(evidence);
    assertThat(revision.path("authors").path(0).asText()).isEqualTo("checker");
    assertThat(revision.path("approvals").path(0).asText())
        .isEqualTo(last.compareTo(Step.APPROVE) < 0 ? "" : "second-editor");
  }

  private List<String> notes(int pieces) {
    List<String> notes = new ArrayList<>();
    for (int piece = 0; piece < pieces; piece++) {
      notes.add(note(piece));
    }
    return notes;
  }

  private List<String> recordAfter(int count) {
    return steps.subList(0, count).stream().flatMap(step -> step.recorded.stream()).toList();
  }

  private List<String> recorded() {
    List<String> entries = new ArrayList<>();
    editor
        .http
        .get("/api/v1/record?kind=claim&limit=100&subject=" + slug)
        .expect(200)
        .json()
        .path("items")
        .forEach(
            entry ->
                entries.add(entry.path("action").asText() + " by " + entry.path("actor").asText()));
    Collections.reverse(entries);
    return entries;
  }
}
