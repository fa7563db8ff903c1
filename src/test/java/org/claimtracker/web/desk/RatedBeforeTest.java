package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Desk;
import org.junit.jupiter.api.Test;

/** R13: whoever approves sees how the nearest published verdicts were rated. */
@QuarkusTest
class RatedBeforeTest extends Desk {

  @Test
  void the_review_shows_published_verdicts_about_similar_claims_as_a_machines_suggestion() {
    String before = published("The ferry to Skoe carries 412 goats every Tuesday");
    String draft = checker.handsIn("The ferry to Skoe carries 412 goats each Tuesday");
    String slug = checker.handsIn("The ferry to Skoe carries 412 goats on every Tuesday");
    indexed();
    String page = "/desk/claims/" + slug + "/review/rated-before";

    assertThat(editor.browser().get("/desk/claims/" + slug + "/review").expect(200).text())
        .contains(page);
    String shown = editor.browser().get(page, "HX-Request", "true").expect(200).text();
    assertThat(shown)
        .contains("/v/" + before, "Unproven", "likely")
        .doesNotContain("/v/" + draft, "/v/" + slug + "\"");
    assertThat(editor.browser().get(page, "Accept", "text/html").expect(200).text())
        .contains("How similar claims were rated", "/v/" + before);
  }
}
