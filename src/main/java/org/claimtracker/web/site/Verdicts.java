package org.claimtracker.web.site;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.claimtracker.evidence.Stance;
import org.claimtracker.review.Rule;
import org.claimtracker.verdict.CitedEvidence;
import org.claimtracker.verdict.PublishedVerdict;

/** Template extensions for verdicts. */
@TemplateExtension
final class Verdicts {

  /**
   * The evidence of one stance.
   *
   * @param soughtInVain where the desk searched without result; null if not given
   */
  public record Side(String name, List<CitedEvidence> evidence, String soughtInVain) {}

  private Verdicts() {}

  /** In a template: {@code {verdict.stances}}. Without context the section is left out. */
  static List<Side> stances(PublishedVerdict verdict) {
    Side context = side(verdict, Stance.CONTEXT, null);
    List<Side> sides =
        List.of(
            side(verdict, Stance.REFUTES, verdict.noRefutationFound()),
            side(verdict, Stance.SUPPORTS, verdict.noSupportFound()));
    return context.evidence().isEmpty() ? sides : List.of(sides.get(0), sides.get(1), context);
  }

  private static Side side(PublishedVerdict verdict, Stance stance, String soughtInVain) {
    return new Side(
        stance.name(),
        verdict.evidence().stream().filter(each -> each.stance() == stance).toList(),
        soughtInVain);
  }

  /** The message key of a rule. */
  static String textKey(Rule rule) {
    return "rule." + rule.title();
  }
}
