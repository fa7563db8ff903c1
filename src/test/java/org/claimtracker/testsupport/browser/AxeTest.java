package org.claimtracker.testsupport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Axe finds violations whether or not a page may run scripts. */
@QuarkusTest
class AxeTest extends InBrowser {

  @Test
  void what_cannot_be_used_is_found_with_scripts_and_without() {
    for (Browser.NewContextOptions settings : List.of(settings(), withoutScripts())) {
      Page page = opens("/desk/sign-in", settings);
      assertThat(Axe.violations(page, List.of())).isEmpty();
      page.evaluate("document.querySelectorAll('label').forEach((label) => label.remove())");
      page.evaluate("document.querySelector('h1').style.color = '#e8e8e8'");

      assertThat(Axe.violations(page, List.of()))
          .anyMatch(found -> found.startsWith("label "))
          .anyMatch(found -> found.startsWith("color-contrast "));
      assertThat(Axe.violations(page, List.of("color-contrast")))
          .hasSize(1)
          .allMatch(found -> found.startsWith("color-contrast "));
    }
  }
}
