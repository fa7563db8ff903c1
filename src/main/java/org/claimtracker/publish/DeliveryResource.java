package org.claimtracker.publish;

import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Cursor;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was sent to a webhook, what came of it, and how to send it again. */
@Path("/api/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@Transactional
class DeliveryResource {

  private final History history;
  private final Caller caller;
  private final Clock clock;
  private final Event<WebhookDue> due;

  DeliveryResource(History history, Caller caller, Clock clock, Event<WebhookDue> due) {
    this.history = history;
    this.caller = caller;
    this.clock = clock;
    this.due = due;
  }

  @GET
  @Path("/deliveries")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "listDeliveries",
      summary = "What was sent to a webhook, or waits to be sent, the newest first")
  public Page<DeliveryView> listDeliveries(
      long id,
      @QueryParam("state") @Parameter(description = "Only those in this state")
          WebhookDelivery.State state,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Webhook webhook = Webhook.existing(id);
    Filter filter =
        new Filter()
            .and("d.webhook = :webhook", "webhook", webhook)
            .and("d.state = :state", "state", state)
            .after(Cursor.parse(cursor), "d", "createdAt");
    List<WebhookDelivery> rows = WebhookDelivery.newest(filter, limit + 1);
    List<WebhookAttempt> attempts = WebhookAttempt.of(rows);
    return Page.of(
        rows,
        limit,
        delivery -> DeliveryView.of(delivery, attempts),
        delivery -> new Cursor(delivery.createdAt, delivery.id));
  }

  @POST
  @Path("/test")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "testWebhook",
      summary = "Send a ping to a webhook",
      description = "Sent at once; the list of deliveries tells what came of it.")
  @APIResponseSchema(value = DeliveryView.class, responseCode = "202")
  public RestResponse<DeliveryView> testWebhook(long id) {
    WebhookDelivery ping = WebhookDelivery.ping(active(id), now());
    ping.persist();
    return sent("test", ping, null);
  }

  @POST
  @Path("/deliveries/{delivery}/replay")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "replayDelivery",
      summary = "Send the same message again",
      description =
          "It keeps its webhook-id, so that a receiver which has seen it can drop it. One that"
              + " still waits is sent at once. The words of a verdict that was retracted since are"
              + " not sent again: 409.")
  @APIResponseSchema(value = DeliveryView.class, responseCode = "202")
  public RestResponse<DeliveryView> replayDelivery(long id, long delivery) {
    active(id);
    WebhookDelivery again = WebhookDelivery.locked(id, delivery);
    if (!again.maySayItsWords()) {
      throw Problems.conflict("Its verdict was retracted; the words are given to nobody any more.");
    }
    DeliveryView before = view(again);
    again.sendAgain(now());
    return sent("replay", again, before);
  }

  private static Webhook active(long id) {
    Webhook webhook = Webhook.existing(id);
    if (!webhook.isActive()) {
      throw Problems.conflict(
          "This webhook is switched off: %s Switch it on first."
              .formatted(webhook.inactiveReason()));
    }
    return webhook;
  }

  private RestResponse<DeliveryView> sent(
      String action, WebhookDelivery delivery, DeliveryView before) {
    DeliveryView after = view(delivery);
    history.record(
        caller.actor(), action, "webhook", delivery.webhook.id.toString(), before, after);
    due.fire(new WebhookDue(delivery.webhook.id));
    return RestResponse.status(RestResponse.Status.ACCEPTED, after);
  }

  private static DeliveryView view(WebhookDelivery delivery) {
    return DeliveryView.of(delivery, WebhookAttempt.of(List.of(delivery)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
