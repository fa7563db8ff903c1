package org.claimtracker.publish.feed;

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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import org.claimtracker.common.Page;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.http.LicenceLink;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;
import org.claimtracker.publish.read.CorrectionQuery;
import org.claimtracker.publish.read.Corrections;
import org.claimtracker.publish.read.VerdictFinder;
import org.claimtracker.publish.read.VerdictQuery;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.verdict.PublishedVerdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Atom, RSS and JSON feeds of verdicts and corrections. */
@Path("/feeds")
@Tag(name = "Published verdicts")
@PermitAll
@Transactional
class FeedResource {

  private static final String UNCHANGED =
      "304 if, by If-None-Match or If-Modified-Since, the client has it already.";

  private static final String UTF_8 = ";charset=UTF-8";

  private final VerdictFinder finder;
  private final PublishedDocuments documents;
  private final Corrections corrections;
  private final Addresses addresses;
  private final LicenceLink licence;
  private final SiteConfig site;
  private final ResponseCache cache;
  private final ObjectMapper json;

  FeedResource(
      VerdictFinder finder,
      PublishedDocuments documents,
      Corrections corrections,
      Addresses addresses,
      LicenceLink licence,
      SiteConfig site,
      ResponseCache cache,
      ObjectMapper json) {
    this.finder = finder;
    this.documents = documents;
    this.corrections = corrections;
    this.addresses = addresses;
    this.licence = licence;
    this.site = site;
    this.cache = cache;
    this.json = json;
  }

  @GET
  @PublicEndpoint
  @Path("/verdicts.atom")
  @Operation(
      operationId = "getVerdictsAtom",
      summary = "Published verdicts as an Atom feed, last published first",
      description = "An entry keeps its id when its verdict is corrected. " + UNCHANGED)
  @APIResponse(
      responseCode = "200",
      description = "Atom 1.0, RFC 4287",
      content = @Content(mediaType = AtomFeed.TYPE, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getVerdictsAtom(
      @Valid @BeanParam VerdictQuery query, @Context RoutingContext request) {
    return answer(request, lastChange -> atom(verdicts(query, request), lastChange));
  }

  @GET
  @PublicEndpoint
  @Path("/verdicts.json")
  @Operation(
      operationId = "getVerdictsJsonFeed",
      summary = "Published verdicts as a JSON feed, last published first",
      description = "An item keeps its id when its verdict is corrected. " + UNCHANGED)
  @APIResponse(
      responseCode = "200",
      description = "JSON Feed 1.1",
      content =
          @Content(mediaType = JsonFeed.TYPE, schema = @Schema(implementation = JsonFeed.class)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getVerdictsJsonFeed(
      @Valid @BeanParam VerdictQuery query, @Context RoutingContext request) {
    return answer(
        request,
        lastChange ->
            RenderedResponse.json(
                JsonFeed.of(verdicts(query, request), site, addresses),
                json,
                JsonFeed.TYPE + UTF_8,
                lastChange));
  }

  @GET
  @PublicEndpoint
  @Path("/corrections.atom")
  @Operation(
      operationId = "getCorrectionsAtom",
      summary = "Corrections and retractions as an Atom feed, newest first",
      description =
          "All changes of published verdicts, except corrected typing errors. " + UNCHANGED)
  @APIResponse(
      responseCode = "200",
      description = "Atom 1.0, RFC 4287",
      content = @Content(mediaType = AtomFeed.TYPE, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getCorrectionsAtom(
      @Valid @BeanParam CorrectionQuery query, @Context RoutingContext request) {
    return answer(request, lastChange -> atom(corrections(query, request), lastChange));
  }

  @GET
  @PublicEndpoint
  @Path("/verdicts.rss")
  @Operation(
      operationId = "getVerdictsRss",
      summary = "Published verdicts as an RSS feed, last published first",
      description = "An item keeps its guid when its verdict is corrected. " + UNCHANGED)
  @APIResponse(
      responseCode = "200",
      description = "RSS 2.0",
      content = @Content(mediaType = RssFeed.TYPE, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getVerdictsRss(
      @Valid @BeanParam VerdictQuery query, @Context RoutingContext request) {
    return answer(request, lastChange -> rss(verdicts(query, request), lastChange));
  }

  @GET
  @PublicEndpoint
  @Path("/corrections.rss")
  @Operation(
      operationId = "getCorrectionsRss",
      summary = "Corrections and retractions as an RSS feed, newest first",
      description =
          "All changes of published verdicts, except corrected typing errors. " + UNCHANGED)
  @APIResponse(
      responseCode = "200",
      description = "RSS 2.0",
      content = @Content(mediaType = RssFeed.TYPE, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getCorrectionsRss(
      @Valid @BeanParam CorrectionQuery query, @Context RoutingContext request) {
    return answer(request, lastChange -> rss(corrections(query, request), lastChange));
  }

  private FeedPage corrections(CorrectionQuery query, RoutingContext request) {
    return FeedPage.of(
        corrections.page(query),
        notice -> FeedItem.of(notice, addresses),
        site.name() + ": corrections",
        addresses.of("/corrections"),
        request,
        addresses);
  }

  private FeedPage verdicts(VerdictQuery query, RoutingContext request) {
    VerdictFinder.Result found = finder.find(query.newestFirst());
    Page<PublishedVerdict> page =
        new Page<>(found.rows().stream().map(documents::read).toList(), found.nextCursor());
    return FeedPage.of(
        page,
        verdict -> FeedItem.of(verdict, addresses),
        site.name(),
        addresses.of("/"),
        request,
        addresses);
  }

  private RenderedResponse atom(FeedPage page, Instant lastChange) {
    return xml(new AtomFeed(addresses, site).write(page), AtomFeed.TYPE, lastChange);
  }

  private RenderedResponse rss(FeedPage page, Instant lastChange) {
    return xml(new RssFeed(addresses, site).write(page), RssFeed.TYPE, lastChange);
  }

  private static RenderedResponse xml(String feed, String type, Instant lastChange) {
    return RenderedResponse.of(feed.getBytes(StandardCharsets.UTF_8), type + UTF_8, lastChange);
  }

  /** Last-Modified is that of all publications, because one that left the feed changes it too. */
  private Response answer(RoutingContext request, Function<Instant, RenderedResponse> render) {
    return cache.answer(
        request, () -> licence.addTo(render.apply(Publication.lastChange().orElse(null))));
  }
}
