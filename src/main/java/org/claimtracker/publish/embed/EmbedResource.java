package org.claimtracker.publish.embed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.publish.http.PageLanguage;
import org.claimtracker.publish.http.PublicConfig;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;
import org.claimtracker.publish.read.NoticeKind;
import org.claimtracker.publish.read.ReaderError;
import org.claimtracker.publish.read.Retracted;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.PublishedVerdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verdict cards and oEmbed, for other sites. */
@Path("/")
@Tag(name = "Published verdicts")
@PermitAll
@Transactional
class EmbedResource {

  private static final String HTML = "text/html;charset=UTF-8";

  private final ResponseCache cache;
  private final PublishedDocuments documents;
  private final Addresses addresses;
  private final SiteConfig site;
  private final PublicConfig config;
  private final ObjectMapper json;

  EmbedResource(
      ResponseCache cache,
      PublishedDocuments documents,
      Addresses addresses,
      SiteConfig site,
      PublicConfig config,
      ObjectMapper json) {
    this.cache = cache;
    this.documents = documents;
    this.addresses = addresses;
    this.site = site;
    this.config = config;
    this.json = json;
  }

  @GET
  @PublicEndpoint(
      audience = Audience.EMBEDS,
      cache = CacheScope.ONE_VERDICT,
      workload = Workload.LOOKUP)
  @Path("/embed/v/{slug}")
  @Operation(
      operationId = "getCard",
      summary = "A published verdict as a small page for an iframe",
      description =
          "It contains no scripts. The card of a retracted verdict answers 410 with the reason.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "410", description = "It was retracted")
  public Response getCard(
      String slug,
      @QueryParam("lang")
          @Parameter(
              description = "The card's language, en or uk; the default is English",
              example = "en")
          String lang,
      @Context RoutingContext request) {
    PageLanguage language = PageLanguage.tagged(lang).orElse(PageLanguage.ENGLISH);
    Optional<Publication> standing = Publication.standing(slug);
    if (standing.isEmpty()) {
      return Retracted.review(slug)
          .map(
              gone ->
                  Card.retracted(
                      site, language.tag(), slug, gone.retractionReason(), gone.endedAt()))
          .map(card -> Response.status(Response.Status.GONE).entity(text(card, language)))
          .orElseGet(
              () -> Response.status(404).entity(text(Card.missing(site, language.tag()), language)))
          .type(HTML)
          .build();
    }
    return cache.answer(
        request, () -> rendered(card(documents.read(standing.get()), language), HTML));
  }

  private String card(PublishedVerdict verdict, PageLanguage language) {
    boolean rightToLeft = ULocale.forLanguageTag(verdict.language()).isRightToLeft();
    return text(
        Card.verdict(site, language.tag(), verdict, rightToLeft, marks(verdict.slug())), language);
  }

  private static String text(TemplateInstance card, PageLanguage language) {
    return card.setLocale(Locale.forLanguageTag(language.tag())).render();
  }

  /** All corrections but those of typing errors, the latest first. */
  private static List<Card.Mark> marks(String slug) {
    return Publication.allOf(slug).stream()
        .filter(publication -> !publication.review.isWithdrawn())
        .filter(publication -> isTold(publication.review.revision.correction()))
        .map(
            publication ->
                new Card.Mark(
                    NoticeKind.of(publication.review.revision.correction().kind()),
                    publication.publishedAt))
        .toList();
  }

  private static boolean isTold(Correction correction) {
    return correction != null && correction.kind().isTold();
  }

  @GET
  @PublicEndpoint(workload = Workload.LOOKUP)
  @Path("/oembed")
  @Operation(
      operationId = "getOEmbed",
      summary = "The oEmbed document of a published verdict",
      description = "A `rich` answer of oEmbed 1.0, whose `html` is an iframe with the card.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = OEmbed.class)),
        @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "Not the URL of a published verdict")
  @APIResponse(responseCode = "410", description = "It was retracted; `reason` says why")
  @APIResponse(responseCode = "501", description = "Unknown format")
  public Response getOEmbed(
      @QueryParam("url")
          @NotBlank
          @Parameter(description = "The URL of a verdict's page", required = true)
          String url,
      @QueryParam("format")
          @DefaultValue("json")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"json", "xml"}))
          String format,
      @QueryParam("maxwidth") @Min(1) @Parameter(description = "In pixels") Integer maxwidth,
      @QueryParam("maxheight") @Min(1) @Parameter(description = "In pixels") Integer maxheight,
      @Context RoutingContext request) {
    if (!format.equals("json") && !format.equals("xml")) {
      // oEmbed requires 501 here; it is no failure of the server that should be logged.
      return Problems.problem(501, "Unknown format", ReaderError.EMBED_FORMAT.with())
          .build()
          .toResponse();
    }
    String slug =
        addresses.slugIn(url).orElseThrow(() -> Problems.notFound(ReaderError.NO_VERDICT_AT, url));
    Publication standing = Publication.standing(slug).orElseThrow(() -> Retracted.or404(slug));
    OEmbed told =
        OEmbed.of(
            documents.read(standing),
            site,
            addresses,
            config.keep().toSeconds(),
            maxwidth,
            maxheight);
    return cache.answer(
        request,
        () ->
            format.equals("xml")
                ? rendered(told.xml(json), MediaType.TEXT_XML + ";charset=UTF-8")
                : RenderedResponse.json(told, json));
  }

  private static RenderedResponse rendered(String text, String type) {
    return RenderedResponse.of(text.getBytes(StandardCharsets.UTF_8), type, null);
  }
}
