package org.claimtracker.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** The theme follows the device until the reader chooses one. */
@QuarkusTest
class ThemeTest extends InBrowser {

  private static final String LIGHT = "rgb(251, 250, 247)";
  private static final String DARK = "rgb(23, 22, 20)";

  @Test
  void a_choice_holds_on_every_page_also_of_the_desk_and_can_be_taken_back() {
    Page page = opens(checker, "/");
    assertThat(ground(page)).isEqualTo(LIGHT);

    press(page, "Dark");
    assertThat(ground(page)).isEqualTo(DARK);
    assertThat(button(page, "Dark").getAttribute("aria-pressed")).isEqualTo("true");
    isAccessible(page);
    for (String path : new String[] {"/ratings", "/desk/dashboard"}) {
      page.navigate(path);
      assertThat(ground(page)).as(path).isEqualTo(DARK);
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(ground(page)).as("on paper").isEqualTo("rgb(255, 255, 255)");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

    press(page, "Same as device");
    assertThat(ground(page)).isEqualTo(LIGHT);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(ground(page)).isEqualTo(DARK);
    press(page, "Light");
    assertThat(ground(page)).isEqualTo(LIGHT);
  }

  @Test
  void the_first_paint_is_in_the_chosen_theme() {
    Page page = opens("/");
    press(page, "Dark");
    // Scripts in the head run before the body exists.
    page.addInitScript(
        "new MutationObserver((all, me) => { if (document.body) {"
            + " window.first = document.documentElement.dataset.theme; me.disconnect(); } })"
            + ".observe(document, { childList: true, subtree: true });");
    page.reload();

    assertThat(page.evaluate("window.first")).isEqualTo("dark");
  }

  @Test
  void without_scripts_no_choice_is_shown() {
    Page page = opens("/", withoutScripts());

    assertThat(page.locator(".theme").isVisible()).isFalse();
  }

  private static String ground(Page page) {
    return page.evaluate("getComputedStyle(document.body).backgroundColor").toString();
  }
}
