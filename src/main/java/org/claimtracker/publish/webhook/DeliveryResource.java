package org.claimtracker.publish.webhook;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.Page;
import org.claimtracker.outbound.DeliveryState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** API of a webhook's deliveries, with pings and replays. */
@Path("/api/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class DeliveryResource {

  private final Deliveries deliveries;
  private final Caller caller;

  DeliveryResource(Deliveries deliveries, Caller caller) {
    this.deliveries = deliveries;
    this.caller = caller;
  }

  @GET
  @Path("/deliveries")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(operationId = "listDeliveries", summary = "The deliveries of a webhook, newest first")
  public Page<DeliveryView> listDeliveries(
      long id,
      @QueryParam("state")
          @Size(max = Page.MAX_VALUES)
          @Parameter(description = "Only those in this state; repeated, in any of them")
          List<DeliveryState> state,
      @Valid @BeanParam Page.Request page) {
    return deliveries.of(id, state, page.limit, page.cursor);
  }

  @POST
  @Idempotent
  @Path("/test")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "testWebhook",
      summary = "Send a ping to a webhook",
      description = "It is sent at once; the list of deliveries shows the outcome.")
  @APIResponseSchema(value = DeliveryView.class, responseCode = "202")
  public RestResponse<DeliveryView> testWebhook(long id) {
    return RestResponse.status(RestResponse.Status.ACCEPTED, deliveries.ping(id, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/deliveries/{delivery}/replay")
  @PermissionsAllowed(Permission.MANAGE_WEBHOOKS)
  @Operation(
      operationId = "replayDelivery",
      summary = "Send the same message again",
      description =
          "It keeps its webhook-id, so that a receiver can detect the duplicate. A delivery that is"
              + " still waiting is sent at once. The text of a verdict that was retracted since is"
              + " not sent again: 409.")
  @APIResponseSchema(value = DeliveryView.class, responseCode = "202")
  public RestResponse<DeliveryView> replayDelivery(long id, long delivery) {
    return RestResponse.status(
        RestResponse.Status.ACCEPTED, deliveries.replay(id, delivery, caller.actor()));
  }
}
