package org.claimtracker.web.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Talk;
import org.junit.jupiter.api.Test;

/** Passages of a draft are marked, and wording is accepted, on the pages of its claim. */
@QuarkusTest
class WordingPageTest extends Desk {

  private static final String SUMMARY = "The ministry counted forty drones in one night.";

  @Test
  void wording_is_accepted_by_one_press_on_a_page_that_says_what_it_means() {
    String slug = drafted("Accepted on its page");
    long comment = Talk.suggests(editor, slug, "forty", "40");
    String page = page("/desk/claims/" + slug);
    assertThat(page)
        .contains(
            "You and editor then count as authors of this revision",
            "<del>forty</del>",
            "<ins>40</ins>")
        .contains("can no longer approve it");

    String form = "token=" + Person.FORM_TOKEN + "&version=" + version(slug);
    String address = "/desk/claims/" + slug + "/comments/" + comment + "/accept";
    send(checker, address, form).expect(303);
    send(checker, address, form).expect(412);

    assertThat(summary(slug)).isEqualTo("The ministry counted 40 drones in one night.");
    assertThat(page("/desk/claims/" + slug)).contains(">Accepted<");
  }

  @Test
  void without_scripts_a_passage_is_typed_and_what_was_typed_is_kept() {
    String slug = drafted("Marked without scripts");
    String form = "/desk/claims/" + slug + "/forms/passage";
    assertThat(page(form)).contains("name=\"passage.exact\"", SUMMARY);
    String typed =
        "token=%s&alone=yes&passage.field=SUMMARY&passage.exact=%s&text=%s&wording=%s"
            .formatted(
                Person.FORM_TOKEN,
                "eighty",
                "Why+eighty%3F",
                URLEncoder.encode("«сорок»", StandardCharsets.UTF_8));

    Answer refused = send(checker, "/desk/claims/" + slug + "/comments", typed).expect(422);
    assertThat(refused.text()).contains("These words do not stand there", "eighty", "«сорок»");
    send(checker, "/desk/claims/" + slug + "/comments", typed.replace("eighty", "forty"))
        .expect(303);

    JsonNode made = checker.opens(slug).json().path("comments").path(0);
    assertThat(made.at("/passage/exact").asText()).isEqualTo("forty");
    assertThat(made.path("wording").asText()).isEqualTo("«сорок»");
  }

  @Test
  void the_count_of_open_threads_beside_the_decision_follows_what_is_resolved_in_place() {
    String slug = drafted("Counted beside the decision");
    long comment = Talk.suggests(editor, slug, "forty", null);
    String address = "/desk/claims/" + slug + "/comments/" + comment + "/resolve";

    String swapped =
        send(editor, address, "from=review&token=" + Person.FORM_TOKEN, "HX-Request", "true")
            .expect(200)
            .text();

    assertThat(swapped)
        .contains("id=\"decision\"", "hx-swap-oob=\"true\"")
        .doesNotContain("id=\"open-threads\"", "<mark><a");
  }

  private static Answer send(Person who, String path, String form, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
    return who.browser().post(path, form, all.toArray(String[]::new));
  }

  private String drafted(String statement) {
    String slug = checker.logs(statement);
    checker.drafts(slug, "unproven", SUMMARY, checker.addsCaption(slug)).expect(200);
    return slug;
  }

  private String summary(String slug) {
    return checker.opens(slug).json().at("/revisions/0/text/summary").asText();
  }

  private long version(String slug) {
    return checker.opens(slug).json().path("version").asLong();
  }

  private String page(String path) {
    return checker.browser().get(path, "Accept", "text/html").expect(200).text();
  }
}
