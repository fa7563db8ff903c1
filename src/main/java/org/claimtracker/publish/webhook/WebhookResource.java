package org.claimtracker.publish.webhook;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.MergePatch;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** API of the webhook subscriptions. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class WebhookResource {

  /** A new secret; it is shown only once. */
  @Schema(requiredProperties = {"id", "secret"})
  record ShownSecret(long id, String secret) {}

  private final Webhooks webhooks;
  private final Caller caller;

  WebhookResource(Webhooks webhooks, Caller caller) {
    this.webhooks = webhooks;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(operationId = "listWebhooks", summary = "Webhooks, the newest first")
  public Page<WebhookView> listWebhooks(@Valid @BeanParam Page.Request page) {
    return webhooks.list(page.limit, page.cursor);
  }

  @POST
  @Idempotent(keepsAnswer = false)
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "createWebhook",
      summary = "Have a receiver told of verdicts",
      description =
          "The answer shows the secret that signs every message, once. The receiver has to be at a"
              + " public address, unless the configuration allows its network.")
  @APIResponseSchema(value = ShownSecret.class, responseCode = "201")
  public RestResponse<ShownSecret> createWebhook(@NotNull @Valid WebhookDetails details) {
    Webhooks.Made made = webhooks.create(details, caller.actor());
    long id = made.webhook().id();
    return shown(ResponseBuilder.created(URI.create("/api/v1/webhooks/" + id)), made);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(operationId = "getWebhook", summary = "One webhook, without its secret")
  public RestResponse<WebhookView> getWebhook(long id) {
    return answer(webhooks.get(id));
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
      long id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid WebhookDetails details) {
    return answer(webhooks.edit(id, ifMatch, before -> details, caller.actor()));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @RequestBodySchema(WebhookDetails.class)
  @Operation(operationId = "patchWebhook", summary = "Change part of a webhook")
  public RestResponse<WebhookView> patchWebhook(
      long id, @HeaderParam("If-Match") String ifMatch, @NotNull MergePatch<WebhookDetails> patch) {
    return answer(webhooks.edit(id, ifMatch, patch::appliedTo, caller.actor()));
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "deleteWebhook",
      summary = "Delete a webhook that is switched off",
      description =
          "Its deliveries are deleted with it; the record keeps what it was. One that is active has"
              + " to be switched off first, with `active: false` in an update: 409.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public RestResponse<Void> deleteWebhook(long id, @HeaderParam("If-Match") String ifMatch) {
    webhooks.delete(id, ifMatch, caller.actor());
    return RestResponse.noContent();
  }

  @POST
  @Idempotent(keepsAnswer = false)
  @Path("/{id}/secret")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "rotateSecret",
      summary = "Give a webhook a new secret",
      description =
          "The answer shows it once. For a while the secret before signs too, a day if nothing else is configured: each message then"
              + " carries two signatures, of which a receiver needs one.")
  public RestResponse<ShownSecret> rotateSecret(long id, @HeaderParam("If-Match") String ifMatch) {
    return shown(ResponseBuilder.ok(), webhooks.rotate(id, ifMatch, caller.actor()));
  }

  private static RestResponse<ShownSecret> shown(
      ResponseBuilder<ShownSecret> answer, Webhooks.Made made) {
    WebhookView webhook = made.webhook();
    return answer
        .entity(new ShownSecret(webhook.id(), made.secret()))
        .header("ETag", webhook.etag())
        .build();
  }

  private static RestResponse<WebhookView> answer(WebhookView webhook) {
    return ResponseBuilder.ok(webhook).header("ETag", webhook.etag()).build();
  }
}
