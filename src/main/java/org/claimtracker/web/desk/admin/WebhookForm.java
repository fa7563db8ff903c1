package org.claimtracker.web.desk.admin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.Topic;
import org.claimtracker.claim.TopicView;
import org.claimtracker.publish.webhook.WebhookDetails;
import org.claimtracker.publish.webhook.WebhookEvent;
import org.claimtracker.publish.webhook.WebhookView;
import org.claimtracker.verdict.RatingScale;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The form of a webhook: its options and submitted values. */
public record WebhookForm(
    List<WebhookEvent> events,
    List<TopicView> topics,
    List<RatingView> ratings,
    List<String> languages) {

  /** Pings are sent on demand, so there is no subscription to them. */
  private static final List<WebhookEvent> EVENTS =
      List.of(WebhookEvent.PUBLISHED, WebhookEvent.CORRECTED, WebhookEvent.RETRACTED);

  static final SubmittedForm BLANK = SubmittedForm.EMPTY.with("events", EVENTS.toArray());

  static WebhookForm offers() {
    return new WebhookForm(
        EVENTS, TopicView.of(Topic.all()), RatingScale.ratings(), Claim.languages());
  }

  static SubmittedForm of(WebhookView webhook) {
    return SubmittedForm.EMPTY
        .with("version", webhook.etag())
        .with("url", webhook.url())
        .with("description", webhook.description())
        .with("events", webhook.events().toArray())
        .with("claimant", webhook.claimant())
        .with("topic", webhook.topic())
        .with("rating", webhook.rating())
        .with("language", webhook.language());
  }

  /** The submitted details; {@code active} is unchanged. */
  static WebhookDetails details(SubmittedForm submitted, boolean active) {
    Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
    Arrays.stream(WebhookEvent.values())
        .filter(event -> submitted.has("events", event))
        .forEach(events::add);
    return new WebhookDetails(
        submitted.given("url"),
        submitted.given("description"),
        events,
        submitted.given("claimant"),
        submitted.given("topic"),
        submitted.given("rating"),
        submitted.given("language"),
        active);
  }
}
