package org.claimtracker.review.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Talk;
import org.junit.jupiter.api.Test;

/** The desk talks about a claim in threads, and the record keeps what was said. */
@QuarkusTest
class DiscussionTest extends Desk {

  @Test
  void answers_stand_in_the_thread_of_what_they_answer() {
    String slug = checker.logs("Talked about in threads");
    long question = Talk.comments(editor, slug, "Who counted them?");
    long answer = Talk.answers(checker, slug, question, "The air force did.");
    long more = Talk.answers(editor, slug, answer, "And who else?");

    assertThat(comment(slug, answer).path("answers").asLong()).isEqualTo(question);
    assertThat(comment(slug, more).path("answers").asLong())
        .as("threads have one level")
        .isEqualTo(question);
    assertThat(comment(slug, answer).has("open")).isFalse();
    assertThat(checker.opens(slug).json().path("openThreads").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_not_on_the_claim_is_not_answered() {
    String slug = checker.logs("Answered across claims");
    long elsewhere =
        Talk.comments(checker, checker.logs("Commented on elsewhere"), "Of another claim.");

    String answer = "{\"text\": \"Of this one.\", \"answers\": %d}".formatted(elsewhere);
    Answer refused = checker.http.post(path(slug), answer).expect(422);

    assertThat(refused.violations()).containsExactly("answers");
    checker.http.get(path(slug) + "/" + elsewhere).expect(404);
    checker.http.post(path(slug) + "/" + elsewhere + "/resolve", "").expect(404);
  }

  @Test
  void a_thread_is_resolved_and_reopened_by_whoever_may_comment() {
    String slug = checker.logs("Resolved and reopened");
    long question = Talk.comments(editor, slug, "Who counted them?");
    long answer = Talk.answers(checker, slug, question, "The air force did.");
    String thread = path(slug) + "/" + question;

    checker.http.post(thread + "/resolve", "").expect(200);
    JsonNode resolved = checker.http.post(thread + "/resolve", "").expect(200).json();
    assertThat(resolved.path("open").asBoolean()).isFalse();
    assertThat(resolved.path("resolvedBy").asText()).isEqualTo("checker");
    assertThat(checker.opens(slug).json().path("openThreads").asInt()).isZero();

    JsonNode open = editor.http.post(thread + "/reopen", "").expect(200).json();
    assertThat(open.path("open").asBoolean()).isTrue();
    assertThat(open.has("resolvedBy")).isFalse();
    Answer refused = editor.http.post(path(slug) + "/" + answer + "/resolve", "").expect(409);
    assertThat(refused.json().path("code").asText()).isEqualTo("not-a-thread");
    administrator.http.post(thread + "/resolve", "").expect(403);
    assertThat(actions(slug))
        .containsExactly("reopen-thread", "resolve-thread", "comment", "comment", "log");
  }

  @Test
  void a_request_for_changes_opens_a_thread_and_a_word_with_an_approval_none() {
    String slug = checker.handsIn("Sent back and approved with a word");
    editor.moves(slug, "request-changes", "{\"comment\": \"Name the day.\"}").expect(200);
    assertThat(editor.opens(slug).json().path("openThreads").asInt()).isEqualTo(1);

    checker.moves(slug, "submit").expect(200);
    editor.moves(slug, "approve", "{\"comment\": \"Well done.\"}").expect(200);

    assertThat(editor.opens(slug).json().path("openThreads").asInt()).isEqualTo(1);
    assertThat(editor.opens(slug).json().path("comments")).hasSize(2);
  }

  @Test
  void one_rewords_ones_own_comment_and_the_record_keeps_the_earlier_words() {
    String slug = checker.logs("Reworded by its author");
    String comment = path(slug) + "/" + Talk.comments(checker, slug, "They counted fourty.");
    String better = "{\"text\": \"They counted forty.\"}";

    editor.http.put(comment, better, "If-Match", "*").expect(403);
    checker.http.put(comment, better).expect(428);
    checker.http.put(comment, better, "If-Match", "\"77\"").expect(412);
    Answer edited =
        checker.http.put(
            comment, better, "If-Match", checker.http.get(comment).expect(200).header("ETag"));

    assertThat(edited.expect(200).json().path("text").asText()).isEqualTo("They counted forty.");
    assertThat(edited.json().has("editedAt")).isTrue();
    assertThat(edited.header("ETag"))
        .isEqualTo(checker.http.get(comment).expect(200).header("ETag"));
    checker.http.put(comment, better, "If-Match", "*").expect(200);
    JsonNode kept = record(slug).path(0);
    assertThat(actions(slug)).as("the same words again").hasSize(3);
    assertThat(kept.path("action").asText()).isEqualTo("edit-comment");
    assertThat(kept.at("/before/text").asText()).isEqualTo("They counted fourty.");
    assertThat(kept.at("/after/text").asText()).isEqualTo("They counted forty.");
  }

  @Test
  void what_was_answered_is_struck_out_however_fresh_and_shows_no_words() {
    String slug = checker.logs("Answered before it was taken back");
    long question = Talk.comments(checker, slug, "Is it a hoax?");
    Talk.answers(editor, slug, question, "Why should it be?");
    String comment = path(slug) + "/" + question;

    checker.http.delete(comment).expect(204);
    checker.http.delete(comment).expect(204);

    JsonNode struck = checker.http.get(comment).expect(200).json();
    assertThat(struck.has("struckAt")).isTrue();
    assertThat(struck.has("text")).isFalse();
    assertThat(struck.path("open").asBoolean()).as("the answer waits").isTrue();
    Answer refused = checker.http.put(comment, "{\"text\": \"No.\"}", "If-Match", "*").expect(409);
    assertThat(refused.json().path("code").asText()).isEqualTo("comment-struck");
    assertThat(record(slug).at("/0/before/text").asText()).isEqualTo("Is it a hoax?");
    String page = editor.browser().get("/desk/claims/" + slug, "Accept", "text/html").text();
    assertThat(page.substring(page.indexOf("id=\"comments\""), page.indexOf("id=\"history\"")))
        .contains("Struck out by its author")
        .doesNotContain("Is it a hoax?");
  }

  private JsonNode comment(String slug, long id) {
    return checker.http.get(path(slug) + "/" + id).expect(200).json();
  }

  private JsonNode record(String slug) {
    return editor
        .http
        .get("/api/v1/record?kind=claim&subject=" + slug)
        .expect(200)
        .json()
        .path("items");
  }

  private List<String> actions(String slug) {
    return editor.http.get("/api/v1/record?kind=claim&subject=" + slug).values("items", "action");
  }

  private static String path(String slug) {
    return "/api/v1/claims/" + slug + "/comments";
  }
}
