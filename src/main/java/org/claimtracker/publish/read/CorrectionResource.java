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

/** Public API of corrections and retractions. */
@Path("/api/v1/corrections")
@Tag(name = "Published verdicts")
@PermitAll
@Transactional
class CorrectionResource {

  /** The shape of a page of corrections, for the API's document. */
  @Schema(requiredProperties = "items")
  record CorrectionPage(List<CorrectionNotice> items, String nextCursor) {}

  private final Corrections corrections;
  private final ResponseCache cache;
  private final ObjectMapper json;

  CorrectionResource(Corrections corrections, ResponseCache cache, ObjectMapper json) {
    this.corrections = corrections;
    this.cache = cache;
    this.json = json;
  }

  @GET
  @PublicEndpoint
  @Operation(
      operationId = "listCorrections",
      summary = "Corrections and retractions, newest first",
      description =
          "All changes of published verdicts, except corrected typing errors. The previous text of a"
              + " correction stays readable at its `address`; a retraction has only a `reason`,"
              + " and of a correction whose words were withdrawn only kind and day are left."
              + " Entries never expire.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CorrectionPage.class)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response listCorrections(
      @Valid @BeanParam CorrectionQuery query, @Context RoutingContext request) {
    return cache.answer(request, () -> RenderedResponse.json(corrections.page(query), json));
  }
}
