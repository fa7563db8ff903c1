package org.claimtracker.web.site;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.claimtracker.evidence.Stance;
import org.claimtracker.review.Rule;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.PublishedVerdict.CitedEvidence;

/** What templates ask of verdicts. */
@TemplateExtension
final class Verdicts {

  /**
   * The evidence of one stance.
   *
   * @param soughtInVain what was looked for on this side where nothing was found; null for no word
   */
  public record Side(String name, List<CitedEvidence> evidence, String soughtInVain) {}

  private Verdicts() {}

  /** In a template: {@code {verdict.stances}}. Context that nobody gave is not missed. */
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

  /** The key of the sentence about a rule. */
  static String textKey(Rule rule) {
    return "rule_" + rule.name();
  }
}
