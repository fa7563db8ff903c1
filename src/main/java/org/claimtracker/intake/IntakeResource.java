package org.claimtracker.intake;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Page;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.intake.training.Rankers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in, lists, shows and removes articles and transcripts. */
@Path("/api/v1/intake")
@Tag(name = "Intake")
class IntakeResource {

  static final String NDJSON = "application/x-ndjson";

  private static final MediaType LINES = MediaType.valueOf(NDJSON);
  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, LINES).build();

  private final IntakeReader reading;
  private final Rankers rankers;
  private final Intakes intakes;
  private final IntakeLines lines;
  private final Caller caller;

  IntakeResource(
      IntakeReader reading, Rankers rankers, Intakes intakes, IntakeLines lines, Caller caller) {
    this.reading = reading;
    this.rankers = rankers;
    this.intakes = intakes;
    this.lines = lines;
    this.caller = caller;
  }

  @POST
  @Idempotent(apart = true)
  @Produces({MediaType.APPLICATION_JSON, NDJSON})
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "createIntake",
      summary = "Analyse an article or a transcript: its sentences, most check-worthy first",
      description =
          "Give the text, or only a `url`: then its page is fetched, from public addresses alone, and"
              + " the title, author, publisher and date are the page's where the body gives none;"
              + " 422 naming `url` tells why a page cannot be had. What is said of the sentences is a machine's suggestion and changes nothing; `suggestedBy` says so"
              + " and `model` names its version. Offsets count UTF-16 units of the text that is kept: as it was sent, or what captions say. A body is"
              + " at most 2 MiB, its text 1,048,576 UTF-16 units. With `Accept: application/x-ndjson` the answer"
              + " begins at once, one JSON object a line: `progress`, each `sentence` in the order"
              + " of the text, and at the end `result`, which is the JSON answer; only this last"
              + " line says that the text was kept. In its place can stand a `problem`.")
  @APIResponse(
      responseCode = "200",
      description = "NDJSON, if requested",
      content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "201",
      description = "Taken in",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = IntakeView.Result.class)))
  public Response createIntake(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @Context Request request,
      @NotNull @Valid NewIntake wanted) {
    Actor by = caller.actor();
    IntakeDocument document = reading.read(wanted);
    Variant variant = request.selectVariant(VARIANTS);
    if (variant != null && variant.getMediaType().equals(LINES)) {
      Ranker ranker = rankers.of(document.language());
      StreamingOutput written = out -> lines.write(document, ranker, limit, by, out);
      return Response.ok(written, LINES).build();
    }
    IntakeView.Result kept = intakes.takeIn(document, limit, by);
    return Response.created(URI.create("/api/v1/intake/" + kept.intake().id()))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(kept)
        .tag(ETags.of(0))
        .build();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(operationId = "listIntakes", summary = "Intakes, newest first")
  public Page<IntakeView> listIntakes(@Valid @BeanParam Page.Request page) {
    return intakes.list(null, page.limit, page.cursor);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getIntake",
      summary = "One intake with its text",
      description = "Its sentences are at /sentences; their offsets refer to this text.")
  public IntakeView.WithText getIntake(long id) {
    return intakes.withText(id);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "deleteIntake",
      summary = "Delete an intake with its sentences and the decisions about them",
      description = "Claims logged from it stay. The record contains no text of it.")
  public void deleteIntake(long id) {
    intakes.giveUp(id, caller.actor());
  }
}
