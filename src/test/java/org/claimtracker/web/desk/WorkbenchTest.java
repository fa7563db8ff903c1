package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.Test;

/** The claim workspace, over HTTP. */
@QuarkusTest
class WorkbenchTest extends Desk {

  @Inject Statements statements;

  @Test
  void a_claim_with_much_costs_as_many_statements_as_one_with_little() {
    String little = with(1, "The workbench of the turbine hall has little");
    String much = with(10, "The workbench of the turbine hall has much");
    // Let the index catch up first, so that its own statements are not counted.
    indexed();
    statements("/desk/claims/" + much + "/earlier");
    for (String page : List.of("", "/review", "/edit", "/earlier")) {
      int few = statements("/desk/claims/" + little + page);
      assertThat(statements("/desk/claims/" + much + page)).as("page %s", page).isEqualTo(few);
      assertThat(few).isLessThan(20);
    }
    assertThat(statements("/desk/claims/new?statement=Worked+on")).isLessThan(6);
  }

  private String with(int times, String statement) {
    String slug = checker.logs(statement);
    long[] evidence = new long[times];
    for (int n = 0; n < times; n++) {
      evidence[n] = checker.addsCaption(slug);
      checker
          .http
          .post(
              "/api/v1/claims/" + slug + "/appearances",
              "{\"title\": \"Seen again\", \"medium\": \"OTHER\"}",
              "If-Match",
              checker.versionOf(slug))
          .expect(200);
      checker
          .http
          .post("/api/v1/claims/" + slug + "/comments", "{\"text\": \"Said.\"}")
          .expect(201);
    }
    checker.drafts(slug, "unproven", "Not shown.", evidence).expect(200);
    checker.moves(slug, "submit").expect(200);
    return slug;
  }

  @Test
  void the_form_for_a_new_claim_is_never_in_the_way_of_a_claim() {
    assertThat(checker.logs("New")).isEqualTo("new-2");
  }

  @Test
  void a_refused_move_names_every_rule_that_is_not_met() {
    String slug = checker.logs("Handed in with nothing");
    checker.drafts(slug, "{}").expect(200);

    Answer refused = posts(checker, slug + "/moves/submit", "version=" + version(slug));

    assertThat(refused.expect(422).text())
        .contains("“Submit for review” is not possible now")
        .contains("Write a summary.")
        .contains("Choose a rating.")
        .contains("Cite at least one source other than the claimant.");
  }

  @Test
  void nobody_approves_what_they_wrote_with_a_form_either() {
    String slug = editor.handsIn("Approved by its author with a form");

    Answer refused = posts(editor, slug + "/moves/approve", "from=review&version=" + version(slug));

    assertThat(refused.expect(422).text())
        .contains("“Approve” is not possible now")
        .contains("You contributed to this revision. Another editor has to approve it.");
    assertThat(editor.stateOf(slug)).isEqualTo("IN_REVIEW");
  }

  @Test
  void a_move_from_a_version_that_somebody_changed_is_refused() {
    String slug = checker.handsIn("Approved from an old page");
    String seen = version(slug);
    checker.addsCaption(slug);

    Answer refused =
        posts(editor, slug + "/moves/approve", "from=review&comment=Fine&version=" + seen);

    assertThat(refused.expect(412).text())
        .contains("has changed this since")
        .contains(">\nFine</textarea>");
    assertThat(editor.stateOf(slug)).isEqualTo("IN_REVIEW");
  }

  @Test
  void a_checker_publishes_nothing_with_a_form() {
    String slug = checker.handsIn("Published by a checker with a form");
    editor.moves(slug, "approve").expect(200);

    posts(checker, slug + "/moves/publish", "version=" + version(slug)).expect(403);
    posts(checker, slug + "/moves/unheard-of", "version=" + version(slug)).expect(404);
  }

  @Test
  void the_same_statement_is_not_logged_twice_unasked() {
    String slug = checker.logs("Trains stood still for 3 days");

    Answer warned = posts(checker, "new", "statement=trains+stood+still+for+3+days!");
    assertThat(warned.expect(409).text())
        .contains("This claim may already be logged")
        .contains("/desk/claims/" + slug);
    posts(checker, "new", "statement=trains+stood+still+for+3+days!&anyway=yes").expect(303);
  }

  @Test
  void a_known_claimant_is_taken_whatever_the_form_says_it_is() {
    String slug = checker.logs("Said by somebody who is known");

    Answer logged =
        posts(
            checker,
            "new",
            "statement=Said+by+the+same+again&kind=ORGANISATION&claimant="
                + URLEncoder.encode("volodymyr zelenskyy", StandardCharsets.UTF_8));

    String other = logged.expect(303).header("Location").replaceFirst("^.*/", "");
    assertThat(checker.opens(other).json().path("claimant"))
        .isEqualTo(checker.opens(slug).json().path("claimant"));
  }

  @Test
  void looking_for_a_source_without_script_saves_nothing_and_keeps_what_is_typed() {
    String slug = checker.logs("Looked for a source without script");
    long caption = checker.addsCaption(slug);
    String seen = version(slug);
    String form = "find=yes&words=photo+CAPTION&note=Typed+and+kept&version=" + seen;

    for (String where : List.of("/evidence", "/evidence/" + caption)) {
      assertThat(posts(checker, slug + where, form).expect(200).text())
          .contains("Photo caption: destroyed hospital building")
          .contains("Typed and kept");
    }
    assertThat(version(slug)).isEqualTo(seen);
  }

  @Test
  void a_decision_about_no_other_claim_is_refused_and_a_stray_score_too() {
    String slug = checker.logs("Decided about with a form");
    String form = "model=words&decision=SAME&other=";

    assertThat(posts(checker, slug + "/earlier", form + slug + "&score=0.5").expect(422).text())
        .contains("There is no other claim");
    posts(checker, slug + "/earlier", form + slug + "&score=1e9").expect(422);
    posts(checker, "never-logged/earlier", form + slug + "&score=0.5").expect(404);
    assertThat(posts(checker, slug + "/earlier", "").expect(422).text()).contains("role=\"alert\"");
  }

  @Test
  void texts_of_others_are_shown_and_never_obeyed() {
    String slug = checker.logs("<script>alert(1)</script> & <b>bold</b>");
    checker
        .http
        .post(
            "/api/v1/claims/" + slug + "/comments", "{\"text\": \"<img src=x onerror=alert(2)>\"}")
        .expect(201);

    String page = checker.browser().get("/desk/claims/" + slug).expect(200).text();

    assertThat(page).contains("&lt;script&gt;").contains("&lt;img src=x");
    assertThat(page).doesNotContain("<script>alert").doesNotContain("<img src=x");
  }

  private String version(String slug) {
    return checker.opens(slug).json().path("version").asText();
  }

  private Answer posts(Person person, String where, String form) {
    return person
        .browser()
        .post(
            "/desk/claims/" + where,
            "token=" + Person.FORM_TOKEN + "&" + form,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");
  }

  private int statements(String path) {
    return statements.during(() -> checker.browser().get(path, "Accept", "text/html").expect(200));
  }
}
