package org.claimtracker.publish;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Cursor;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Webhooks: who is told of what. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
@Transactional
class WebhookResource {

  /** A new secret; this is the only time it is shown. */
  @Schema(requiredProperties = {"id", "secret"})
  record ShownSecret(long id, String secret) {}

  private final WebhookConfig config;
  private final WebhookPost post;
  private final History history;
  private final Caller caller;
  private final Clock clock;

  WebhookResource(
      WebhookConfig config, WebhookPost post, History history, Caller caller, Clock clock) {
    this.config = config;
    this.post = post;
    this.history = history;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(operationId = "listWebhooks", summary = "Webhooks, the newest first")
  public Page<WebhookView> listWebhooks(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
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

  @POST
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "createWebhook",
      summary = "Have a receiver told of verdicts",
      description =
          "The answer shows the secret that signs every message, once. The receiver has to be at a"
              + " public address, unless the configuration allows its network.")
  @APIResponseSchema(value = ShownSecret.class, responseCode = "201")
  public RestResponse<ShownSecret> createWebhook(@NotNull @Valid WebhookDetails wanted) {
    requireCallable(wanted.url());
    String secret = WebhookSecret.random();
    Webhook webhook = new Webhook(wanted, secret);
    webhook.persist();
    Webhook.flush();
    record("create", webhook, null);
    return ResponseBuilder.<ShownSecret>created(URI.create("/api/v1/webhooks/" + webhook.id))
        .entity(new ShownSecret(webhook.id, secret))
        .tag(ETags.of(webhook.version))
        .build();
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(operationId = "getWebhook", summary = "One webhook, without its secret")
  public RestResponse<WebhookView> getWebhook(long id) {
    return answer(Webhook.existing(id));
  }

  @PUT
  @Path("/{id}")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "editWebhook",
      summary = "Change a webhook, or switch it off or on again",
      description =
          "What waited when it was switched off is sent when it is on again; what happened"
              + " meanwhile is not.")
  public RestResponse<WebhookView> editWebhook(
      long id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid WebhookDetails wanted) {
    Webhook webhook = unchanged(id, ifMatch);
    if (!wanted.url().equals(webhook.url)) {
      requireCallable(wanted.url());
    }
    WebhookView before = WebhookView.of(webhook);
    webhook.describe(wanted);
    Webhook.flush();
    record("edit", webhook, before);
    return answer(webhook);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "deactivateWebhook",
      summary = "Switch a webhook off",
      description = "It gets nothing any more. It and its deliveries can still be looked at.")
  @APIResponse(responseCode = "204", description = "Switched off")
  public RestResponse<Void> deactivateWebhook(long id, @HeaderParam("If-Match") String ifMatch) {
    Webhook webhook = unchanged(id, ifMatch);
    WebhookView before = WebhookView.of(webhook);
    webhook.deactivate("Switched off at the desk.");
    Webhook.flush();
    record("deactivate", webhook, before);
    return ResponseBuilder.<Void>noContent().tag(ETags.of(webhook.version)).build();
  }

  @POST
  @Path("/{id}/secret")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "rotateSecret",
      summary = "Give a webhook a new secret",
      description =
          "The answer shows it once. For a while the secret before signs too, a day if nothing else is configured: each message then"
              + " carries two signatures, of which a receiver needs one.")
  public RestResponse<ShownSecret> rotateSecret(long id, @HeaderParam("If-Match") String ifMatch) {
    Webhook webhook = unchanged(id, ifMatch);
    WebhookView before = WebhookView.of(webhook);
    String secret = WebhookSecret.random();
    webhook.rotate(secret, clock.instant(), config.formerSecret());
    Webhook.flush();
    record("rotate-secret", webhook, before);
    return ResponseBuilder.ok(new ShownSecret(webhook.id, secret))
        .tag(ETags.of(webhook.version))
        .build();
  }

  private static Webhook unchanged(long id, String ifMatch) {
    Webhook webhook = Webhook.existing(id);
    ETags.require(ifMatch, webhook.version);
    return webhook;
  }

  private void requireCallable(String url) {
    post.refusal(url)
        .ifPresent(
            reason -> {
              throw Problems.invalid("url", reason);
            });
  }

  private void record(String action, Webhook webhook, WebhookView before) {
    history.record(
        caller.actor(), action, "webhook", webhook.id.toString(), before, WebhookView.of(webhook));
  }

  private static RestResponse<WebhookView> answer(Webhook webhook) {
    return ResponseBuilder.ok(WebhookView.of(webhook)).tag(ETags.of(webhook.version)).build();
  }
}
