package org.claimtracker.publish.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.claimreview.ClaimReviews;
import org.claimtracker.publish.claimreview.JsonLd;
import org.claimtracker.publish.http.CacheKey;
import org.claimtracker.publish.http.ConditionalResponse;
import org.claimtracker.publish.http.LicenceLink;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.read.Corrections;
import org.claimtracker.publish.read.VerdictFilter;
import org.claimtracker.review.Publication;
import org.claimtracker.verdict.PublishedVerdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The feed of all ClaimReviews, for aggregators. */
@Path("/feeds/claimreview.json")
@Tag(name = "ClaimReview")
@PermitAll
class DataFeedResource {

  private final Corrections corrections;
  private final ClaimReviews claimReviews;
  private final Addresses addresses;
  private final LicenceLink licence;
  private final SiteConfig site;
  private final Clock clock;
  private final ObjectMapper json;

  DataFeedResource(
      Corrections corrections,
      ClaimReviews claimReviews,
      Addresses addresses,
      LicenceLink licence,
      SiteConfig site,
      Clock clock,
      ObjectMapper json) {
    this.corrections = corrections;
    this.claimReviews = claimReviews;
    this.addresses = addresses;
    this.licence = licence;
    this.site = site;
    this.clock = clock;
    this.json = json;
  }

  @GET
  @PublicEndpoint(cache = CacheScope.NONE, workload = Workload.DUMP)
  @Transactional
  @Operation(
      operationId = "getClaimReviewFeed",
      summary = "All published verdicts as a DataFeed of ClaimReviews",
      description =
          "As Data Commons ingests it: complete, in one document, without pages. Retracted"
              + " verdicts are not included. 304 if, by If-None-Match or If-Modified-Since, nothing"
              + " was published, corrected or retracted since.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(mediaType = JsonLd.TYPE, schema = @Schema(implementation = DataFeed.class)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getClaimReviewFeed(
      @Valid @BeanParam VerdictFilter filter, @Context RoutingContext request) {
    Instant changed = Publication.lastChange().orElse(Instant.EPOCH);
    DataFeed head = DataFeed.head(site, addresses.of(CacheKey.address(request)), changed);
    // The document is streamed, so its entity tag is computed from its head, which has the date.
    ConditionalResponse conditional =
        ConditionalResponse.to(
            request.request(),
            licence.addTo(RenderedResponse.json(head, json, JsonLd.TYPE, changed)),
            clock.instant());
    if (conditional.status() != Response.Status.OK.getStatusCode()) {
      return conditional.toResponse();
    }
    StreamingOutput feed = out -> write(head, filter, request.response()::closed, out);
    Response.ResponseBuilder answer = Response.ok(feed, JsonLd.TYPE);
    for (String header : List.of("ETag", "Last-Modified", "Link")) {
      answer.header(header, conditional.headers().get(header));
    }
    return answer.build();
  }

  private void write(
      DataFeed head, VerdictFilter filter, BooleanSupplier disconnected, OutputStream out)
      throws IOException {
    try (JsonGenerator feed = JsonLd.writer(out)) {
      feed.writeStartObject();
      for (Map.Entry<String, JsonNode> field : json.valueToTree(head).properties()) {
        feed.writeObjectField(field.getKey(), field.getValue());
      }
      feed.writeArrayFieldStart(DataFeed.ELEMENTS);
      Dump.read(
          filter,
          Dump.BATCH_SIZE,
          disconnected,
          batch -> {
            for (PublishedVerdict verdict : corrections.verdicts(batch)) {
              feed.writeObject(DataFeed.Element.of(claimReviews.of(verdict)));
            }
            feed.flush();
          });
      feed.writeEndArray();
      feed.writeEndObject();
    }
  }
}
