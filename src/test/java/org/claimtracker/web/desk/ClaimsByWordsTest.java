package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searching the list of claims with the index. */
@QuarkusTest
class ClaimsByWordsTest extends InBrowser {

  @BeforeEach
  void waitForTheIndex() {
    indexed();
  }

  @Test
  void words_are_found_in_any_inflection_and_marked_the_best_match_first() {
    checker.logs("One heron is nesting <b>on</b> the reservoir");
    String best =
        checker.logs("Herons nest at reservoirs, says the ornithologist of the reservoir");
    checker.adds(
        checker.logs("Seen from the road"),
        """
        {"stance": "CONTEXT", "passage": "The herons of the reservoir nest.",
         "source": {"title": "A walk", "kind": "MEDIA", "origin": "Walkers"}}""");
    Page page = opens(checker, "/desk/claims?q=heron+reservoir+nests");

    assertThat(statements(page))
        .hasSize(3)
        .first()
        .isEqualTo(checker.opens(best).json().at("/statement").asText());
    assertThat(statements(page)).as("words of its evidence").contains("Seen from the road");
    assertThat(page.locator("[data-open] mark").allTextContents())
        .contains("Herons", "heron", "nesting", "reservoirs");
    assertThat(page.getByText("<b>on</b>").count()).as("shown, not obeyed").isEqualTo(1);
    assertThat(page.locator("#sort option").first().textContent()).isEqualTo("Best match first");
    isAccessible(page);

    page.navigate("/desk/claims?q=heronns");
    assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).contains("similar ones");
  }

  @Test
  void how_many_there_are_stands_beside_each_filter_and_those_of_nobody_are_found() {
    Person taker = join("facet-taker", "FACT_CHECKER");
    taker.moves(checker.logs("Cormorants counted one"), "take-up").expect(200);
    checker.handsIn("Cormorants counted two");
    checker.logs("Cormorants counted three");
    Page page = opens(taker, "/desk/claims?q=cormorants+counted&assignee=@nobody");

    assertThat(statements(page)).containsExactly("Cormorants counted three");
    assertThat(page.locator("h1").textContent()).contains("1");
    assertThat(page.locator("#assignee").textContent())
        .contains("Me (1)", "Unassigned (1)", "facet-taker (1)", "checker (1)");
    assertThat(page.locator("#state").textContent()).contains("Logged (1)", "Unfinished (1)");
    page.locator("#assignee").selectOption("");
    page.locator("#state").selectOption("IN_REVIEW");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply")).click();
    assertThat(statements(page)).containsExactly("Cormorants counted two");
    assertThat(page.locator("#state").textContent()).contains("Unfinished (3)");
    String found = checker.http.get("/api/v1/claims?q=cormorants+counted&assignee=@nobody").text();
    assertThat(found).contains("counted three").doesNotContain("counted two", "counted one");
  }

  @Test
  void what_only_the_database_knows_narrows_down_what_the_words_found() {
    checker.logs("Grebes were counted first");
    checker.logs("A grebe was counted second");
    published("Grebes counted and published");
    Page page = opens(checker, "/desk/claims?q=grebe+counted&sort=logged");
    assertThat(statements(page))
        .containsExactly(
            "Grebes counted and published",
            "A grebe was counted second",
            "Grebes were counted first");
    assertThat(page.locator("#state").textContent()).contains("Unfinished (2)");

    page.navigate("/desk/claims?q=grebe+counted&rating=unproven");
    assertThat(statements(page)).containsExactly("Grebes counted and published");
    page.navigate("/desk/claims?q=grebe+counted&overdue=true");
    assertThat(statements(page)).isEmpty();
  }

  @Test
  void a_long_list_goes_on_where_its_page_ended() {
    for (int n = 0; n < 53; n++) {
      checker.logs("Bittern number " + n + " of the list");
    }
    Page page = opens(checker, "/desk/claims?q=bitterns");
    List<String> first = statements(page);
    page.getByText("Next page").click();
    List<String> second = statements(page);

    assertThat(first).hasSize(50);
    assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
    assertThat(page.locator("h1").textContent()).contains("53");
    assertThat(page.getByText("Next page").count()).isZero();
  }

  private static List<String> statements(Page page) {
    return page.locator("[data-item] [data-open]").allTextContents();
  }
}
