package org.claimtracker.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Talk;
import org.junit.jupiter.api.Test;

/** Whom the desk tells of what is said in a thread. */
@QuarkusTest
class ThreadsToldTest extends Desk {

  @Inject NotificationSchedule schedule;

  @Test
  void an_answer_is_told_to_those_of_its_thread_and_once() {
    String slug = secondEditor.logs("Answered in a thread.");
    Talk.comments(secondEditor, slug, "Of another thread.");
    schedule.tellNow();
    long question = Talk.comments(editor, slug, "Who counted them?");
    Talk.answers(editor, slug, question, "And when?");
    schedule.tellNow();
    int before = kinds(secondEditor, slug).size();

    Talk.answers(checker, slug, question, "The air force did, @editor says.");
    schedule.tellNow();

    assertThat(kinds(editor, slug)).as("named and answered").containsExactly("MENTIONED");
    assertThat(kinds(secondEditor, slug)).hasSize(before);
    Talk.answers(secondEditor, slug, question, "On Monday.");
    schedule.tellNow();
    assertThat(kinds(editor, slug)).containsExactly("ANSWERED", "MENTIONED");
    assertThat(kinds(checker, slug)).containsExactly("ANSWERED");
  }

  @Test
  void whoever_is_named_when_a_comment_is_reworded_is_told_and_nobody_twice() {
    String slug = secondEditor.logs("Named in other words.");
    long comment = Talk.comments(secondEditor, slug, "What do you say, @editor?");
    String reworded = "{\"text\": \"What do you say, @editor and @checker?\"}";
    secondEditor
        .http
        .put("/api/v1/claims/" + slug + "/comments/" + comment, reworded, "If-Match", "*")
        .expect(200);
    schedule.tellNow();
    assertThat(kinds(editor, slug)).containsExactly("MENTIONED");
    assertThat(kinds(checker, slug)).containsExactly("MENTIONED");
  }

  @Test
  void whoever_suggested_wording_is_told_that_it_was_accepted() {
    String slug = checker.logs("Told of accepted wording.");
    checker.drafts(slug, "unproven", "They counted forty.", checker.addsCaption(slug)).expect(200);
    long comment = Talk.suggests(editor, slug, "forty", "40");
    checker
        .http
        .post(
            "/api/v1/claims/" + slug + "/comments/" + comment + "/accept",
            "",
            "If-Match",
            checker.versionOf(slug))
        .expect(200);
    schedule.tellNow();

    assertThat(kinds(editor, slug)).containsExactly("WORDING_ACCEPTED");
  }

  private static List<String> kinds(Person who, String slug) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode each :
        who.http.get("/api/v1/notifications?limit=100").expect(200).json().path("items")) {
      if (each.path("claim").asText().equals(slug)) {
        kinds.add(each.path("kind").asText());
      }
    }
    return kinds;
  }
}
