package org.claimtracker.publish.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Actor;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;

/** Creates and edits webhooks; each method is one transaction with its entry in the record. */
@ApplicationScoped
@Transactional
public class Webhooks {

  /** A webhook with a new secret; this is the only time it is shown. */
  public record Made(WebhookView webhook, String secret) {}

  private final WebhookConfig config;
  private final WebhookHttpClient client;
  private final History history;
  private final Clock clock;

  Webhooks(WebhookConfig config, WebhookHttpClient client, History history, Clock clock) {
    this.config = config;
    this.client = client;
    this.history = history;
    this.clock = clock;
  }

  /** All webhooks, newest first. */
  public Page<WebhookView> list(int limit, String cursor) {
    Filter filter = new Filter().after(Cursor.parse(cursor), "w", "createdAt");
    List<Webhook> webhooks =
        Webhook.<Webhook>find(
                "from Webhook w" + filter.where() + " order by w.createdAt desc, w.id desc",
                filter.parameters())
            .page(0, limit + 1)
            .list();
    return Page.of(
        webhooks, limit, WebhookView::of, shown -> new Cursor(shown.createdAt, shown.id));
  }

  /** One webhook without its secret; 404 if there is none. */
  public WebhookView get(long id) {
    return WebhookView.of(Webhook.existing(id));
  }

  /** Subscribes a receiver; 422 if its address must not be called. */
  public Made create(WebhookDetails details, Actor actor) {
    requireCallable(details.url());
    String secret = WebhookSecret.random();
    Webhook webhook = new Webhook(details, secret);
    webhook.persist();
    return new Made(recorded(actor, "create", webhook, null), secret);
  }

  /** Edits it, or switches it on or off; 412 after a concurrent change. */
  public WebhookView edit(
      long id, String ifMatch, UnaryOperator<WebhookDetails> change, Actor actor) {
    Webhook webhook = unchanged(id, ifMatch);
    WebhookDetails details = change.apply(WebhookDetails.of(webhook));
    if (!details.url().equals(webhook.url)) {
      requireCallable(details.url());
    }
    WebhookView before = WebhookView.of(webhook);
    webhook.describe(details);
    return recorded(actor, "edit", webhook, before);
  }

  /** Stops its deliveries. */
  public WebhookView switchOff(long id, String ifMatch, Actor actor) {
    Webhook webhook = unchanged(id, ifMatch);
    WebhookView before = WebhookView.of(webhook);
    webhook.deactivate(Webhook.AT_THE_DESK);
    return recorded(actor, "deactivate", webhook, before);
  }

  /** Resumes its deliveries, including those that are waiting. */
  public WebhookView switchOn(long id, String ifMatch, Actor actor) {
    Webhook webhook = unchanged(id, ifMatch);
    WebhookView before = WebhookView.of(webhook);
    webhook.activate();
    return recorded(actor, "activate", webhook, before);
  }

  /** Replaces its secret; the previous one stays valid for a grace period. */
  public Made rotate(long id, String ifMatch, Actor actor) {
    Webhook webhook = unchanged(id, ifMatch);
    WebhookView before = WebhookView.of(webhook);
    String secret = WebhookSecret.random();
    webhook.rotate(secret, clock.instant(), config.formerSecret());
    return new Made(recorded(actor, "rotate-secret", webhook, before), secret);
  }

  /**
   * Deletes it with all that was sent to it or waits; the record keeps what it was. 409 while it is
   * on, so that nothing is on its way.
   */
  public void delete(long id, String ifMatch, Actor actor) {
    Webhook webhook = unchanged(id, ifMatch);
    if (webhook.isActive()) {
      throw Problems.conflict(WebhookError.WEBHOOK_ON);
    }
    WebhookView before = WebhookView.of(webhook);
    WebhookAttempt.delete(
        "delivery.id in (select d.id from WebhookDelivery d where d.webhook = ?1)", webhook);
    WebhookDelivery.delete("webhook", webhook);
    webhook.delete();
    history.record(actor, "delete", "webhook", Long.toString(id), before, null);
  }

  private static Webhook unchanged(long id, String ifMatch) {
    Webhook webhook = Webhook.existing(id);
    ETags.require(ifMatch, webhook.version);
    return webhook;
  }

  private void requireCallable(String url) {
    client
        .refusal(url)
        .ifPresent(
            reason -> {
              throw Problems.invalid("url", reason);
            });
  }

  private WebhookView recorded(Actor actor, String action, Webhook webhook, WebhookView before) {
    Webhook.flush();
    WebhookView after = WebhookView.of(webhook);
    history.record(actor, action, "webhook", webhook.id.toString(), before, after);
    return after;
  }
}
