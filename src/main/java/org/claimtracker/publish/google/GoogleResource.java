package org.claimtracker.publish.google;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.QueryTimeoutException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.claimtracker.common.Page;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;
import org.claimtracker.publish.read.VerdictFinder;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.search.query.SearchRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A drop-in replacement for the search of Google's Fact Check Tools API, for its existing clients.
 */
@Path(GoogleResource.ROOT)
@Tag(name = "ClaimReview")
@PermitAll
@Transactional
class GoogleResource {

  static final String ROOT = "/v1alpha1";

  private final VerdictFinder finder;
  private final PublishedDocuments documents;
  private final SiteConfig site;
  private final Clock clock;
  private final ResponseCache cache;
  private final ObjectMapper json;

  GoogleResource(
      VerdictFinder finder,
      PublishedDocuments documents,
      SiteConfig site,
      Clock clock,
      ResponseCache cache,
      ObjectMapper json) {
    this.finder = finder;
    this.documents = documents;
    this.site = site;
    this.clock = clock;
    this.cache = cache;
    this.json = json;
  }

  @GET
  @PublicEndpoint
  @Path("/claims:search")
  @Operation(
      operationId = "searchClaims",
      summary = "Published verdicts in the format of Google's Fact Check Tools API",
      description =
          "Compatible with claims:search of v1alpha1: its clients need only another root URL. Last"
              + " published first. Errors have Google's format too.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GoogleClaims.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter is wrong, or a required one is missing",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GoogleError.Answer.class)))
  @APIResponse(
      responseCode = "default",
      description = "Anything else that went wrong",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = GoogleError.Answer.class)))
  public Response searchClaims(@BeanParam GoogleQuery query, @Context RoutingContext request) {
    return cache.answer(request, () -> RenderedResponse.json(page(query), json));
  }

  private GoogleClaims page(GoogleQuery query) {
    query.require();
    Instant now = clock.instant();
    VerdictFinder.Result page =
        Optional.ofNullable(query.searchRequest(site, now))
            .flatMap(this::inIndex)
            .orElseGet(() -> inDatabase(query, now));
    return new GoogleClaims(
        page.rows().stream().map(row -> GoogleClaim.of(documents.read(row), site)).toList(),
        query.token(page.nextCursor()));
  }

  private Optional<VerdictFinder.Result> inIndex(SearchRequest request) {
    try {
      return finder.inIndex(request);
    } catch (HttpProblem notOurs) {
      throw GoogleError.invalid("Invalid pageToken.");
    }
  }

  private VerdictFinder.Result inDatabase(GoogleQuery query, Instant now) {
    Page<Publication> page =
        Page.of(query.rows(site, now), query.size(), Function.identity(), GoogleQuery::placeAt);
    return new VerdictFinder.Result(page.items(), page.nextCursor(), null);
  }

  @ServerExceptionMapper
  Response refused(GoogleError error) {
    return error.toResponse();
  }

  @ServerExceptionMapper({
    QueryTimeoutException.class,
    JDBCConnectionException.class,
    GenericJDBCException.class
  })
  Response tookTooLong(RuntimeException cancelled) {
    return GoogleError.tookTooLong(cancelled).toResponse();
  }

  @ServerExceptionMapper
  Response failed(RuntimeException failure) {
    Log.error("claims:search failed", failure);
    return GoogleError.internal(failure).toResponse();
  }
}
