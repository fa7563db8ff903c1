package org.claimtracker.claim;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.claim.naming.NearestNames;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Topics. They come into being as claims are logged; they are renamed and merged here. */
@Path("/api/v1/topics")
@Tag(name = "Claims")
@Transactional
class TopicResource {

  private static final int MAX_NEAR = 20;

  private final Caller caller;
  private final Merging merging;
  private final Removing removing;

  TopicResource(Caller caller, Merging merging, Removing removing) {
    this.caller = caller;
    this.merging = merging;
    this.removing = removing;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listTopics",
      summary = "All topics, by name",
      description =
          "`near` gives the ones whose names are nearest to a name instead, the nearest first.")
  public Page<TopicView> listTopics(@QueryParam("near") @Size(max = 200) String near) {
    if (near != null && !near.isBlank()) {
      return new Page<>(
          NearestNames.TOPICS.to(near, MAX_NEAR).stream()
              .map(known -> new TopicView(known.slug(), known.name()))
              .toList(),
          null);
    }
    return new Page<>(TopicView.of(Topic.all()), null);
  }

  @GET
  @Path("/{slug}")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getTopic",
      summary = "One topic",
      description = "308 to the one into which it was merged.")
  public RestResponse<TopicView> getTopic(String slug) {
    return Topic.bySlug(slug)
        .map(TopicResource::answer)
        .or(() -> SlugRedirect.<TopicView>answer(SlugRedirect.TOPIC, slug, "/api/v1/topics/"))
        .orElseThrow(() -> Problems.notFound(ClaimError.NO_TOPIC, slug));
  }

  @PUT
  @Path("/{slug}")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(
      operationId = "editTopic",
      summary = "Rename a topic",
      description = "Its slug stays. Voids approvals of unpublished verdicts on the topic.")
  public RestResponse<TopicView> editTopic(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid TopicEdit edit) {
    return answer(merging.rename(slug, ifMatch, before -> edit, caller.actor()));
  }

  @PATCH
  @Path("/{slug}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.REVIEW)
  @RequestBodySchema(TopicEdit.class)
  @Operation(
      operationId = "patchTopic",
      summary = "Change part of a topic",
      description = "Its slug stays. Voids approvals of unpublished verdicts on the topic.")
  public RestResponse<TopicView> patchTopic(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull MergePatch<TopicEdit> patch) {
    return answer(merging.rename(slug, ifMatch, patch::appliedTo, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{slug}/merge")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(
      operationId = "mergeTopic",
      summary = "Merge a topic into another one",
      description =
          "All its claims move, which voids approvals of unpublished verdicts about them. The old"
              + " slug leads to the one that stays.")
  public RestResponse<TopicView> mergeTopic(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MergeTarget target) {
    return answer(merging.topics(slug, ifMatch, target.into(), caller.actor()));
  }

  @DELETE
  @Path("/{slug}")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(
      operationId = "removeTopic",
      summary = "Remove a topic that nothing uses",
      description = "The record keeps it. 409 if a claim has it or a published verdict names it.")
  @APIResponse(responseCode = "204", description = "Removed")
  public RestResponse<Void> removeTopic(String slug, @HeaderParam("If-Match") String ifMatch) {
    removing.topic(slug, ifMatch, caller.actor());
    return RestResponse.noContent();
  }

  private static RestResponse<TopicView> answer(Topic topic) {
    return RestResponse.ResponseBuilder.ok(TopicView.of(topic))
        .tag(ETags.of(topic.version))
        .build();
  }
}
