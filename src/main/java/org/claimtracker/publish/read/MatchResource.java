package org.claimtracker.publish.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.claimtracker.publish.http.ClientRateLimit;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.claimtracker.search.match.ExternalMatch;
import org.claimtracker.search.match.MatchRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public API that finds published verdicts about a given text. */
@Path("/api/v1/match")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Published verdicts")
@PermitAll
class MatchResource {

  /** The answer to a {@link MatchRequest}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "VerdictMatches", requiredProperties = "model")
  record Answer(
      @Schema(
              description =
                  "The embedding model that was used, or `words` if only words were compared.")
          String model,
      @Schema(description = "The matches of the single text, best first.")
          List<VerdictMatch> matches,
      @Schema(
              description =
                  "Checks of other publishers about the single text, best first: theirs, never this"
                      + " desk's. Absent where the desk leaves them out"
                      + " (`claims.external.public`).")
          List<ExternalMatch> elsewhere,
      @Schema(description = "The matches of each text of a batch, in order.") List<Item> batch) {}

  /** The matches of one text of a batch, best first. */
  @Schema(name = "VerdictMatchesOfOne", requiredProperties = "matches")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(List<VerdictMatch> matches, List<ExternalMatch> elsewhere) {}

  private final MatchingVerdicts verdicts;
  private final ClientRateLimit clients;

  MatchResource(MatchingVerdicts verdicts, ClientRateLimit clients) {
    this.verdicts = verdicts;
    this.clients = clients;
  }

  @POST
  @PublicEndpoint(cache = CacheScope.NONE, workload = Workload.MATCH)
  @Operation(
      operationId = "matchVerdicts",
      summary = "Published verdicts that may say the same as a sentence, a post or a page",
      description =
          "One text, a page of the web by its url, or a batch of up to 100 texts, each of which"
              + " counts as a request against the rate limit. A machine's suggestion, with its"
              + " reasons: shared words, names and numbers, and what conflicts. Of matches scored"
              + " 0.9 about nine in ten say the same where every second text has a match; SAME is"
              + " very likely the same, RELATED may be.")
  @APIResponseSchema(Answer.class)
  public Answer matchVerdicts(
      @NotNull @Valid MatchRequest request, @Context RoutingContext context) {
    clients.countMore(context, request.items());
    return verdicts.to(request);
  }
}
