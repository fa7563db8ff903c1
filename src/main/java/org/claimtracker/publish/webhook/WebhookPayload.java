package org.claimtracker.publish.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.claim.TopicView;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.review.Review;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.verdict.Withdrawal;

/**
 * The body of a message, in the format that the Standard Webhooks specification proposes. It
 * contains only what any reader can read at that moment.
 *
 * @param timestamp of the event, not of the delivery
 */
record WebhookPayload(String type, Instant timestamp, Object data) {

  /**
   * A summary of a verdict; {@code api} has all of it.
   *
   * @param url of its page
   * @param api its URL in this API
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Verdict(
      String slug,
      int revision,
      String url,
      String api,
      String statement,
      String language,
      ClaimantView claimant,
      PartialDate statedOn,
      List<TopicView> topics,
      RatingView rating,
      String inLanguage,
      String summary,
      Correction correction,
      Instant firstPublishedAt,
      Instant publishedAt) {}

  /**
   * A retraction, without the text of the verdict.
   *
   * @param withdraws this revision alone, or the verdict with all its revisions
   */
  record Retraction(
      String slug,
      int revision,
      Withdrawal withdraws,
      String url,
      String api,
      String reason,
      Instant retractedAt) {}

  /** A test message. */
  record Ping(long webhook) {}

  static WebhookPayload ping(WebhookDelivery delivery) {
    return new WebhookPayload(
        delivery.event.type, delivery.createdAt, new Ping(delivery.webhook.id));
  }

  static WebhookPayload of(WebhookEvent event, PublishedVerdict verdict, SiteConfig site) {
    return new WebhookPayload(
        event.type,
        verdict.publishedAt(),
        new Verdict(
            verdict.slug(),
            verdict.revision(),
            site.page(verdict.slug()),
            api(verdict.slug(), site),
            verdict.statement(),
            verdict.language(),
            verdict.claimant(),
            verdict.statedOn(),
            verdict.topics(),
            verdict.rating(),
            verdict.inLanguage(),
            verdict.summary(),
            verdict.correction(),
            verdict.firstPublishedAt(),
            verdict.publishedAt()));
  }

  static WebhookPayload retraction(String slug, Review retracted, SiteConfig site) {
    return new WebhookPayload(
        WebhookEvent.RETRACTED.type,
        retracted.endedAt(),
        new Retraction(
            slug,
            retracted.revision.number,
            retracted.withdraws(),
            site.page(slug),
            api(slug, site),
            retracted.retractionReason(),
            retracted.endedAt()));
  }

  private static String api(String slug, SiteConfig site) {
    return site.at("/api/v1/verdicts/" + slug);
  }
}
