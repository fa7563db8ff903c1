package org.claimtracker.publish.embed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.read.NoticeKind;
import org.claimtracker.verdict.PublishedVerdict;

/** Small pages that stand beside an article elsewhere: complete, and without scripts. */
@CheckedTemplate(basePath = "embed")
final class Card {

  /**
   * The last thing that was put right, except typing errors.
   *
   * @param kind what kind of correction it was
   */
  record Mark(NoticeKind kind, Instant at) {}

  private Card() {}

  /**
   * The card of a verdict.
   *
   * @param rightToLeft whether the claim is written so
   * @param mark null where nothing was put right
   */
  static native TemplateInstance verdict(
      SiteConfig site, String language, PublishedVerdict verdict, boolean rightToLeft, Mark mark);

  /** The card of a retracted verdict: nothing of its words. */
  static native TemplateInstance retracted(
      SiteConfig site, String language, String slug, String reason, Instant at);

  static native TemplateInstance missing(SiteConfig site, String language);

  /** What a page holds that shows a card. */
  static native TemplateInstance frame(String address, String title, int width, int height);
}
