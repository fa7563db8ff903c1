package org.claimtracker.verdict;

import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.Set;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Creates new versions of a rating scale. */
@Path("/api/v1/rating-scales")
@Tag(name = "Ratings")
@Transactional
class ScaleResource {

  private final Caller caller;
  private final History history;
  private final Event<ScaleRevised> revised;

  ScaleResource(Caller caller, History history, Event<ScaleRevised> revised) {
    this.caller = caller;
    this.history = history;
    this.revised = revised;
  }

  @PUT
  @Path("/{key}")
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  @Operation(
      operationId = "reviseRatingScale",
      summary = "Create the next version of a scale",
      description = "New verdicts use it; existing verdicts keep the version they were rated on.")
  public RestResponse<ScaleView> reviseRatingScale(
      String key, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewScaleVersion wanted) {
    RatingScale old = inUse(key);
    ETags.require(ifMatch, old.scaleVersion);
    Set<String> keys = new HashSet<>();
    if (!wanted.ratings().stream().allMatch(rating -> keys.add(rating.key()))) {
      throw Problems.invalid("ratings", VerdictError.RATING_KEY_TWICE);
    }
    old.retire();
    RatingScale.flush();
    RatingScale next = new RatingScale(key, old.scaleVersion + 1, wanted.name());
    for (RatingDetails rating : wanted.ratings()) {
      next.ratings.add(new Rating(next, next.ratings.size(), rating));
    }
    next.persist();
    history.record(
        caller.actor(), "revise", "rating-scale", key, ScaleView.of(old), ScaleView.of(next));
    revised.fire(new ScaleRevised(key));
    return answer(next);
  }

  private static RatingScale inUse(String key) {
    return RatingScale.active(key).orElseThrow(() -> Problems.notFound(VerdictError.NO_SCALE, key));
  }

  private static RestResponse<ScaleView> answer(RatingScale scale) {
    return ResponseBuilder.ok(ScaleView.of(scale)).tag(ETags.of(scale.scaleVersion)).build();
  }
}
