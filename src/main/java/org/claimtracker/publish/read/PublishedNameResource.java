package org.claimtracker.publish.read;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public API of what verdicts can be filtered by: the topics and claimants that have some. */
@Path("/api/v1/published")
@Tag(name = "Published verdicts")
@PermitAll
@Transactional
class PublishedNameResource {

  /** The schema of a page of names, for the API's document. */
  @Schema(requiredProperties = "items")
  record PublishedNamePage(List<PublishedName> items, String nextCursor) {}

  private final PublishedNames names;
  private final ResponseCache cache;
  private final ObjectMapper json;

  PublishedNameResource(PublishedNames names, ResponseCache cache, ObjectMapper json) {
    this.names = names;
    this.cache = cache;
    this.json = json;
  }

  @GET
  @PublicEndpoint
  @Path("/topics")
  @Operation(
      operationId = "listPublishedTopics",
      summary = "The topics of published verdicts, by name, with the number of verdicts",
      description = "Topics that were merged are counted under the one that they lead to.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PublishedNamePage.class)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response listPublishedTopics(
      @Valid @BeanParam NameQuery query, @Context RoutingContext request) {
    return cache.answer(request, () -> RenderedResponse.json(names.topics(query), json));
  }

  @GET
  @PublicEndpoint
  @Path("/claimants")
  @Operation(
      operationId = "listPublishedClaimants",
      summary = "Whose claims were checked, by name, with the number of published verdicts",
      description = "Claimants that were merged are counted under the one that they lead to.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PublishedNamePage.class)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response listPublishedClaimants(
      @Valid @BeanParam NameQuery query, @Context RoutingContext request) {
    return cache.answer(request, () -> RenderedResponse.json(names.claimants(query), json));
  }
}
