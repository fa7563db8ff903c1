package org.claimtracker.testsupport.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Runs axe on a page. Its own Playwright client would return every passed check of every element,
 * which takes longer than the checks do.
 */
final class Axe {

  private static final String SCRIPT = script();

  /**
   * Where a page may not run scripts the browser still evaluates what a test asks, but its timers
   * never fire: axe would wait for ever between two rules.
   */
  private static final String FIRE_TIMERS =
      """
      () => {
        if (matchMedia("(scripting: none)").matches) {
          window.setTimeout = (step) => { step(); return 0; };
        }
        return typeof axe === "object";
      }
      """;

  private static final String SERIOUS =
      """
      async (rules) => {
        const options = {resultTypes: ["violations"]};
        if (rules.length > 0) {
          options.runOnly = {type: "rule", values: rules};
        }
        const results = await axe.run(document, options);
        return results.violations
          .filter((rule) => ["serious", "critical"].includes(rule.impact))
          .map((rule) => rule.id + " " + rule.nodes
            .map((node) => node.target + ": " + node.html + " " + node.failureSummary).join("; "));
      }
      """;

  private Axe() {}

  /** Serious and critical violations of some rules; of all rules if none is named. */
  static List<String> violations(Page page, List<String> rules) {
    if (!(Boolean) page.evaluate(FIRE_TIMERS)) {
      page.evaluate(SCRIPT);
    }
    return ((List<?>) page.evaluate(SERIOUS, rules)).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      byte[] bytes = Objects.requireNonNull(script, "axe-core").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
