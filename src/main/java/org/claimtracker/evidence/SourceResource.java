package org.claimtracker.evidence;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sources, which any claim can use. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
@Transactional
class SourceResource {

  private final Gathering gathering;
  private final SourceMerging merging;
  private final Caller caller;

  SourceResource(Gathering gathering, SourceMerging merging, Caller caller) {
    this.merging = merging;
    this.gathering = gathering;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listSources",
      summary = "Sources, newest first; q searches titles and origins")
  public Page<SourceView> listSources(
      @QueryParam("q") @Size(max = 200) String q,
      @QueryParam("kind") @Size(max = Page.MAX_VALUES) List<SourceKind> kind,
      @Valid @BeanParam Page.Request page) {
    List<Source> sources = Source.matching(q, kind, Cursor.parse(page.cursor), page.limit + 1);
    return Page.of(
        sources, page.limit, SourceView::of, found -> new Cursor(found.createdAt, found.id));
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getSource",
      summary = "One source",
      description = "308 to the one into which it was merged.")
  public RestResponse<SourceView> getSource(long id) {
    return Source.<Source>findByIdOptional(id)
        .map(SourceResource::answer)
        .or(
            () ->
                SlugRedirect.<SourceView>answer(
                    SlugRedirect.SOURCE, Long.toString(id), "/api/v1/sources/"))
        .orElseThrow(() -> Problems.notFound(EvidenceError.NO_SOURCE, id));
  }

  @POST
  @Idempotent
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "addSource",
      summary = "Add a source",
      description =
          "409 with code `source-known` if there is one at its address; `existing` leads to it.")
  @APIResponseSchema(value = SourceView.class, responseCode = "201")
  public RestResponse<SourceView> addSource(
      @QueryParam("insist") boolean insist, @NotNull @Valid SourceDetails wanted) {
    Source source = gathering.addSource(wanted, insist, caller.actor());
    return ResponseBuilder.<SourceView>created(URI.create("/api/v1/sources/" + source.id))
        .entity(SourceView.of(source))
        .tag(ETags.of(source.version))
        .build();
  }

  @PUT
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "editSource",
      summary = "Change a source",
      description =
          "Voids approvals of unpublished verdicts that cite it; published ones keep it as it"
              + " was.")
  public RestResponse<SourceView> editSource(
      long id,
      @HeaderParam("If-Match") String ifMatch,
      @QueryParam("insist") boolean insist,
      @NotNull @Valid SourceDetails wanted) {
    return answer(gathering.editSource(id, ifMatch, before -> wanted, insist, caller.actor()));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @RequestBodySchema(SourceDetails.class)
  @Operation(
      operationId = "patchSource",
      summary = "Change part of a source",
      description = "Voids approvals of unpublished verdicts that cite it.")
  public RestResponse<SourceView> patchSource(
      long id,
      @HeaderParam("If-Match") String ifMatch,
      @QueryParam("insist") boolean insist,
      @NotNull MergePatch<SourceDetails> patch) {
    return answer(gathering.editSource(id, ifMatch, patch::appliedTo, insist, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{id}/merge")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(
      operationId = "mergeSource",
      summary = "Merge a source into another one",
      description =
          "All evidence moves, which voids approvals of unpublished verdicts that cite it. The old id"
              + " leads to the one that stays; what is published keeps its words.")
  public RestResponse<SourceView> mergeSource(
      long id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid SourceMergeTarget target) {
    return answer(merging.merge(id, ifMatch, target.into(), caller.actor()));
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "removeSource",
      summary = "Remove a source that no claim uses",
      description = "The record keeps it. 409 if evidence comes from it.")
  @APIResponse(responseCode = "204", description = "Removed")
  public RestResponse<Void> removeSource(long id, @HeaderParam("If-Match") String ifMatch) {
    gathering.removeSource(id, ifMatch, caller.actor());
    return RestResponse.noContent();
  }

  private static RestResponse<SourceView> answer(Source source) {
    return ResponseBuilder.ok(SourceView.of(source)).tag(ETags.of(source.version)).build();
  }
}
