package org.claimtracker.testsupport.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** Asks axe what in a page people cannot use. */
final class Axe {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /**
   * Where a page may run no scripts, a browser still answers what it is asked, but its clock stands
   * still: axe would wait for ever between two rules.
   */
  private static final String WAIT_FOR_NOTHING =
      """
      () => {
        if (matchMedia("(scripting: none)").matches) {
          window.setTimeout = (step) => { step(); return 0; };
        }
      }
      """;

  private Axe() {}

  /** What is serious or critical, by some rules; by all of them when none is named. */
  static List<String> grave(Page page, List<String> rules) {
    page.evaluate(WAIT_FOR_NOTHING);
    AxeBuilder axe = new AxeBuilder(page);
    if (!rules.isEmpty()) {
      axe.withRules(rules);
    }
    // The other mode opens a second page each time, for frames that our pages do not have.
    return axe.setLegacyMode(true).analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .map(rule -> rule.getId() + " " + rule.getNodes())
        .toList();
  }
}
