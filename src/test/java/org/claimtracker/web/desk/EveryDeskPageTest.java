package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.browser.InBrowser;
import org.claimtracker.web.desk.DeskPages.Visit;
import org.junit.jupiter.api.Test;

/** Every desk page fits a phone and is accessible, in light and dark mode. */
@QuarkusTest
class EveryDeskPageTest extends InBrowser {

  @Test
  void every_page_fits_a_phone_and_is_accessible_in_light_and_in_dark() {
    Map<String, Visit> visits = DeskPages.visits(checker, editor, administrator);
    assertThat(visits.keySet()).isEqualTo(DeskPages.templates());
    Map<Person, Page> phones = new HashMap<>();
    visits.forEach(
        (page, visit) -> {
          Page small =
              visit.who() == null
                  ? opens(visit.path(), phone())
                  : phones.computeIfAbsent(visit.who(), who -> opens(who, visit.path(), phone()));
          small.navigate(visit.path());
          assertThat(small.url()).as(page).endsWith(visit.path());
          assertThat(small.locator("h1").count()).as("headings of %s", page).isEqualTo(1);
          fitsTheWidth(small);
          isAccessible(small);
        });
  }

  @Test
  void the_pages_of_a_claim_which_are_others_without_scripts_are_accessible_then_too() {
    Map<Person, Page> phones = new HashMap<>();
    Map<String, Visit> visits = DeskPages.visits(checker, editor, administrator);
    visits.keySet().removeIf(page -> !page.startsWith("/desk/claims/"));
    visits.forEach(
        (page, visit) -> {
          Page small =
              visit.who() == null
                  ? opens(visit.path(), phone().setJavaScriptEnabled(false))
                  : phones.computeIfAbsent(
                      visit.who(),
                      who -> opens(who, visit.path(), phone().setJavaScriptEnabled(false)));
          small.navigate(visit.path());
          assertThat(small.locator("h1").count()).as("headings of %s", page).isEqualTo(1);
          fitsTheWidth(small);
          isAccessible(small);
        });
  }
}
