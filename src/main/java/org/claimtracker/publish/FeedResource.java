package org.claimtracker.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.claimtracker.common.Page;
import org.claimtracker.review.Frozen;
import org.claimtracker.review.Publication;
import org.claimtracker.verdict.PublishedVerdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is published and put right, for feed readers. */
@Path("/feeds")
@Tag(name = "Published verdicts")
@PermitAll
@Transactional
class FeedResource {

  private static final String UNCHANGED =
      "304 when If-None-Match or If-Modified-Since tells that the client has it already.";

  private final Frozen frozen;
  private final Corrections corrections;
  private final Addresses addresses;
  private final SiteConfig site;
  private final Fresh fresh;
  private final ObjectMapper json;

  FeedResource(
      Frozen frozen,
      Corrections corrections,
      Addresses addresses,
      SiteConfig site,
      Fresh fresh,
      ObjectMapper json) {
    this.frozen = frozen;
    this.corrections = corrections;
    this.addresses = addresses;
    this.site = site;
    this.fresh = fresh;
    this.json = json;
  }

  @GET
  @Path("/verdicts.atom")
  @Produces(AtomFeed.TYPE)
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
      @Valid @BeanParam VerdictQuery query,
      @Context UriInfo asked,
      @Context Request request,
      @Context HttpHeaders headers) {
    return atom(verdicts(query, asked), request, headers);
  }

  @GET
  @Path("/verdicts.json")
  @Produces(JsonFeed.TYPE)
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
      @Valid @BeanParam VerdictQuery query,
      @Context UriInfo asked,
      @Context Request request,
      @Context HttpHeaders headers)
      throws JsonProcessingException {
    JsonFeed feed = JsonFeed.of(verdicts(query, asked), site, addresses);
    return fresh.answer(json.writeValueAsString(feed), JsonFeed.TYPE, request, headers);
  }

  @GET
  @Path("/corrections.atom")
  @Produces(AtomFeed.TYPE)
  @Operation(
      operationId = "getCorrectionsAtom",
      summary = "Corrections and retractions as an Atom feed, the newest first",
      description = "Everything that was put right, except typing errors. " + UNCHANGED)
  @APIResponse(
      responseCode = "200",
      description = "Atom 1.0, RFC 4287",
      content = @Content(mediaType = AtomFeed.TYPE, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getCorrectionsAtom(
      @Valid @BeanParam CorrectionQuery query,
      @Context UriInfo asked,
      @Context Request request,
      @Context HttpHeaders headers) {
    FeedPage page =
        FeedPage.of(
            corrections.page(query),
            notice -> FeedItem.of(notice, addresses),
            site.name() + ": corrections",
            addresses.of("/corrections"),
            asked,
            addresses);
    return atom(page, request, headers);
  }

  private FeedPage verdicts(VerdictQuery query, UriInfo asked) {
    Page<PublishedVerdict> page =
        Page.<Publication, PublishedVerdict>of(
            query.rows(), query.limit, frozen::read, query::cursorAt);
    return FeedPage.of(
        page,
        verdict -> FeedItem.of(verdict, addresses),
        site.name(),
        addresses.of("/"),
        asked,
        addresses);
  }

  private Response atom(FeedPage page, Request request, HttpHeaders headers) {
    String feed = new AtomFeed(addresses, site).write(page);
    return fresh.answer(feed, AtomFeed.TYPE, request, headers);
  }
}
