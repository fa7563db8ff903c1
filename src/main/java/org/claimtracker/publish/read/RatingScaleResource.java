package org.claimtracker.publish.read;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.claimtracker.common.Message;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;
import org.claimtracker.verdict.RatingScale;
import org.claimtracker.verdict.ScaleView;
import org.claimtracker.verdict.VerdictError;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public API of the rating scales: what each label means, at a permanent address. */
@Path("/api/v1/rating-scales")
@Tag(name = "Ratings")
@PermitAll
@Transactional
class RatingScaleResource {

  /** The schema of the list, for the API's document. */
  @Schema(requiredProperties = "items")
  record ScalePage(List<ScaleView> items) {}

  private final ResponseCache cache;
  private final ObjectMapper json;

  RatingScaleResource(ResponseCache cache, ObjectMapper json) {
    this.cache = cache;
    this.json = json;
  }

  @GET
  @PublicEndpoint(workload = Workload.LOOKUP)
  @Operation(operationId = "listRatingScales", summary = "All scales, every version of each")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ScalePage.class)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response listRatingScales(@Context RoutingContext request) {
    return cache.answer(
        request,
        () ->
            RenderedResponse.json(
                new Page<>(RatingScale.all().stream().map(ScaleView::of).toList(), null), json));
  }

  @GET
  @PublicEndpoint(workload = Workload.LOOKUP)
  @Path("/{key}")
  @Operation(operationId = "getRatingScale", summary = "The newest version of one scale")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ScaleView.class)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getRatingScale(String key, @Context RoutingContext request) {
    return cache.answer(
        request,
        () -> {
          RatingScale newest = found(RatingScale.active(key), VerdictError.NO_SCALE, key);
          // The tag counts the changes, because If-Match of the next one has to name it.
          return rendered(newest).tagged(Integer.toString(newest.edition()));
        });
  }

  @GET
  @PublicEndpoint(workload = Workload.LOOKUP)
  @Path("/{key}/versions/{version}")
  @Operation(
      operationId = "getRatingScaleVersion",
      summary = "One version of a scale",
      description =
          "Its labels never change; whether it is in use, and its words in other languages, can.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ScaleView.class)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getRatingScaleVersion(String key, int version, @Context RoutingContext request) {
    return cache.answer(
        request,
        () ->
            rendered(
                found(
                    RatingScale.version(key, version),
                    VerdictError.NO_SCALE_VERSION,
                    version,
                    key)));
  }

  private static RatingScale found(
      Optional<RatingScale> scale, Message.Key otherwise, Object... arguments) {
    return scale.orElseThrow(() -> Problems.notFound(otherwise, arguments));
  }

  private RenderedResponse rendered(RatingScale scale) {
    return RenderedResponse.json(ScaleView.of(scale), json);
  }
}
