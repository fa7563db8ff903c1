package org.claimtracker.publish.embed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.read.NoticeKind;
import org.claimtracker.verdict.PublishedVerdict;

/** Small pages for an iframe on another site, self-contained and without scripts. */
@CheckedTemplate(basePath = "embed")
final class Card {

  /**
   * A correction of the verdict.
   *
   * @param kind of the correction
   */
  record Mark(NoticeKind kind, Instant at) {}

  private Card() {}

  /**
   * The card of a verdict.
   *
   * @param rightToLeft whether the claim's script runs from right to left
   * @param marks its corrections but those of typing errors, the latest first
   */
  static native TemplateInstance verdict(
      SiteConfig site,
      String language,
      PublishedVerdict verdict,
      boolean rightToLeft,
      List<Mark> marks);

  /** The card of a retracted verdict, without any of its text. */
  static native TemplateInstance retracted(
      SiteConfig site, String language, String slug, String reason, Instant at);

  static native TemplateInstance missing(SiteConfig site, String language);

  /** The HTML that embeds a card. */
  static native TemplateInstance frame(String address, String title, int width, int height);
}
