package org.claimtracker.review.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Talk;
import org.junit.jupiter.api.Test;

/** Comments on passages of a draft stay with their words, and their wording is accepted once. */
@QuarkusTest
class WordingTest extends Desk {

  private static final String SUMMARY = "The ministry counted forty drones in one night.";

  @Test
  void a_comment_stays_with_its_words_while_they_move_and_says_when_they_are_gone() {
    String slug = drafted("Marked in its summary");
    long comment = suggests(editor, slug, "forty drones", null);
    assertThat(state(slug, comment)).isEqualTo("FOUND");

    summarises(slug, "On Monday the ministry counted forty  drones in one night.");
    JsonNode moved = comment(slug, comment).path("passage");
    assertThat(moved.path("state").asText()).isEqualTo("FOUND");
    assertThat(summary(slug).substring(moved.path("start").asInt(), moved.path("end").asInt()))
        .isEqualTo("forty  drones");
    assertThat(page("/desk/claims/" + slug)).contains("<mark>forty  drones</mark>");

    summarises(slug, "On Monday the ministry counted none.");
    assertThat(state(slug, comment)).isEqualTo("GONE");
    assertThat(comment(slug, comment).at("/passage/exact").asText()).isEqualTo("forty drones");
    assertThat(page("/desk/claims/" + slug + "/review"))
        .contains("These words are no longer there", "forty drones");
  }

  @Test
  void accepted_wording_changes_the_draft_there_only_and_its_author_wrote_the_revision() {
    String slug = drafted("Reworded by an editor");
    long comment = suggests(editor, slug, "forty drones", "**40** drones");

    checker.http.post(accept(slug, comment), "").expect(428);
    Answer accepted = accepts(slug, comment).expect(200);

    assertThat(summary(slug)).isEqualTo("The ministry counted **40** drones in one night.");
    assertThat(accepted.header("ETag")).isEqualTo(checker.versionOf(slug));
    assertThat(accepted.json().at("/revisions/0/authors").toString())
        .contains("\"checker\"", "\"editor\"");
    assertThat(comment(slug, comment).path("open").asBoolean()).isFalse();
    assertThat(comment(slug, comment).has("acceptedAt")).isTrue();
    assertThat(actions(slug)).startsWith("draft", "write", "accept-wording", "comment");
    checker.moves(slug, "submit").expect(200);
    assertThat(reasons(editor.opens(slug).json(), "approve")).contains("four-eyes");
    secondEditor.moves(slug, "approve").expect(200);
  }

  @Test
  void wording_is_accepted_once_and_by_nobody_whose_page_is_old() {
    String slug = drafted("Accepted by two clients");
    long comment = suggests(editor, slug, "forty", "40");
    String read = checker.versionOf(slug);
    String key = "accepted-once";

    checker
        .http
        .post(accept(slug, comment), "", "If-Match", read, "Idempotency-Key", key)
        .expect(200);
    checker
        .http
        .post(accept(slug, comment), "", "If-Match", read, "Idempotency-Key", key)
        .expect(200);
    checker.http.post(accept(slug, comment), "", "If-Match", read).expect(412);
    refused(accepts(slug, comment), "wording-accepted");
    assertThat(summary(slug)).isEqualTo("The ministry counted 40 drones in one night.");
  }

  @Test
  void what_was_changed_resolved_struck_out_or_handed_in_is_not_accepted() {
    String slug = drafted("Not to be accepted");
    long changed = suggests(editor, slug, "forty", "40");
    long resolved = suggests(editor, slug, "in one night", "overnight");
    long plain = suggests(editor, slug, "drones", null);
    summarises(slug, "The ministry counted fifty drones in one night.");

    refused(accepts(slug, changed), "passage-changed");
    checker.http.post(path(slug) + "/" + resolved + "/resolve", "").expect(200);
    refused(accepts(slug, resolved), "thread-resolved");
    refused(accepts(slug, plain), "nothing-suggested");
    checker.http.post(path(slug) + "/" + resolved + "/reopen", "").expect(200);
    checker.moves(slug, "submit").expect(200);
    refused(accepts(slug, resolved), "wording-needs-draft");
    editor.moves(slug, "request-changes", "{\"comment\": \"Shorter.\"}").expect(200);
    Talk.answers(checker, slug, resolved, "Why?");
    editor.http.delete(path(slug) + "/" + resolved).expect(204);
    refused(accepts(slug, resolved), "comment-struck");
    accepts(slug, 1).expect(404);
    assertThat(summary(slug)).isEqualTo("The ministry counted fifty drones in one night.");
  }

  @Test
  void words_of_somebody_with_an_interest_are_not_accepted() {
    String slug =
        checker.logs(
            Http.JSON
                .createObjectNode()
                .put("statement", "Reworded by an interested person")
                .put("language", "en")
                .set("topics", Http.JSON.createArrayNode().add("Interested wording")));
    checker.addsCaption(slug);
    summarises(slug, SUMMARY);
    Person interested = join("interested-in-words", "EDITOR");
    long comment = suggests(interested, slug, "forty", "40");
    interested
        .http
        .post("/api/v1/interests", "{\"topic\": \"interested-wording\", \"why\": \"Shares\"}")
        .expect(201);

    refused(accepts(slug, comment), "words-interested");
    assertThat(summary(slug)).isEqualTo(SUMMARY);
    assertThat(comment(slug, comment).path("resolvedAt").isMissingNode()).isTrue();
  }

  @Test
  void a_passage_that_would_make_the_draft_too_long_is_refused_and_nothing_is_lost() {
    String slug = drafted("Reworded at great length");
    long comment = suggests(editor, slug, "forty", "forty ".repeat(200).strip());

    Answer refused = accepts(slug, comment).expect(422);

    assertThat(refused.violations()).containsExactly("summary");
    assertThat(summary(slug)).isEqualTo(SUMMARY);
    assertThat(comment(slug, comment).path("open").asBoolean()).isTrue();
  }

  @Test
  void empty_wording_strikes_the_passage_out() {
    String slug = drafted("Shortened");
    accepts(slug, suggests(editor, slug, " in one night", "")).expect(200);

    assertThat(summary(slug)).isEqualTo("The ministry counted forty drones .");
  }

  @Test
  void a_comment_that_cannot_be_placed_is_refused_with_every_reason() {
    String slug = drafted("Marked wrongly");
    assertThat(says(slug, "SUMMARY", "no such words", null, null).expect(422).violations())
        .containsExactly("passage.exact");
    assertThat(says(slug, "SUMMARY", "forty", "forty", null).expect(422).violations())
        .containsExactly("wording");
    long first = suggests(editor, slug, "forty", null);
    assertThat(says(slug, "SUMMARY", "forty", "40", first).expect(422).violations())
        .containsExactly("passage");
    assertThat(says(slug, "EXPLANATION", "forty", null, null).expect(422).violations())
        .containsExactly("passage.exact");
    says(slug, "TITLE", "forty", null, null).expect(400);
    Answer bare =
        editor.http.post(path(slug), "{\"text\": \"Shorter.\", \"wording\": \"40\"}").expect(422);
    assertThat(bare.violations()).containsExactly("wording");
    refused(
        says(checker.logs("Without a draft"), "SUMMARY", "forty", null, null), "no-draft-to-mark");
  }

  private String drafted(String statement) {
    String slug = checker.logs(statement);
    checker.addsCaption(slug);
    summarises(slug, SUMMARY);
    return slug;
  }

  private void summarises(String slug, String summary) {
    checker.drafts(slug, "unproven", summary, checker.firstEvidenceOf(slug)).expect(200);
  }

  private static long suggests(Person who, String slug, String passage, String wording) {
    return Talk.suggests(who, slug, passage, wording);
  }

  private Answer says(String slug, String field, String passage, String wording, Long answers) {
    return Talk.marks(editor, slug, field, passage, wording, answers);
  }

  private Answer accepts(String slug, long comment) {
    return checker.http.post(accept(slug, comment), "", "If-Match", checker.versionOf(slug));
  }

  private static void refused(Answer answer, String code) {
    assertThat(answer.expect(409).json().path("code").asText()).isEqualTo(code);
  }

  private JsonNode comment(String slug, long id) {
    return editor.http.get(path(slug) + "/" + id).expect(200).json();
  }

  private String state(String slug, long comment) {
    return comment(slug, comment).at("/passage/state").asText();
  }

  private String summary(String slug) {
    return checker.opens(slug).json().at("/revisions/0/text/summary").asText();
  }

  private String page(String path) {
    return checker.browser().get(path, "Accept", "text/html").expect(200).text();
  }

  private List<String> actions(String slug) {
    return editor.http.get("/api/v1/record?kind=claim&subject=" + slug).values("items", "action");
  }

  private static String path(String slug) {
    return "/api/v1/claims/" + slug + "/comments";
  }

  private static String accept(String slug, long comment) {
    return path(slug) + "/" + comment + "/accept";
  }
}
