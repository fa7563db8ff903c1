package org.claimtracker.search.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.common.Page;
import org.claimtracker.search.query.ClaimQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Matches among the desk's claims, and people's decisions about them. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ClaimMatchResource {

  /** The result; see MatchRequest. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ClaimMatches", requiredProperties = "model")
  record Answer(
      String model,
      List<ClaimMatch> matches,
      @Schema(description = "Checks of other publishers, best first: theirs, never this desk's.")
          List<ExternalMatch> elsewhere,
      List<Item> batch) {}

  /** The matches of one text of a batch, best first. */
  @Schema(
      name = "ClaimMatchesOfOne",
      requiredProperties = {"matches", "elsewhere"})
  record Item(List<ClaimMatch> matches, List<ExternalMatch> elsewhere) {}

  private final Matching matching;
  private final ExternalMatching external;
  private final DecidingMatches deciding;
  private final Caller caller;

  ClaimMatchResource(
      Matching matching, ExternalMatching external, DecidingMatches deciding, Caller caller) {
    this.matching = matching;
    this.external = external;
    this.deciding = deciding;
    this.caller = caller;
  }

  @POST
  @Idempotent(apart = true)
  @Path("/match")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "matchClaims",
      summary = "The desk's claims that may say the same as a text, checked or not",
      description =
          "Like `POST /api/v1/match`, but over all claims. Matches are a machine's suggestions:"
              + " they merge and close nothing, and only people's decisions about them are stored.")
  @APIResponseSchema(Answer.class)
  public Answer matchClaims(@NotNull @Valid MatchRequest request) {
    MatchResult found = matching.claims(request);
    List<List<ClaimMatch>> shown =
        QuarkusTransaction.requiringNew().call(() -> shown(found.matches()));
    List<List<ExternalMatch>> elsewhere = external.shown(found.elsewhere());
    return request.batch() == null
        ? new Answer(found.model(), shown.get(0), elsewhere.get(0), null)
        : new Answer(
            found.model(),
            null,
            null,
            IntStream.range(0, shown.size())
                .mapToObj(n -> new Item(shown.get(n), elsewhere.get(n)))
                .toList());
  }

  private static List<List<ClaimMatch>> shown(List<List<Match>> matches) {
    return Match.shown(
        matches,
        ClaimQuery::rows,
        claim -> claim.slug,
        (match, claim) ->
            new ClaimMatch(
                ClaimSummary.of(claim),
                match.sentence(),
                match.score(),
                match.band(),
                match.reasons()));
  }

  @POST
  @Idempotent
  @Path("/{slug}/matches")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "decideMatch",
      summary = "Decide whether a suggested match says the same",
      description =
          "The decision is stored with the score of the two claims and the model that computes it;"
              + " a score or model that is sent is ignored. It changes nothing else, so it needs no"
              + " If-Match; use `mark-duplicate` to close a claim. 503 while there is no index.")
  @APIResponseSchema(value = MatchDecisionView.class, responseCode = "201")
  public RestResponse<MatchDecisionView> decideMatch(
      String slug, @NotNull @Valid NewMatchDecision wanted) {
    return RestResponse.status(
        RestResponse.Status.CREATED, deciding.decide(slug, wanted, caller.actor()));
  }

  @GET
  @Path("/{slug}/matches")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listMatchDecisions",
      summary = "Decisions about a claim's matches, newest first")
  public Page<MatchDecisionView> listMatchDecisions(String slug) {
    return new Page<>(deciding.about(slug), null);
  }
}
