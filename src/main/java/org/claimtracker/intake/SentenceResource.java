package org.claimtracker.intake;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimAnswer;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The sentences of an intake and the decisions about them. */
@Path("/api/v1/intake/{id}/sentences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Intake")
class SentenceResource {

  private final Intakes intakes;
  private final Deciding deciding;
  private final Caller caller;

  SentenceResource(Intakes intakes, Deciding deciding, Caller caller) {
    this.intakes = intakes;
    this.deciding = deciding;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listSentences",
      summary = "The sentences of an intake, by rank or by position",
      description =
          "Ranks, reasons, speakers and earlier checks are a machine's suggestions. Earlier"
              + " checks are the desk's claims, checked or not, that may say the same.")
  public Page<SentenceView> listSentences(long id, @Valid @BeanParam SentenceQuery query) {
    return intakes.sentences(id, query);
  }

  @POST
  @Idempotent
  @Path("/{number}/keep")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "keepSentence",
      summary = "Keep a sentence as worth checking",
      description = "The desk's own model learns from it. Can be changed until a claim is logged.")
  public SentenceView keepSentence(long id, int number) {
    return deciding.decide(id, number, Decision.KEPT, caller.actor());
  }

  @POST
  @Idempotent
  @Path("/{number}/dismiss")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "dismissSentence",
      summary = "Dismiss a sentence as not worth checking",
      description = "The desk's own model learns from it. The sentence stays in the lists.")
  public SentenceView dismissSentence(long id, int number) {
    return deciding.decide(id, number, Decision.DISMISSED, caller.actor());
  }

  @POST
  @Idempotent
  @Path("/{number}/claim")
  @Transactional
  @Consumes(MediaType.WILDCARD)
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "logSentence",
      summary = "Log a claim from a sentence, with its appearance",
      description =
          "Without a body, the claim's statement is the sentence, the claimant its speaker or"
              + " else the author of the text, the date that of the text, and the appearance the"
              + " text, with the sentence as its note. 409 if a claim was already logged from it.")
  @APIResponseSchema(value = ClaimAnswer.class, responseCode = "201")
  public RestResponse<ClaimAnswer> logSentence(
      long id,
      int number,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = ClaimWording.class)))
          @Valid
          ClaimWording wording) {
    Claim claim =
        deciding.log(id, number, wording == null ? ClaimWording.NONE : wording, caller.actor());
    return ResponseBuilder.<ClaimAnswer>created(URI.create("/api/v1/claims/" + claim.slug))
        .entity(ClaimAnswer.of(claim))
        .tag(ETags.of(claim.version))
        .build();
  }
}
