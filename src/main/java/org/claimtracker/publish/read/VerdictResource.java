package org.claimtracker.publish.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.claimtracker.publish.claimreview.ClaimReview;
import org.claimtracker.publish.claimreview.JsonLd;
import org.claimtracker.publish.http.CacheKey;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;
import org.claimtracker.review.Publication;
import org.claimtracker.search.query.SearchResult;
import org.claimtracker.search.query.Snippet;
import org.claimtracker.verdict.PublishedVerdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public API of published verdicts. */
@Path("/api/v1/verdicts")
@Tag(name = "Published verdicts")
@PermitAll
@Transactional
public class VerdictResource {

  /** A document, sent verbatim rather than serialised again. */
  record Verdict(@JsonValue @JsonRawValue String json) {}

  /** The schema of a page of verdicts, for the API's document. */
  @Schema(requiredProperties = "items")
  record VerdictPage(
      List<PublishedVerdict> items,
      String nextCursor,
      @Schema(description = "True if nothing matches q and these match similar words.")
          Boolean similar,
      @Schema(description = "The number of results on all pages; only with facets.") Long total,
      @Schema(description = "The most frequent values of each facet; only with facets.")
          Map<String, List<SearchResult.Count>> facets,
      @Schema(description = "By slug, the texts that match q; only with highlight.")
          Map<String, List<Snippet>> highlights) {}

  /** The revisions that readers may read, and which were retracted, newest first. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(requiredProperties = "items")
  record HistoryPage(List<PublishedRevision> items, List<RetractedRevision> retractions) {}

  private static final MediaType LINKED = MediaType.valueOf(JsonLd.TYPE);
  private static final List<MediaType> TYPES = List.of(MediaType.APPLICATION_JSON_TYPE, LINKED);

  private final ResponseCache cache;
  private final PublishedVerdicts published;
  private final VerdictFinder finder;
  private final JoinedDocuments joined;
  private final ObjectMapper json;

  VerdictResource(
      ResponseCache cache,
      PublishedVerdicts published,
      VerdictFinder finder,
      JoinedDocuments joined,
      ObjectMapper json) {
    this.cache = cache;
    this.published = published;
    this.finder = finder;
    this.joined = joined;
    this.json = json;
  }

  @GET
  @PublicEndpoint
  @Operation(
      operationId = "listVerdicts",
      summary = "Published verdicts, last published first, or most relevant first with q",
      description =
          "from and to refer to the day on which the claim was made. Paging is stable while"
              + " verdicts are published: pass nextCursor as cursor, with the same filters.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = VerdictPage.class)))
  public Response listVerdicts(
      @Valid @BeanParam VerdictQuery query, @Context RoutingContext request) {
    return cache.answer(
        request,
        () ->
            query.highlight
                ? RenderedResponse.json(highlighted(query), json)
                : joined.page(finder.slugs(query)));
  }

  private FoundPage<Verdict> highlighted(VerdictQuery query) {
    VerdictFinder.Result result = finder.find(query);
    return FoundPage.of(
        published.documents(result.rows()).stream().map(Verdict::new).toList(),
        result,
        finder.highlights(query, result));
  }

  @GET
  @PublicEndpoint(cache = CacheScope.ONE_VERDICT, workload = Workload.LOOKUP)
  @Path("/{slug}")
  @Produces({MediaType.APPLICATION_JSON, JsonLd.TYPE})
  @Operation(
      operationId = "getVerdict",
      summary = "The published verdict about one claim",
      description =
          "304 if If-None-Match names the current revision. 404 for anything unpublished, 410 with"
              + " the reason if it was retracted, at every asOf for a withdrawn revision. With"
              + " Accept: application/ld+json the answer is a ClaimReview of schema.org, safe to"
              + " embed in a page.")
  @Parameter(
      name = "If-None-Match",
      in = ParameterIn.HEADER,
      description = "An ETag of an earlier answer.",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "OK",
      headers = {
        @Header(
            name = "ETag",
            description = "Of the current publication.",
            required = true,
            schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = "Last-Modified",
            description = "When it was published; omitted in the first two seconds.",
            schema = @Schema(type = SchemaType.STRING))
      },
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PublishedVerdict.class)),
        @Content(mediaType = JsonLd.TYPE, schema = @Schema(implementation = ClaimReview.class))
      })
  @APIResponse(responseCode = "304", description = "Not changed since")
  @APIResponse(responseCode = "410", description = "It was retracted; `reason` says why")
  public Response getVerdict(
      String slug,
      @QueryParam("asOf")
          @Parameter(
              description = "The verdict as it was published at this moment",
              example = "2026-01-01T00:00:00Z")
          Instant asOf,
      @Context RoutingContext request) {
    return cache.answer(
        request,
        () ->
            rendered(
                asOf == null ? published.standing(slug) : published.asOf(slug, asOf), request));
  }

  private RenderedResponse rendered(Publication publication, RoutingContext request) {
    boolean linked = CacheKey.best(request, TYPES).filter(LINKED::equals).isPresent();
    return linked
        ? rendered(published.claimReview(published.complete(publication)), JsonLd.TYPE, publication)
        : asJson(published.documents(List.of(publication)).get(0), publication);
  }

  static RenderedResponse asJson(String document, Publication publication) {
    return rendered(document, MediaType.APPLICATION_JSON, publication);
  }

  private static RenderedResponse rendered(String document, String type, Publication publication) {
    return RenderedResponse.of(
        document.getBytes(StandardCharsets.UTF_8), type, publication.standsSince());
  }

  @GET
  @PublicEndpoint(cache = CacheScope.ONE_VERDICT, workload = Workload.LOOKUP)
  @Path("/{slug}/history")
  @Operation(
      operationId = "getVerdictHistory",
      summary = "Every published revision of a verdict, newest first, with its correction",
      description =
          "The text of each is available with asOf set to its publishedAt. Withdrawn revisions are"
              + " left out; `retractions` says why.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HistoryPage.class)))
  public Response getVerdictHistory(String slug, @Context RoutingContext request) {
    return cache.answer(request, () -> RenderedResponse.json(history(slug), json));
  }

  private HistoryPage history(String slug) {
    List<Publication> all = published.all(slug);
    return new HistoryPage(
        PublishedVerdicts.readable(all).stream()
            .map(each -> PublishedRevision.of(each, published.read(each)))
            .toList(),
        RetractedRevision.among(all));
  }
}
