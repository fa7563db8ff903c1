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
import org.claimtracker.common.Problems;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;
import org.claimtracker.search.query.ExternalCheckFinder;
import org.claimtracker.search.query.ExternalCheckQuery;
import org.claimtracker.verdict.external.ExternalCheckView;
import org.claimtracker.verdict.external.ExternalConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public API of the checks of other publishers, apart from everything that is this desk's. */
@Path("/api/v1/published/external-checks")
@Tag(name = "Checks of other publishers")
@PermitAll
@Transactional
class PublishedExternalCheckResource {

  /** The schema of a page of checks, for the API's document. */
  @Schema(requiredProperties = "items")
  record ExternalCheckPage(List<ExternalCheckView> items, String nextCursor) {}

  private final ExternalCheckFinder finder;
  private final ExternalConfig config;
  private final ResponseCache cache;
  private final ObjectMapper json;

  PublishedExternalCheckResource(
      ExternalCheckFinder finder, ExternalConfig config, ResponseCache cache, ObjectMapper json) {
    this.finder = finder;
    this.config = config;
    this.cache = cache;
    this.json = json;
  }

  @GET
  @PublicEndpoint
  @Operation(
      operationId = "listPublicExternalChecks",
      summary = "Checks of other publishers, newest first; with q, most relevant first",
      description =
          "What others found, under their name, with a link to their review. This desk vouches for"
              + " none of them. 404 where the desk leaves them out (`claims.external.public`).")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ExternalCheckPage.class)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response listPublicExternalChecks(
      @Valid @BeanParam ExternalCheckQuery query, @Context RoutingContext request) {
    if (!config.isPublic()) {
      throw Problems.notFound(Problems.Reason.NOTHING_HERE);
    }
    return cache.answer(
        request,
        () -> RenderedResponse.json(finder.find(query, false).page(ExternalCheckView::of), json));
  }
}
