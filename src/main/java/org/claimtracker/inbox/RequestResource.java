package org.claimtracker.inbox;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.claimtracker.account.ClientAddresses;
import org.claimtracker.account.secret.Passwords;
import org.claimtracker.common.ETags;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Public API for what readers send to the desk. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readers")
@PermitAll
class RequestResource {

  /** The version of what was just taken in. */
  private static final long NEW = 0;

  private final Receiving receiving;

  RequestResource(Receiving receiving) {
    this.receiving = receiving;
  }

  @POST
  @APIResponseSchema(value = Receipt.class, responseCode = "201")
  @PublicEndpoint(cache = CacheScope.PRIVATE, workload = Workload.LOOKUP)
  @Operation(
      operationId = "sendRequest",
      summary = "Ask to have a claim checked, or say that a published verdict is wrong",
      description =
          "Needs no sign-in. The receipt in the answer is told once; whoever has it sees how far"
              + " the desk is and can have the words deleted. A client address may send a few in an"
              + " hour (`claims.inbox.per-hour`), then 429.")
  public RestResponse<Receipt> sendRequest(
      @NotNull NewRequest sent, @Context RoutingContext context) {
    Receipt receipt =
        receiving.receive(sent, Passwords.random(), ClientAddresses.of(context.request()));
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, receipt)
        .location(URI.create("/api/v1/requests/" + receipt.receipt()))
        .tag(ETags.of(NEW))
        .build();
  }

  @GET
  @Path("/{receipt}")
  @PublicEndpoint(cache = CacheScope.PRIVATE, workload = Workload.LOOKUP)
  @Operation(
      operationId = "getRequest",
      summary = "How far the desk is with what one has sent",
      description = "State, due day and outcome, and none of the words that were sent.")
  public ReceiptView getRequest(String receipt) {
    return receiving.of(receipt);
  }

  @POST
  @Path("/{receipt}/erase")
  @PublicEndpoint(cache = CacheScope.PRIVATE, workload = Workload.LOOKUP)
  @Operation(
      operationId = "eraseRequest",
      summary = "Have the words and the address that one has sent deleted",
      description =
          "What the desk answered stays, and so does the entry in the record, which has none of the"
              + " words. Without an answer it is closed. Repeating it changes nothing.")
  public ReceiptView eraseRequest(String receipt) {
    return receiving.erase(receipt);
  }
}
