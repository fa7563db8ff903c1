package org.claimtracker.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Sql;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of README.md and {@code src/docs} from the running application, at a desk with
 * the claims of {@code claims/} and some work. Its name is no test's, so it runs only when it is
 * asked for.
 */
@QuarkusTest
@TestProfile(Screenshots.WithClaims.class)
class Screenshots extends InBrowser {

  public static class WithClaims implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("claims.corpus.load", "when-empty");
    }
  }

  private static final Path OF_THE_DOCUMENTS = Path.of("src/docs/screenshots");
  private static final Path TO_LOOK_AT = Path.of("target/screenshots");
  private static final String DRONES = "150 drones struck energy infrastructure and transport";
  private static final String SLOVYANSK = "drone-strikes-left-much-of-slovyansk";

  /** A text about claims in the corpus. */
  private static final String REMARKS =
      "On 19 March 2025 Mr Zelenskyy told reporters: \"150 drones struck energy infrastructure and"
          + " transport\". Drone strikes left much of Slovyansk without power. The Kremlin described"
          + " the talks as a \"frank exchange of views\". What comes next?";

  private static String published;

  @Inject Sql sql;

  /** Creates claims in every state, backdated so that the ages shown look realistic. */
  @BeforeEach
  void work() throws SQLException {
    if (published != null) {
      return;
    }
    published = published(DRONES);
    for (String slug : List.of(SLOVYANSK, "russia-called-the-trump-putin-call-historic")) {
      long caption = checker.addsCaption(slug);
      checker.drafts(slug, "unproven", "Only the article says so.", caption).expect(200);
      checker.moves(slug, "submit").expect(200);
    }
    editor.moves("russia-called-the-trump-putin-call-historic", "approve").expect(200);
    checker
        .moves(
            "stopping-military-aid-to-ukraine-was-one-of-the-key-conditions-moscow-set", "take-up")
        .expect(200);
    sql.execute(
        "update claim set created_at = created_at - interval '2' day where slug = '"
            + published
            + "'");
    sql.execute(
        "update claim set state_since = state_since - interval '4' day where state = 'LOGGED'");
    sql.execute(
        "update claim set state_since = state_since - interval '8' day"
            + " where state = 'UNDER_CHECK' and assignee_id is null");
    sql.execute(
        "update review set state_since = state_since - interval '30' hour where state = 'IN_REVIEW'");
  }

  @Test
  void take_the_pictures_of_the_documents() {
    Map<String, Page> pictures = new LinkedHashMap<>();
    pictures.put("front-page", opens("/"));
    pictures.put("verdict", opens("/v/" + published));
    pictures.put("search", opens("/search?q=Did+170+drones+strike+energy+infrastructure%3F"));
    pictures.put("intake", opens(checker, "/desk/intake/" + checker.takesIn(REMARKS)));
    pictures.put("review", opens(editor, "/desk/claims/" + SLOVYANSK + "/review"));
    pictures.put("my-work", opens(checker, "/desk"));
    pictures.put("dashboard", opens(editor, "/desk/dashboard"));
    pictures.forEach((name, page) -> picture(page, OF_THE_DOCUMENTS.resolve(name + ".png"), false));
  }

  @Test
  void take_a_picture_of_every_page_to_look_at() {
    Map<String, Person> pages = new LinkedHashMap<>();
    for (String path :
        List.of("/desk", "/desk/review", "/desk/claims", "/desk/board", "/desk/dashboard")) {
      pages.put(path, editor);
    }
    for (String path : List.of("/desk/record?action=write", "/desk/sources", "/desk/me")) {
      pages.put(path, checker);
    }
    pages.put("/desk/accounts", administrator);
    pages.put("/desk/claims/" + SLOVYANSK, editor);
    pages.put("/desk/claims/new", checker);
    for (String path : List.of("/", "/v/" + published, "/search?q=drones", "/desk/sign-in")) {
      pages.put(path, null);
    }
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (boolean small : List.of(false, true)) {
        Browser.NewContextOptions settings = (small ? phone() : settings()).setColorScheme(scheme);
        pages.forEach(
            (path, who) ->
                picture(
                    who == null ? opens(path, settings) : opens(who, path, settings),
                    TO_LOOK_AT.resolve(
                        ("site" + path).replaceAll("\\W+", "-")
                            + (small ? "-phone-" : "-")
                            + scheme.name().toLowerCase(Locale.ROOT)
                            + ".png"),
                    true));
      }
    }
  }

  private static void picture(Page page, Path to, boolean whole) {
    page.waitForTimeout(page.locator("[data-chart]").count() > 0 ? 1_000 : 100);
    page.screenshot(new Page.ScreenshotOptions().setPath(to).setFullPage(whole));
  }
}
