package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.claimtracker.search.index.ActiveIndex;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.StrictDesk;
import org.claimtracker.testsupport.Talk;
import org.junit.jupiter.api.Test;

/** A desk with a different policy: defaults are inverted. */
@QuarkusTest
@TestProfile(StrictDesk.class)
class AnotherPolicyTest extends Desk {

  @Inject ActiveIndex inUse;

  private static final String NOT_SOUGHT =
      "{\"outcome\": \"NOT_SOUGHT\", \"notSought\": \"ALREADY_PUBLIC\"}";

  private static final String REGISTER =
      """
      {"stance": "REFUTES", "source": {"title": "A register", "kind": "OFFICIAL",
       "origin": "The registrar", "url": "https://registrar.example/1"}}\
      """;

  @Test
  void rules_that_are_on_here_are_all_asked() {
    String slug = checker.logs("Handed in to a strict desk");
    long caption =
        checker
            .adds(
                slug,
                "{\"stance\": \"CONTEXT\", \"source\": {\"title\": \"A caption\","
                    + " \"kind\": \"MEDIA\", \"origin\": \"Getty\"}}")
            .expect(201)
            .json()
            .path("id")
            .asLong();
    checker.drafts(slug, "{\"rating\": \"unproven\", \"evidence\": [" + caption + "]}").expect(200);

    Answer refused = checker.moves(slug, "submit").expect(422);

    assertThat(refused.unmet())
        .containsExactlyInAnyOrder(
            "independent-sources",
            "source-locators",
            "primary-source",
            "both-directions",
            "selection-reason",
            "claimant-asked");
  }

  @Test
  void reasons_stand_in_for_what_was_not_found() {
    String slug = checker.logs("Reasons instead of sources");
    String context = "{\"stance\": \"CONTEXT\", \"source\": " + Person.CAPTION + "}";
    long one = checker.adds(slug, context).expect(201).json().path("id").asLong();
    long two =
        checker
            .adds(slug, context.replace("Getty", "Another agency"))
            .expect(201)
            .json()
            .path("id")
            .asLong();
    checker
        .drafts(
            slug,
            """
            {"rating": "unproven", "evidence": [%d, %d], "selectionReason": "HARM",
             "noPrimaryReason": "The site cannot be reached.",
             "noSupportFound": "Two agencies were searched.",
             "noRefutationFound": "The same two were searched."}\
            """
                .formatted(one, two))
        .expect(200);

    asked(slug, NOT_SOUGHT);
    checker.moves(slug, "submit").expect(200);
  }

  @Test
  void a_claim_that_very_likely_says_the_same_is_decided_on_first() {
    Await.until(() -> inUse.pair() != null);
    String statement = "Ukraine lost 1,234 tractors to floods in the spring of 2024";
    String earlier = checker.logs(statement);
    String slug = checker.logs(statement);
    asked(slug, NOT_SOUGHT);
    checker.drafts(slug, complete(checker, slug)).expect(200);
    assertThat(checker.opens(slug).json().at("/forbiddenMoves").toString())
        .contains("matches-answered", earlier);

    Answer refused = checker.moves(slug, "submit").expect(422);
    assertThat(refused.unmet()).containsExactly("matches-answered");

    checker
        .http
        .post(
            "/api/v1/claims/" + slug + "/matches",
            """
            {"other": "%s", "decision": "DIFFERENT", "score": 0.97, "model": "words"}\
            """
                .formatted(earlier))
        .expect(201);
    checker.moves(slug, "submit").expect(200);
  }

  @Test
  void two_editors_approve_here_and_each_once() {
    String slug = handedIn("Approved by two");
    editor.moves(slug, "approve").expect(200);
    assertThat(editor.stateOf(slug)).isEqualTo("IN_REVIEW");
    assertThat(editor.moves(slug, "approve").expect(422).unmet())
        .containsExactly("one-approval-each");
    editor.moves(slug, "publish").expect(409);

    secondEditor.moves(slug, "approve", "{\"comment\": \"Agreed.\"}").expect(200);
    editor.moves(slug, "publish").expect(200);

    assertThat(reader.get("/api/v1/verdicts/" + slug).json().path("reviewedBy")).hasSize(2);
  }

  @Test
  void an_open_thread_holds_an_approval_back_until_it_is_resolved() {
    String slug = handedIn("Asked about before the approval");
    long question = Talk.comments(editor, slug, "Who counted them?");
    Talk.answers(checker, slug, question, "The air force did.");
    assertThat(reasons(editor.opens(slug).json(), "approve")).containsExactly("open-threads");

    Answer refused = editor.moves(slug, "approve").expect(422);
    assertThat(refused.unmet()).containsExactly("open-threads");
    assertThat(refused.json().at("/unmet/0/detail").asText()).startsWith("1 thread ");

    String thread = "/api/v1/claims/" + slug + "/comments/" + question;
    checker.http.post(thread + "/resolve", "").expect(200);
    editor.moves(slug, "approve", "{\"comment\": \"Settled.\"}").expect(200);
    secondEditor.moves(slug, "approve").expect(200);

    editor.http.post(thread + "/reopen", "").expect(200);
    editor.moves(slug, "publish").expect(200);
  }

  @Test
  void four_eyes_switched_off_still_meet_the_databases_key() {
    String slug = checker.logs("Approved by its author");
    asked(slug, NOT_SOUGHT);
    editor.drafts(slug, complete(editor, slug)).expect(200);
    editor.moves(slug, "submit").expect(200);

    editor.moves(slug, "approve").expect(409);

    assertThat(editor.opens(slug).json().path("revisions").path(0).path("approvals")).isEmpty();
  }

  @Test
  void edits_leave_approvals_standing_where_the_policy_says_so() {
    String slug = handedIn("Edited after the approval");
    editor.moves(slug, "approve").expect(200);
    secondEditor.moves(slug, "approve").expect(200);
    checker.addsCaption(slug);
    assertThat(checker.stateOf(slug)).isEqualTo("APPROVED");

    // An approver's own edit voids their approval regardless: nobody can be both.
    editor.addsCaption(slug);
    assertThat(checker.stateOf(slug)).isEqualTo("IN_REVIEW");
  }

  @Test
  void one_editor_retracts_alone_and_a_correction_needs_no_kind_here() {
    String slug = handedIn("Corrected and retracted without ceremony");
    editor.moves(slug, "approve").expect(200);
    secondEditor.moves(slug, "approve").expect(200);
    editor.moves(slug, "publish").expect(200);
    checker.drafts(slug, complete(checker, slug).replace("unproven", "false")).expect(200);
    checker.moves(slug, "submit").expect(200);

    editor.moves(slug, "ask-retraction", "{\"reason\": \"Withdrawn.\"}").expect(200);
    editor.moves(slug, "retract").expect(200);

    reader.get("/api/v1/verdicts/" + slug).expect(410);
  }

  @Test
  void the_claimant_is_asked_first_and_a_day_that_passed_does_not_block() {
    String slug = checker.logs("Asked before it is submitted");
    checker.drafts(slug, complete(checker, slug)).expect(200);
    long waiting =
        asked(
            slug,
            """
            {"outcome": "WAITING", "askedOn": "2001-05-02", "means": "Mail",
             "answerBy": "9000-01-01"}\
            """);

    Answer refused = checker.moves(slug, "submit").expect(422);
    assertThat(refused.unmet()).containsExactly("claimant-asked");
    assertThat(refused.text()).contains("claimant-may-answer");
    checker
        .http
        .patch(
            "/api/v1/claims/" + slug + "/contacts/" + waiting,
            "{\"answerBy\": \"2001-05-04\"}",
            "If-Match",
            "\"0\"")
        .expect(200);
    checker.moves(slug, "submit").expect(200);
  }

  private long asked(String slug, String contact) {
    return checker
        .http
        .post("/api/v1/claims/" + slug + "/contacts", contact)
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  private String handedIn(String statement) {
    String slug = checker.logs(statement);
    asked(slug, NOT_SOUGHT);
    checker.drafts(slug, complete(checker, slug)).expect(200);
    checker.moves(slug, "submit").expect(200);
    return slug;
  }

  private static String complete(Person by, String slug) {
    long caption = by.addsCaption(slug);
    long register = by.adds(slug, REGISTER).expect(201).json().path("id").asLong();
    return """
    {"rating": "unproven", "evidence": [%d, %d], "selectionReason": "IMPORTANCE"}\
    """
        .formatted(caption, register);
  }
}
