package org.claimtracker.search.match;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimAnswer;
import org.claimtracker.claim.ClaimAnswer.LikelySame;
import org.claimtracker.claim.ClaimService;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.claim.Suggestions;
import org.claimtracker.common.ETags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Logs claims, and tells which ones very likely say the same. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class LogClaimResource {

  private static final int MAX_SHOWN = 5;

  private final ClaimService logging;
  private final Matching matching;
  private final Suggestions suggestions;
  private final Caller caller;

  LogClaimResource(
      ClaimService logging, Matching matching, Suggestions suggestions, Caller caller) {
    this.logging = logging;
    this.matching = matching;
    this.suggestions = suggestions;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "logClaim",
      summary = "Log a claim and where it was said",
      description =
          "Location gives the claim's address; its slug is made from the statement and"
              + " never changes. `nearNames` tells known claimants and topics that new ones may be,"
              + " `sameAddress` other claims from the same page.")
  @APIResponseSchema(value = ClaimAnswer.class, responseCode = "201")
  public RestResponse<ClaimAnswer> logClaim(
      @QueryParam("insist") boolean insist,
      @QueryParam("likelySame")
          @Parameter(
              description =
                  "Tell claims that very likely say the same, as far as the index has them. Leave it"
                      + " out where many claims are logged: each takes a match.")
          boolean likelySame,
      @NotNull @Valid NewClaim wanted) {
    // Before the transaction, because it takes time and would block other writers.
    List<Match> same =
        likelySame
            ? matching.sameSoFar(
                MatchInput.text(wanted.statement(), wanted.language(), MAX_SHOWN)
                    .statedOn(wanted.statedOn()))
            : List.of();
    Actor by = caller.actor();
    return QuarkusTransaction.joiningExisting().call(() -> log(wanted, insist, by, same));
  }

  private RestResponse<ClaimAnswer> log(
      NewClaim wanted, boolean insist, Actor by, List<Match> same) {
    // First, because logging takes locks for which others wait.
    Map<String, Double> scores = same.stream().collect(Collectors.toMap(Match::slug, Match::score));
    List<LikelySame> likely =
        suggestions.named(same.stream().map(Match::slug).toList()).stream()
            .map(
                known ->
                    new LikelySame(
                        known.slug(), known.statement(), known.state(), scores.get(known.slug())))
            .toList();
    Claim claim = logging.log(wanted, insist, by);
    return ResponseBuilder.<ClaimAnswer>created(URI.create("/api/v1/claims/" + claim.slug))
        .entity(ClaimAnswer.of(claim).with(likely))
        .tag(ETags.of(claim.version))
        .build();
  }
}
