package org.claimtracker.publish.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Message;
import org.claimtracker.history.History;
import org.claimtracker.outbound.DeliveryState;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.review.PublishedDocuments;
import org.jboss.logging.Logger;

/**
 * The two transactions around each attempt: one leases a delivery, the other records the outcome.
 * If the application stops in between, the lease expires and the delivery is sent again with the
 * same message id.
 */
@ApplicationScoped
class DeliveryTransactions {

  /** A message to send, with the secrets that sign it; it must never be logged. */
  record Posting(
      long delivery,
      long webhook,
      Instant lease,
      String url,
      String messageId,
      List<String> secrets,
      String body) {

    Map<String, String> headers(Instant at) {
      return Map.of(
          "Content-Type",
          "application/json",
          "User-Agent",
          "Claim-Tracker",
          "webhook-id",
          messageId,
          "webhook-timestamp",
          Long.toString(at.getEpochSecond()),
          "webhook-signature",
          WebhookSecret.signatures(secrets, messageId, at, body));
    }
  }

  private static final Logger LOG = Logger.getLogger(DeliveryTransactions.class);
  private static final Actor SENDER = Actor.system("schedule");

  /** Spreads retries of attempts that failed together. */
  private static final double MAX_JITTER = 0.1;

  private final WebhookConfig config;
  private final SiteConfig site;
  private final PublishedDocuments documents;
  private final ObjectMapper json;
  private final History history;
  private final Clock clock;

  DeliveryTransactions(
      WebhookConfig config,
      SiteConfig site,
      PublishedDocuments documents,
      ObjectMapper json,
      History history,
      Clock clock) {
    this.config = config;
    this.site = site;
    this.documents = documents;
    this.json = json;
    this.history = history;
    this.clock = clock;
  }

  @Transactional
  List<Long> webhooksWithDue() {
    return WebhookDelivery.webhooksWithDue(clock.instant());
  }

  /** Leases the next due delivery of a webhook; empty if none is due. */
  @Transactional
  Optional<Posting> leaseNext(Long webhookId) {
    Instant now = clock.instant();
    Instant lease = now.plus(config.timeout().multipliedBy(3)).plusSeconds(5);
    Optional<WebhookDelivery> next = WebhookDelivery.nextDue(webhookId, now);
    while (next.isPresent() && !isLeased(next.get(), now, lease)) {
      next = WebhookDelivery.nextDue(webhookId, now);
    }
    return next.map(delivery -> posting(delivery, lease, now));
  }

  /** False if another node leased it first, or if its text may no longer be sent. */
  private static boolean isLeased(WebhookDelivery delivery, Instant now, Instant lease) {
    if (!delivery.claim(now, lease)) {
      return false;
    }
    boolean mayBeSent = delivery.mayBeSent();
    if (!mayBeSent) {
      delivery.end(DeliveryState.CANCELLED, now);
    }
    return mayBeSent;
  }

  private Posting posting(WebhookDelivery delivery, Instant lease, Instant now) {
    return new Posting(
        delivery.id,
        delivery.webhook.id,
        lease,
        delivery.webhook.url,
        delivery.messageId,
        delivery.webhook.secrets(now),
        write(payload(delivery)));
  }

  private WebhookPayload payload(WebhookDelivery delivery) {
    return switch (delivery.event) {
      case PING -> WebhookPayload.ping(delivery);
      case PUBLISHED, CORRECTED ->
          WebhookPayload.of(delivery.event, documents.read(delivery.publication), site);
      case RETRACTED -> WebhookPayload.retraction(delivery.slug, delivery.publication.review, site);
    };
  }

  private String write(WebhookPayload payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A webhook's payload cannot be written", unwritable);
    }
  }

  /** Records the outcome of an attempt and schedules the next one. */
  @Transactional
  void record(Posting posting, Instant at, DeliveryOutcome outcome) {
    Instant now = clock.instant();
    Webhook webhook = Webhook.findById(posting.webhook());
    if (webhook == null) {
      // It was deleted while the message was being sent.
      return;
    }
    WebhookDelivery delivery = WebhookDelivery.locked(posting.webhook(), posting.delivery());
    new WebhookAttempt(delivery, at, outcome).persist();
    if (outcome.isDelivered()) {
      delivery.end(DeliveryState.DELIVERED, now);
      Webhook.works(webhook.id);
    } else if (delivery.state() == DeliveryState.WAITING
        && delivery.isClaimedUntil(posting.lease())) {
      failed(delivery, webhook, outcome, now);
    }
  }

  private void failed(
      WebhookDelivery delivery, Webhook webhook, DeliveryOutcome outcome, Instant now) {
    boolean last = delivery.tries() >= config.retries().size();
    if (outcome.isUnsubscribed()) {
      delivery.end(DeliveryState.GIVEN_UP, now);
      switchOff(webhook, WebhookError.WEBHOOK_UNWANTED.with());
    } else if (!last) {
      delivery.retry(jittered(config.retries().get(delivery.tries())), now);
    } else {
      delivery.end(DeliveryState.GIVEN_UP, now);
      if (webhook.failsSince(now.minus(config.failingFor()))) {
        switchOff(
            webhook, WebhookError.WEBHOOK_FAILED.with(webhook.failingSince, outcome.describe()));
      }
    }
    Webhook.fails(webhook.id, now);
  }

  private void switchOff(Webhook webhook, Message reason) {
    WebhookView before = WebhookView.of(webhook);
    webhook.deactivate(reason);
    Webhook.flush();
    history.record(
        SENDER, "deactivate", "webhook", webhook.id.toString(), before, WebhookView.of(webhook));
    LOG.warnf("Webhook %d was switched off: %s", webhook.id, reason.inEnglish());
  }

  private static Duration jittered(Duration wait) {
    double jitter = ThreadLocalRandom.current().nextDouble(MAX_JITTER);
    return wait.plusMillis(Math.round(wait.toMillis() * jitter));
  }
}
