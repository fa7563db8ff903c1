package org.claimtracker.web.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/** What an author and an editor need to see is on the page where they need it. */
@QuarkusTest
class SentBackTest extends Desk {

  private static final String WISH = "{\"comment\": \"Say who counted the drones.\"}";

  @Test
  void why_a_revision_was_sent_back_stays_visible_until_it_is_submitted_again() {
    Person author = join("sent-back", "FACT_CHECKER");
    String slug = author.handsIn("A revision is sent back with a reason");
    editor.moves(slug, "request-changes", WISH).expect(200);

    assertThat(page(author, "/desk/claims/" + slug))
        .contains("id=\"sent-back\"", "Sent back by editor", "Say who counted the drones.");
    assertThat(page(author, "/desk")).contains("Say who counted the drones.", "sent back");
    assertThat(author.opens(slug).json().at("/revisions/0/sentBackBy").asText())
        .isEqualTo("editor");

    author.moves(slug, "submit").expect(200);
    assertThat(page(author, "/desk/claims/" + slug)).doesNotContain("id=\"sent-back\"");
    assertThat(page(author, "/desk")).doesNotContain("Say who counted the drones.");
    assertThat(author.opens(slug).json().at("/revisions/0").has("sentBackReason")).isFalse();
  }

  @Test
  void the_review_shows_comments_and_possible_earlier_checks() {
    String slug = checker.handsIn("A review with comments beside it");
    checker
        .http
        .post("/api/v1/claims/" + slug + "/comments", "{\"text\": \"Look at page 7.\"}")
        .expect(201);

    assertThat(page(editor, "/desk/claims/" + slug + "/review"))
        .contains("Look at page 7.", "hx-get=\"/desk/claims/" + slug + "/earlier\"");
  }

  @Test
  void after_publication_the_page_links_to_what_readers_have() {
    String slug = published("A verdict that readers have");
    assertThat(page(editor, "/desk/claims/" + slug + "/review")).contains("href=\"/v/" + slug);
  }

  @Test
  void all_mistakes_of_a_form_are_told_at_once() {
    Answer refused =
        send(
            "/desk/claims/new",
            "&statement="
                + "x".repeat(1001)
                + "&language=en&statedOn=soon&appearance.title=Heard&appearance.publishedOn=later");

    assertThat(refused.expect(422).text())
        .contains("href=\"#statement\"", "href=\"#statedOn\"", "href=\"#appearance.publishedOn\"");
  }

  @Test
  void text_that_is_too_long_is_refused_whole_and_comes_back_whole() {
    String slug = checker.logs("A comment that is too long");
    String text = "y".repeat(5001);
    Answer refused = send("/desk/claims/" + slug + "/comments", "&text=" + text);

    assertThat(refused.expect(422).text()).contains(text, "text-mistake");
    assertThat(page(checker, "/desk/claims/" + slug)).doesNotContain("maxlength");
  }

  private Answer send(String path, String fields) {
    return checker
        .browser()
        .post(
            path,
            "token=" + Person.FORM_TOKEN + fields,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");
  }

  private static String page(Person person, String path) {
    return person.browser().get(path, "Accept", "text/html").expect(200).text();
  }
}
