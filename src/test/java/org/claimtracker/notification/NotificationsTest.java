package org.claimtracker.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Sql;
import org.claimtracker.testsupport.Talk;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;

/** Whom the desk tells of what. */
@QuarkusTest
class NotificationsTest extends Desk {

  @Inject NotificationSchedule schedule;
  @Inject Sql sql;

  @Test
  void a_verdict_on_its_way_is_told_to_whom_it_concerns() {
    String slug = checker.handsIn("Told along its way.");
    schedule.tellNow();
    assertThat(kinds(editor, slug)).containsExactly("HANDED_IN");
    assertThat(kinds(secondEditor, slug)).containsExactly("HANDED_IN");
    assertThat(kinds(checker, slug)).as("what one did oneself").isEmpty();
    assertThat(kinds(administrator, slug)).as("who may not review").isEmpty();

    String reason = "{\"comment\": \"Name the day of the attack.\"}";
    editor.moves(slug, "request-changes", reason).expect(200);
    schedule.tellNow();
    JsonNode sentBack = about(checker, slug).get(0);
    assertThat(sentBack.path("kind").asText()).isEqualTo("SENT_BACK");
    assertThat(sentBack.path("said").asText()).isEqualTo("Name the day of the attack.");
    assertThat(sentBack.path("actor").asText()).isEqualTo("editor");
    assertThat(sentBack.path("statement").asText()).isEqualTo("Told along its way.");

    publishes(slug);
    retracts(slug, "The count was of another day.");
    schedule.tellNow();
    assertThat(kinds(checker, slug))
        .containsExactly("RETRACTED", "PUBLISHED", "APPROVED", "SENT_BACK");
    assertThat(kinds(secondEditor, slug)).startsWith("RETRACTION_ASKED", "HANDED_IN");
  }

  @Test
  void only_the_editor_in_charge_is_told_that_a_verdict_was_handed_in() {
    String slug = checker.handsIn("In charge of one editor.");
    schedule.tellNow();
    editor
        .http
        .put(
            "/api/v1/claims/" + slug + "/review",
            "{\"assignee\": \"second-editor\", \"embargoUntil\": null}",
            "If-Match",
            editor.versionOf(slug))
        .expect(200);
    String comment = "{\"comment\": \"Once more.\"}";
    editor.moves(slug, "request-changes", comment).expect(200);
    checker.moves(slug, "submit").expect(200);
    schedule.tellNow();
    assertThat(kinds(secondEditor, slug)).containsExactly("HANDED_IN", "ASSIGNED", "HANDED_IN");
    assertThat(kinds(editor, slug)).containsExactly("HANDED_IN");
  }

  @Test
  void whoever_is_named_in_a_comment_is_told_once() {
    String slug = checker.logs("Named in a comment.");
    Talk.comments(
        editor, slug, "What do you say, @Checker? Not mail@second-editor.example, @nobody.");
    Talk.comments(checker, slug, "I looked it up.");
    schedule.tellNow();
    assertThat(kinds(checker, slug)).containsExactly("MENTIONED");
    assertThat(kinds(editor, slug)).containsExactly("ANSWERED");
    assertThat(kinds(secondEditor, slug)).isEmpty();
  }

  @Test
  void an_assigned_claim_is_told_and_a_taken_one_is_not() {
    String assigned = checker.logs("Assigned by an editor.");
    editor.moves(assigned, "assign", "{\"to\": \"checker\"}").expect(200);
    String taken = checker.logs("Taken by oneself.");
    checker.moves(taken, "take-up").expect(200);
    schedule.tellNow();
    assertThat(kinds(checker, assigned)).containsExactly("ASSIGNED");
    assertThat(kinds(checker, taken)).isEmpty();
  }

  @Test
  void a_retraction_that_was_refused_is_told_to_whoever_asked() {
    String slug = published("Its retraction is refused.");
    String asked = "{\"reason\": \"It looks wrong to me.\"}";
    checker.moves(slug, "ask-retraction", asked).expect(200);
    editor.moves(slug, "refuse-retraction", "{\"reason\": \"It holds.\"}").expect(200);
    schedule.tellNow();
    assertThat(kinds(checker, slug)).startsWith("RETRACTION_REFUSED");
  }

  @Test
  void nodes_that_follow_the_record_together_tell_everything_once() {
    List<String> slugs = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      slugs.add(checker.handsIn("Followed by several nodes, number " + n));
    }
    List<CompletableFuture<Void>> nodes = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      nodes.add(CompletableFuture.runAsync(schedule::tellNow));
    }
    nodes.forEach(CompletableFuture::join);
    schedule.tellNow();
    assertThat(slugs)
        .allSatisfy(slug -> assertThat(kinds(editor, slug)).containsExactly("HANDED_IN"));
  }

  @Test
  void a_recheck_is_told_on_its_day_and_once() {
    String slug = published("Looked at again on its day.");
    LocalDate today = LocalDate.ofInstant(TestClock.now(), ZoneOffset.UTC);
    checker.schedulesRecheck(slug, today.plusDays(2).toString(), "Later.").expect(200);
    schedule.remindNow();
    assertThat(kinds(checker, slug)).doesNotContain("RECHECK_DUE");
    checker.schedulesRecheck(slug, today.toString(), "The report is due.").expect(200);
    schedule.remindNow();
    schedule.remindNow();
    assertThat(kinds(checker, slug)).containsOnlyOnce("RECHECK_DUE");
    assertThat(about(checker, slug).get(0).path("said").asText()).isEqualTo("The report is due.");
  }

  @Test
  void what_is_read_is_read_by_its_owner_alone() {
    String slug = checker.handsIn("Read by its owner.");
    String later = checker.handsIn("Read later.");
    schedule.tellNow();
    long id = about(editor, slug).get(0).path("id").asLong();
    String path = "/api/v1/notifications/" + id + "/read";
    assertThat(checker.http.post(path, null).expect(404).json().path("code").asText())
        .isEqualTo("no-notification");
    assertThat(about(editor, slug).get(0).has("readAt")).isFalse();

    JsonNode read = editor.http.post(path, null).expect(200).json();
    assertThat(editor.http.post(path, null).expect(200).json()).isEqualTo(read);
    assertThat(unread(editor)).doesNotContain(slug).contains(later);
    assertThat(unread(secondEditor)).contains(slug, later);

    JsonNode all =
        editor
            .http
            .post("/api/v1/notifications/read", "{\"upTo\": %d}".formatted(id))
            .expect(200)
            .json();
    assertThat(all.path("read").asInt()).isNotNegative();
    assertThat(unread(editor)).contains(later);
    long newest = about(editor, later).get(0).path("id").asLong();
    editor.http.post("/api/v1/notifications/read", "{\"upTo\": %d}".formatted(newest)).expect(200);
    assertThat(unread(editor)).isEmpty();
  }

  @Test
  void whoever_left_is_told_nothing() throws SQLException {
    Person leaver = join("leaver-of-notifications", "EDITOR");
    String slug = checker.handsIn("Handed in when one had left.");
    String account = "/api/v1/accounts/leaver-of-notifications";
    String closed = "{\"name\": \"Left\", \"roles\": [\"EDITOR\"], \"active\": false}";
    String tag = administrator.http.get(account).etag();
    schedule.tellNow();
    assertThat(kinds(leaver, slug)).containsExactly("HANDED_IN");
    administrator.http.put(account, closed, "If-Match", tag).expect(200);
    String next = checker.handsIn("Handed in after one had left.");
    schedule.tellNow();
    assertThat(kinds(editor, next)).containsExactly("HANDED_IN");
    String statement =
        "select count(*) from notification n join account a on a.id = n.account_id"
            + " join claim c on c.id = n.claim_id"
            + " where a.handle = 'leaver-of-notifications' and c.slug = '%s'";
    assertThat(sql.one(statement.formatted(slug))).isEqualTo("1");
    assertThat(sql.one(statement.formatted(next))).isEqualTo("0");
  }

  @Test
  void settings_are_ones_own_and_say_what_is_wrong() {
    String path = "/api/v1/notification-settings";
    JsonNode usual = checker.http.get(path).expect(200).json();
    assertThat(usual.path("configured").asBoolean()).isFalse();
    assertThat(usual.path("kinds").toString()).contains(kind("MENTIONED", "AT_ONCE"));

    Http.Answer wrong = checker.http.patch(path, "{\"email\": \"a b@c\"}", "If-Match", "*");
    assertThat(wrong.expect(422).violations()).containsExactly("email");
    wrong = checker.http.patch(path, "{\"language\": \"tlh\"}", "If-Match", "*");
    assertThat(wrong.expect(422).violations()).containsExactly("language");

    String wanted =
        """
        {"email": "checker@example.org", "language": "uk", "kinds": [%s]}\
        """
            .formatted(kind("ANSWERED", "NEVER"));
    JsonNode set = checker.http.put(path, wanted, "If-Match", "*").expect(200).json();
    assertThat(set.path("kinds").toString()).contains(kind("ANSWERED", "NEVER"));
    assertThat(set.path("confirmed").asBoolean()).isFalse();
    assertThat(checker.http.get(path).json()).isEqualTo(set);
    assertThat(secondEditor.http.get(path).json().has("email")).as("of another").isFalse();
    assertThat(administrator.http.get("/api/v1/record?kind=notification-settings").text())
        .contains("checker")
        .doesNotContain("checker@example.org");
  }

  private static String kind(String kind, String mailed) {
    return "{\"kind\":\"%s\",\"mailed\":\"%s\"}".formatted(kind, mailed);
  }

  private static List<JsonNode> about(Person who, String slug) {
    return all(who, "").stream().filter(each -> each.path("claim").asText().equals(slug)).toList();
  }

  private static List<String> kinds(Person who, String slug) {
    return about(who, slug).stream().map(each -> each.path("kind").asText()).toList();
  }

  private static List<String> unread(Person who) {
    return all(who, "&unread=true").stream().map(each -> each.path("claim").asText()).toList();
  }

  private static List<JsonNode> all(Person who, String more) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          who.http.get("/api/v1/notifications?limit=100" + more + cursor).expect(200).json();
      page.path("items").forEach(all::add);
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : null;
    } while (cursor != null);
    return all;
  }
}
