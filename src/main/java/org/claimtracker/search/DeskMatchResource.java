package org.claimtracker.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.evidence.WebPages;
import org.claimtracker.history.History;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the desk knows already of a claim, and what people said about such suggestions. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Transactional
class DeskMatchResource {

  /** A claim of the desk that may say the same, as a sentence of the page if it was one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "ClaimMatch",
      requiredProperties = {"claim", "score", "band", "reasons"})
  record ClaimMatch(
      ClaimSummary claim, String sentence, double score, Match.Band band, Reasons reasons) {}

  /** What was found; see MatchRequest. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ClaimMatches", requiredProperties = "model")
  record Answer(String model, List<ClaimMatch> matches, List<Item> batch) {}

  /** The matches of one text of a batch, the surest first. */
  @Schema(name = "ClaimMatchesOfOne", requiredProperties = "matches")
  record Item(List<ClaimMatch> matches) {}

  /**
   * What a person says about a suggested match.
   *
   * @param score that was shown with it
   * @param model that was named with it
   */
  record NewDecision(
      @NotBlank @Size(max = 80) @Schema(examples = "another-claim") String other,
      @NotNull @Schema(examples = "SAME") MatchDecision.Decision decision,
      @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(examples = "0.93") Double score,
      @NotBlank @Size(max = 100) @Schema(examples = "all-minilm-l6-v2-q") String model) {}

  /** A decision that was kept. */
  @Schema(
      name = "MatchDecision",
      requiredProperties = {"other", "decision", "score", "model", "by", "at"})
  record DecisionView(
      String other,
      MatchDecision.Decision decision,
      double score,
      String model,
      String by,
      Instant at) {

    static DecisionView of(MatchDecision kept, String seenFrom) {
      return new DecisionView(
          kept.other.slug.equals(seenFrom) ? kept.claim.slug : kept.other.slug,
          kept.decision,
          kept.score,
          kept.model,
          kept.decidedBy.handle,
          kept.createdAt);
    }
  }

  private final Matching matching;
  private final WebPages pages;
  private final History history;
  private final Caller caller;

  DeskMatchResource(Matching matching, WebPages pages, History history, Caller caller) {
    this.matching = matching;
    this.pages = pages;
    this.history = history;
    this.caller = caller;
  }

  @POST
  @Path("/match")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "matchClaims",
      summary = "Claims of the desk that may say the same as a text, checked or not",
      description =
          "As `POST /api/v1/match`, over all claims. A machine's suggestion: nothing is merged or"
              + " closed by it. Kept is only what a person says about it.")
  @APIResponseSchema(Answer.class)
  public Answer matchClaims(@NotNull @Valid MatchRequest request) {
    MatchRequest.Answer<ClaimMatch> answer = request.answer(matching.model(), pages, this::match);
    return new Answer(
        answer.model(),
        answer.matches(),
        answer.batch() == null
            ? null
            : answer.batch().stream().map(one -> new Item(one.matches())).toList());
  }

  private List<ClaimMatch> match(Asked asked) {
    List<Match> matches = matching.claims(asked).orElseThrow(Unavailable::problem);
    Map<String, Claim> claims =
        ClaimQuery.rows(matches.stream().map(Match::slug).toList()).stream()
            .collect(Collectors.toMap(claim -> claim.slug, Function.identity()));
    return matches.stream()
        .filter(match -> claims.containsKey(match.slug()))
        .map(
            match ->
                new ClaimMatch(
                    ClaimSummary.of(claims.get(match.slug())),
                    match.sentence(),
                    match.score(),
                    match.band(),
                    match.reasons()))
        .toList();
  }

  @POST
  @Path("/{slug}/matches")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "decideMatch",
      summary = "Say whether a suggested match says the same",
      description =
          "The decision is kept with the score and the model that suggested it. It changes nothing"
              + " else, so it needs no If-Match; use `mark-duplicate` to close a claim.")
  @APIResponseSchema(value = DecisionView.class, responseCode = "201")
  public RestResponse<DecisionView> decideMatch(String slug, @NotNull @Valid NewDecision wanted) {
    Claim claim = Claim.existing(slug).orElseThrow(() -> Problems.notFound("claim " + slug));
    Claim other =
        Claim.existing(wanted.other())
            .filter(found -> !found.slug.equals(slug))
            .orElseThrow(
                () -> Problems.invalid("other", "There is no other claim " + wanted.other() + "."));
    MatchDecision decision =
        new MatchDecision(
            claim, other, wanted.decision(), wanted.score(), wanted.model(), caller.actor());
    decision.persist();
    history.record(caller.actor(), "decide-match", "claim", slug, null, wanted);
    return RestResponse.status(RestResponse.Status.CREATED, DecisionView.of(decision, slug));
  }

  @GET
  @Path("/{slug}/matches")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listMatchDecisions",
      summary = "What people said about matches of a claim, the newest first")
  public Page<DecisionView> listMatchDecisions(String slug) {
    Claim claim = Claim.existing(slug).orElseThrow(() -> Problems.notFound("claim " + slug));
    return new Page<>(
        MatchDecision.about(claim).stream().map(kept -> DecisionView.of(kept, slug)).toList(),
        null);
  }
}
