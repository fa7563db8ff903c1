package org.claimtracker.review.wording;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.ETags;
import org.claimtracker.review.ClaimView;
import org.claimtracker.review.ReviewContext;
import org.claimtracker.review.Reviewing;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Takes wording that a comment suggests into the draft. */
@Path("/api/v1/claims/{slug}/comments/{id}/accept")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Transactional
class WordingResource {

  private final Reviewing reviewing;
  private final Caller caller;

  WordingResource(Reviewing reviewing, Caller caller) {
    this.reviewing = reviewing;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  @Operation(
      operationId = "acceptWording",
      summary = "Take the wording that a comment suggests into the draft",
      description =
          "Replaces the passage and nothing else, and resolves the thread. If-Match is that of the"
              + " claim. Who suggested the words becomes an author of the revision, as does the"
              + " caller. 409 if it was accepted, resolved or struck out, if the passage was"
              + " changed, or if the revision is not a draft; 422 if the draft would break its"
              + " bounds.")
  public RestResponse<ClaimView> acceptWording(
      String slug, long id, @HeaderParam("If-Match") String ifMatch) {
    ReviewContext after = reviewing.acceptWording(slug, id, ifMatch, caller.actor());
    return ResponseBuilder.ok(ClaimView.of(after, caller.actor()))
        .tag(ETags.of(after.claim().version))
        .build();
  }
}
