package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Public API that checks any ClaimReview. */
@Path("/api/v1/claimreview")
@Tag(name = "ClaimReview")
@PermitAll
class LintResource {

  private static final String EXAMPLE =
      """
      {"@context": "https://schema.org", "@type": "ClaimReview",
       "url": "https://check.example/v/drones", "claimReviewed": "150 drones struck",
       "author": {"@type": "Organization", "name": "Example Check"},
       "reviewRating": {"@type": "Rating", "alternateName": "Unproven"}}""";

  /**
   * The result of a check.
   *
   * @param findings in the order of the rules; empty if no rule is broken
   */
  @Schema(requiredProperties = {"findings"})
  record Findings(List<LintFinding> findings) {}

  @POST
  @PublicEndpoint(cache = CacheScope.NONE)
  @Path("/lint")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lintClaimReview",
      summary = "Check a ClaimReview or a MediaReview",
      description =
          "Accepts any JSON-LD: one object, a list or a @graph, with at most 100 ClaimReviews and"
              + " MediaReviews; references within the document are followed. Tools reject data that"
              + " breaks a REQUIRED rule. Nothing is stored.")
  public Findings lint(
      @NotNull
          @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(description = "JSON-LD", examples = EXAMPLE)))
          JsonNode document) {
    if (!document.isContainerNode()) {
      throw Problems.unreadable(Problems.WHOLE_BODY, MarkupError.OBJECT_OR_LIST.with());
    }
    return new Findings(Lint.of(document));
  }
}
