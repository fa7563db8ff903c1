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

/**
 * What a receiver gets, in the form that the Standard Webhooks specification proposes: nothing but
 * what any reader can read at that moment.
 *
 * @param timestamp when it happened, not when it is sent
 */
record WebhookPayload(String type, Instant timestamp, Object data) {

  /**
   * A verdict in short; all of it is at its address.
   *
   * @param url its page for readers
   * @param api its address in this API
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
      String summary,
      Correction correction,
      Instant firstPublishedAt,
      Instant publishedAt) {}

  /** What is left to tell of a retracted verdict. */
  record Retraction(
      String slug, int revision, String url, String api, String reason, Instant retractedAt) {}

  /** A greeting to see whether the receiver takes it. */
  record Ping(long webhook) {}

  static WebhookPayload ping(WebhookDelivery delivery) {
    return new WebhookPayload(
        delivery.event.type, delivery.createdAt, new Ping(delivery.webhook.id));
  }

  static WebhookPayload of(WebhookEvent event, PublishedVerdict told, SiteConfig site) {
    return new WebhookPayload(
        event.type,
        told.publishedAt(),
        new Verdict(
            told.slug(),
            told.revision(),
            site.page(told.slug()),
            api(told.slug(), site),
            told.statement(),
            told.language(),
            told.claimant(),
            told.statedOn(),
            told.topics(),
            told.rating(),
            told.summary(),
            told.correction(),
            told.firstPublishedAt(),
            told.publishedAt()));
  }

  static WebhookPayload retraction(String slug, Review retracted, SiteConfig site) {
    return new WebhookPayload(
        WebhookEvent.RETRACTED.type,
        retracted.endedAt(),
        new Retraction(
            slug,
            retracted.revision.number,
            site.page(slug),
            api(slug, site),
            retracted.retractionReason(),
            retracted.endedAt()));
  }

  private static String api(String slug, SiteConfig site) {
    return site.at("/api/v1/verdicts/" + slug);
  }
}
