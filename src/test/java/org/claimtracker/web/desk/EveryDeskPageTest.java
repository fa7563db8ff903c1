package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Every desk page fits a phone and is accessible, in light and dark mode. */
@QuarkusTest
class EveryDeskPageTest extends InBrowser {

  /** Fragments for htmx. */
  private static final Set<String> PARTS =
      Set.of(
          "/desk/claims/new/earlier",
          "/desk/claims/new/claimants",
          "/desk/claims/{slug}/evidence/sources");

  /** A page with content, and someone who may open it. */
  private record Visit(Person who, String path) {}

  @Test
  void every_page_fits_a_phone_and_is_accessible_in_light_and_in_dark() {
    Map<String, Visit> visits = visits();
    assertThat(visits.keySet()).isEqualTo(pages());
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
    Map<String, Visit> visits = visits();
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

  private static final String TOKEN =
      """
      {"label": "the crawler of the archive, once a night", "scopes": ["READ"], "days": 1}""";

  /** A new page is one line here. */
  private Map<String, Visit> visits() {
    String slug = checker.handsIn("150 drones fit a phone, " + "далекобійних".repeat(12));
    String claim = "/desk/claims/" + slug;
    var known = checker.opens(slug).json();
    editor.http.post("/api/v1/tokens", TOKEN).expect(201);
    long intake = checker.takesIn("The minister said that 150 drones fell. Nobody counted them.");
    Map<String, Visit> visits = new TreeMap<>();
    visits.put("/desk/sign-in", new Visit(null, "/desk/sign-in"));
    for (String path :
        Set.of(
            "/desk",
            "/desk/board",
            "/desk/claims",
            "/desk/claims/new",
            "/desk/dashboard",
            "/desk/intake",
            "/desk/intake/model",
            "/desk/me",
            "/desk/record",
            "/desk/review",
            "/desk/sources",
            "/desk/sources/new")) {
      visits.put(path, new Visit(editor, path));
    }
    visits.put("/desk/intake/{id}", new Visit(editor, "/desk/intake/" + intake));
    visits.put(
        "/desk/sources/{id}", new Visit(editor, "/desk/sources/" + checker.firstSourceOf(slug)));
    visits.put("/desk/claims/{slug}", new Visit(editor, claim));
    visits.put("/desk/claims/{slug}/review", new Visit(editor, claim + "/review"));
    visits.put("/desk/claims/{slug}/review/arrange", new Visit(editor, claim + "/review/arrange"));
    visits.put("/desk/claims/{slug}/recheck", new Visit(editor, claim + "/recheck"));
    visits.put("/desk/claims/{slug}/forms/{form}", new Visit(editor, claim + "/forms/verdict"));
    visits.put("/desk/claims/{slug}/edit", new Visit(editor, claim + "/edit"));
    visits.put("/desk/claims/{slug}/earlier", new Visit(editor, claim + "/earlier"));
    visits.put(
        "/desk/claims/{slug}/appearances/{id}",
        new Visit(editor, claim + "/appearances/" + known.at("/appearances/0/id").asLong()));
    visits.put(
        "/desk/claims/{slug}/evidence/{id}",
        new Visit(editor, claim + "/evidence/" + known.at("/evidence/0/id").asLong()));
    visits.put("/desk/accounts", new Visit(administrator, "/desk/accounts"));
    visits.put("/desk/accounts/{handle}", new Visit(administrator, "/desk/accounts/checker"));
    visits.put("/desk/webhooks", new Visit(administrator, "/desk/webhooks"));
    visits.put(
        "/desk/webhooks/{id}",
        new Visit(administrator, "/desk/webhooks/" + administrator.makesIdleWebhook()));
    return visits;
  }

  private static Set<String> pages() {
    Set<String> pages = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.claimtracker.web.desk")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(GET.class))
            .forEach(
                method ->
                    pages.add(
                        method.getOwner().getAnnotationOfType(Path.class).value()
                            + method
                                .tryGetAnnotationOfType(Path.class)
                                .map(Path::value)
                                .orElse("")));
    pages.removeAll(PARTS);
    return pages;
  }
}
