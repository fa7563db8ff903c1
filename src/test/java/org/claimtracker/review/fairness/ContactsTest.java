package org.claimtracker.review.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Talk;
import org.junit.jupiter.api.Test;

/** R9, R10: the log of contacts with the claimant, which readers never see. */
@QuarkusTest
class ContactsTest extends Desk {

  private static final String WAITING =
      """
      {"outcome": "WAITING", "askedOn": "2025-03-20", "means": "Mail to the press office",
       "question": "Who counted the gulls?"}\
      """;

  @Test
  void an_answer_is_noted_where_the_question_stands_and_the_record_keeps_both() {
    String slug = checker.logs("The gulls were counted twice");
    Answer noted = checker.http.post(path(slug), WAITING).expect(201);
    String contact = path(slug) + "/" + noted.json().path("id").asLong();

    String answer =
        "{\"outcome\": \"ANSWERED\", \"answer\": \"We did.\", \"answeredOn\": \"2025-03-22\"}";
    checker.http.patch(contact, answer, "If-Match", noted.etag()).expect(200);
    refused(checker.http.patch(contact, answer, "If-Match", noted.etag()), 412);

    JsonNode shown = checker.opens(slug).json().path("contacts").path(0);
    assertThat(shown.path("answer").asText()).isEqualTo("We did.");
    assertThat(shown.path("question").asText()).isEqualTo("Who counted the gulls?");
    assertThat(shown.path("notedBy").asText()).isEqualTo("checker");
    assertThat(editor.http.get("/api/v1/record?kind=claim&subject=" + slug).text())
        .contains("note-contact", "edit-contact");
  }

  @Test
  void what_does_not_go_with_an_outcome_is_told_all_at_once() {
    String slug = checker.logs("The gulls were never counted");

    assertThat(mistakes(slug, "{\"outcome\": \"ANSWERED\", \"notSought\": \"UNSAFE\"}"))
        .containsExactly("askedOn", "means", "answer", "answeredOn", "notSought");
    assertThat(mistakes(slug, "{\"outcome\": \"NOT_SOUGHT\", \"means\": \"Mail\"}"))
        .containsExactly("means", "notSought");
    String asked = "\"2025-03-20\"";
    assertThat(mistakes(slug, WAITING.replace(asked, asked + ", \"answerBy\": \"2025-03-19\"")))
        .containsExactly("answerBy");
    assertThat(mistakes(slug, WAITING.replace(asked, "\"9999-12-31\""))).containsExactly("askedOn");
  }

  @Test
  void an_answer_after_the_publication_makes_the_claim_due_for_a_recheck() {
    String slug = published("The gulls outnumber the people");
    assertThat(editor.opens(slug).json().has("recheck")).isFalse();

    Talk.asks(checker, slug, "How many are there?");

    JsonNode recheck = editor.opens(slug).json().path("recheck");
    assertThat(recheck.path("due").asBoolean()).isTrue();
    assertThat(recheck.path("reason").asText()).isEqualTo("The claimant answered.");
    for (String page : List.of("/v/" + slug, "/api/v1/verdicts/" + slug)) {
      assertThat(reader.get(page).expect(200).text()).doesNotContain("The air force did, they say");
    }
  }

  @Test
  void an_answer_before_it_needs_no_recheck_and_voids_no_approval() {
    String slug = checker.handsIn("The gulls sleep on the roof");
    editor.moves(slug, "approve").expect(200);

    Talk.asks(checker, slug, "Where do they sleep?");

    assertThat(checker.stateOf(slug)).isEqualTo("APPROVED");
    assertThat(editor.opens(slug).json().has("recheck")).isFalse();
  }

  @Test
  void the_form_keeps_what_was_typed() {
    String slug = checker.logs("The gulls stole a sandwich");
    String form = "outcome=ANSWERED&means=A+call&askedOn=20+March+2025&question=Whose%3F";

    assertThat(sends(slug, form).expect(422).text())
        .contains("value=\"A call\"", "value=\"20 March 2025\"", "Whose?");
    sends(slug, form + "&answer=Mine&answeredOn=22.03.2025").expect(303);
    assertThat(checker.browser().get("/desk/claims/" + slug).text()).contains("Whose?", "Mine");
  }

  private Answer sends(String slug, String fields) {
    return checker
        .browser()
        .post(
            "/desk/claims/" + slug + "/contacts",
            "token=" + Person.FORM_TOKEN + "&" + fields,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");
  }

  private List<String> mistakes(String slug, String contact) {
    return checker.http.post(path(slug), contact).expect(422).violations();
  }

  private static String path(String slug) {
    return "/api/v1/claims/" + slug + "/contacts";
  }
}
