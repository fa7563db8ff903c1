package org.claimtracker.publish.sitemap;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.http.LicenceLink;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;
import org.claimtracker.publish.read.ReaderError;
import org.claimtracker.review.Publication;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** robots.txt and the sitemaps, for crawlers. */
@Path("/")
@Tag(name = "Published verdicts")
@PermitAll
@Transactional
class CrawlerResource {

  private static final String ROBOTS = "text/plain;charset=UTF-8";
  private static final String XML = "application/xml;charset=UTF-8";

  private final Addresses addresses;
  private final LicenceLink licence;
  private final PublicPages pages;
  private final ResponseCache cache;

  CrawlerResource(
      Addresses addresses, LicenceLink licence, PublicPages pages, ResponseCache cache) {
    this.addresses = addresses;
    this.licence = licence;
    this.pages = pages;
    this.cache = cache;
  }

  @GET
  @PublicEndpoint
  @Path("/robots.txt")
  @Operation(
      operationId = "getRobots",
      summary = "What crawlers may read, and where the sitemap is")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
  public Response getRobots(@Context RoutingContext request) {
    String robots =
        """
        User-agent: *
        Disallow: /desk/

        Sitemap: %s
        """
            .formatted(addresses.of("/sitemap.xml"));
    return cache.answer(
        request, () -> RenderedResponse.of(robots.getBytes(StandardCharsets.UTF_8), ROBOTS, null));
  }

  @GET
  @PublicEndpoint
  @Path("/sitemap.xml")
  @Operation(
      operationId = "getSitemap",
      summary = "The URLs of all public pages",
      description =
          "Verdicts with their last modification, claimants, topics and the desk's own pages. A"
              + " sitemap of sitemaps.org, or an index of several with up to 50,000 URLs each.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getSitemap(@Context RoutingContext request) {
    return cache.answer(request, () -> rendered(whole()));
  }

  private Sitemap whole() {
    int files = pages.files();
    return files == 1 ? Sitemap.of(pages.in(1)) : Sitemap.index(files, addresses);
  }

  @GET
  @PublicEndpoint
  @Path("/sitemap-{number}.xml")
  @Operation(operationId = "getSitemapFile", summary = "The URLs of up to 50,000 public pages")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getSitemapFile(int number, @Context RoutingContext request) {
    return cache.answer(request, () -> rendered(file(number)));
  }

  private Sitemap file(int number) {
    if (number < 1 || number > pages.files()) {
      throw Problems.notFound(ReaderError.NO_SITEMAP, number);
    }
    return Sitemap.of(pages.in(number));
  }

  private RenderedResponse rendered(Sitemap sitemap) {
    return licence.addTo(
        RenderedResponse.of(
            sitemap.write().getBytes(StandardCharsets.UTF_8),
            XML,
            Publication.lastChange().orElse(null)));
  }
}
