package org.claimtracker.publish;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.claimtracker.common.Cursor;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.review.Publication;
import org.claimtracker.verdict.PublishedVerdict;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published verdicts, for anybody. */
@Path("/api/v1/verdicts")
@Tag(name = "Published verdicts")
@PermitAll
@Transactional
class VerdictResource {

  /** A published document as it was frozen: sent as it is, not read and written again. */
  @Schema(implementation = PublishedVerdict.class)
  record Document(@JsonValue @JsonRawValue String json) {}

  @GET
  @Operation(
      operationId = "listVerdicts",
      summary = "Published verdicts, last published first",
      description = "from and to are days on which the claim was made.")
  public Page<Document> listVerdicts(
      @QueryParam("claimant") @Size(max = 80) String claimant,
      @QueryParam("rating") @Size(max = 40) String rating,
      @QueryParam("topic") @Size(max = 80) String topic,
      @QueryParam("language") @Size(max = 35) String language,
      @QueryParam("from") LocalDate from,
      @QueryParam("to") LocalDate to,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Filter filter =
        new Filter()
            .and("p.claimantSlug = :claimant", "claimant", claimant)
            .and("p.ratingKey = :rating", "rating", rating)
            .and(":topic member of p.topicSlugs", "topic", topic)
            .and("p.language = :language", "language", language)
            .and("p.statedFrom >= :from", "from", from)
            .and("p.statedFrom <= :to", "to", to)
            .after(Cursor.parse(cursor), "p", "publishedAt");
    List<Publication> found =
        Publication.<Publication>find(
                "from Publication p"
                    + filter.where()
                    + " and "
                    + Publication.STANDING
                    + " order by p.publishedAt desc, p.id desc",
                filter.parameters())
            .page(0, limit + 1)
            .list();
    return Page.of(
        found,
        limit,
        publication -> new Document(publication.document),
        publication -> new Cursor(publication.publishedAt, publication.id));
  }

  @GET
  @Path("/{slug}")
  @Operation(
      operationId = "getVerdict",
      summary = "The published verdict about one claim",
      description =
          "304 when If-None-Match names the revision that stands. 404 for anything unpublished,"
              + " 410 with the reason when it was retracted.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PublishedVerdict.class)))
  @APIResponse(responseCode = "304", description = "Not changed since")
  public Response getVerdict(String slug, @Context Request request) {
    Publication publication = Publication.standing(slug).orElseThrow(() -> Retracted.or404(slug));
    EntityTag tag = new EntityTag("p" + publication.id);
    Date modified = Date.from(publication.publishedAt);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(modified, tag);
    return (unchanged != null ? unchanged : Response.ok(new Document(publication.document)))
        .tag(tag)
        .lastModified(modified)
        .build();
  }
}
