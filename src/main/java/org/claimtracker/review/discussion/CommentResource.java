package org.claimtracker.review.discussion;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.claimtracker.review.discussion.Discussion.CommentWording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The comments on a claim, in threads. */
@Path("/api/v1/claims/{slug}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Transactional
class CommentResource {

  private final Discussion discussion;
  private final Caller caller;

  CommentResource(Discussion discussion, Caller caller) {
    this.discussion = discussion;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @PermissionsAllowed(Permission.COMMENT)
  @Operation(
      operationId = "comment",
      summary = "Comment on the claim, or answer a comment",
      description =
          "Never public. Changes nothing else, so it needs no If-Match. Without `answers` it begins"
              + " a thread, which is open until it is resolved. An answer to an answer joins its"
              + " thread. With `passage` it is about words of the draft: they are found again"
              + " when the draft was edited, or said to be gone. With `wording` it suggests other"
              + " words for them; who suggests wording that is accepted counts as an author of"
              + " the revision and cannot approve it. 409 for a passage without a draft.")
  @APIResponseSchema(value = CommentView.class, responseCode = "201")
  public RestResponse<CommentView> comment(String slug, @NotNull @Valid NewComment wanted) {
    CommentView made = discussion.add(slug, wanted, caller.actor());
    return RestResponse.ResponseBuilder.<CommentView>created(
            URI.create("/api/v1/claims/" + slug + "/comments/" + made.id()))
        .entity(made)
        .tag(ETags.of(made.version()))
        .build();
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(operationId = "getComment", summary = "One comment")
  public RestResponse<CommentView> getComment(String slug, long id) {
    return answer(discussion.read(slug, id));
  }

  @PUT
  @Path("/{id}")
  @PermissionsAllowed(Permission.COMMENT)
  @Operation(
      operationId = "editComment",
      summary = "Reword a comment of one's own",
      description =
          "The record keeps the earlier words. Who is newly named in it as `@handle` is told."
              + " 409 if it was struck out.")
  public RestResponse<CommentView> editComment(
      String slug,
      long id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CommentWording wanted) {
    return answer(discussion.edit(slug, id, ifMatch, before -> wanted, caller.actor()));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.COMMENT)
  @RequestBodySchema(CommentWording.class)
  @Operation(operationId = "patchComment", summary = "Change part of a comment of one's own")
  public RestResponse<CommentView> patchComment(
      String slug,
      long id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull MergePatch<CommentWording> patch) {
    return answer(discussion.edit(slug, id, ifMatch, patch::appliedTo, caller.actor()));
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.COMMENT)
  @Operation(
      operationId = "takeBackComment",
      summary = "Take back a comment of one's own",
      description =
          "For five minutes, while nobody has answered, it is deleted; afterwards it is struck out,"
              + " and its words are no longer shown. The record keeps them.")
  @APIResponse(responseCode = "204", description = "Taken back")
  public RestResponse<Void> takeBackComment(String slug, long id) {
    discussion.takeBack(slug, id, caller.actor());
    return RestResponse.noContent();
  }

  @POST
  @Idempotent
  @Path("/{id}/resolve")
  @PermissionsAllowed(Permission.COMMENT)
  @Operation(
      operationId = "resolveThread",
      summary = "Resolve the thread that a comment begins",
      description = "A resolved thread stays as it is. 409 for an answer.")
  public RestResponse<CommentView> resolveThread(String slug, long id) {
    return answer(discussion.resolve(slug, id, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{id}/reopen")
  @PermissionsAllowed(Permission.COMMENT)
  @Operation(
      operationId = "reopenThread",
      summary = "Open a resolved thread again",
      description = "An open thread stays as it is. 409 for an answer.")
  public RestResponse<CommentView> reopenThread(String slug, long id) {
    return answer(discussion.reopen(slug, id, caller.actor()));
  }

  private static RestResponse<CommentView> answer(CommentView comment) {
    return RestResponse.ResponseBuilder.ok(comment).tag(ETags.of(comment.version())).build();
  }
}
