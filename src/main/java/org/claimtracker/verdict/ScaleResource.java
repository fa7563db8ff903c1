package org.claimtracker.verdict;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Makes, revises, words and chooses rating scales. */
@Path("/api/v1/rating-scales")
@Tag(name = "Ratings")
@Transactional
class ScaleResource {

  private static final String PATH = "/api/v1/rating-scales/";

  private static final String WORDING =
      "Changes the newest version and makes no other one: what the labels mean stays. Published"
          + " verdicts keep the words they were published with.";

  private final RatingScales scales;
  private final Caller caller;

  ScaleResource(RatingScales scales, Caller caller) {
    this.scales = scales;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  @Operation(
      operationId = "createRatingScale",
      summary = "Make a scale of the desk's own",
      description = "New verdicts are rated on it once it is chosen with `.../use`.")
  @APIResponseSchema(value = ScaleView.class, responseCode = "201")
  public RestResponse<ScaleView> createRatingScale(@NotNull NewScale wanted) {
    RatingScale made = scales.create(wanted, caller.actor());
    return ResponseBuilder.<ScaleView>created(URI.create(PATH + made.scaleKey))
        .entity(ScaleView.of(made))
        .tag(ETags.of(made.edition()))
        .build();
  }

  @PUT
  @Path("/{key}")
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  @Operation(
      operationId = "reviseRatingScale",
      summary = "Create the next version of a scale",
      description =
          "New verdicts use it; existing verdicts keep the version they were rated on, and a"
              + " correction of theirs may keep it. Names and words that are left out stay where"
              + " what they translate is the same.")
  public RestResponse<ScaleView> reviseRatingScale(
      String key, @HeaderParam("If-Match") String ifMatch, @NotNull NewScaleVersion wanted) {
    return answer(scales.revise(key, ifMatch, wanted, caller.actor()));
  }

  @GET
  @Path("/{key}/words")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getRatingScaleWords",
      summary = "The words of a scale in other languages")
  public RestResponse<ScaleWords> getRatingScaleWords(String key) {
    RatingScale scale = scales.active(key);
    return ResponseBuilder.ok(ScaleWords.of(scale)).tag(ETags.of(scale.edition())).build();
  }

  @PUT
  @Path("/{key}/words")
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  @Operation(
      operationId = "wordRatingScale",
      summary = "Word the labels of a scale in other languages",
      description = WORDING)
  public RestResponse<ScaleView> wordRatingScale(
      String key, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ScaleWords words) {
    return answer(scales.word(key, ifMatch, before -> words, caller.actor()));
  }

  @PATCH
  @Path("/{key}/words")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  @RequestBodySchema(ScaleWords.class)
  @Operation(
      operationId = "patchRatingScaleWords",
      summary = "Change some words of a scale in other languages",
      description = WORDING + " Null takes words away.")
  public RestResponse<ScaleView> patchRatingScaleWords(
      String key, @HeaderParam("If-Match") String ifMatch, @NotNull MergePatch<ScaleWords> patch) {
    return answer(scales.word(key, ifMatch, patch::appliedTo, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{key}/use")
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  @Operation(
      operationId = "useRatingScale",
      summary = "Choose the scale for new verdicts",
      description =
          "Published verdicts keep their ratings, and corrections may keep them too; drafts need a"
              + " rating of the scale chosen before they are published.")
  public RestResponse<ScaleView> useRatingScale(
      String key, @HeaderParam("If-Match") String ifMatch) {
    return answer(scales.use(key, ifMatch, caller.actor()));
  }

  private static RestResponse<ScaleView> answer(RatingScale scale) {
    return ResponseBuilder.ok(ScaleView.of(scale)).tag(ETags.of(scale.edition())).build();
  }
}
