package org.claimtracker.inbox;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Page;
import org.claimtracker.inbox.Inbox.AnswerToReader;
import org.claimtracker.inbox.Inbox.ComplaintDecision;
import org.claimtracker.inbox.Inbox.InboxAssignment;
import org.claimtracker.inbox.Inbox.RequestedClaim;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Staff API of what readers send. */
@Path("/api/v1/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Readers")
@Transactional
class InboxResource {

  private final Inbox inbox;
  private final Caller caller;

  InboxResource(Inbox inbox, Caller caller) {
    this.inbox = inbox;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listInbox",
      summary = "Requests and complaints of readers, newest first",
      description =
          "The mail address of a reader is told only to those who may answer. `claim` with"
              + " `state=LINKED` lists the readers' requests that a claim counts.")
  public Page<InboxItemView> listInbox(@Valid @BeanParam InboxQuery query) {
    return inbox.page(query, caller.actor());
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getInboxItem",
      summary = "One request or complaint",
      description = "`POST /api/v1/claims/match` finds the claims that may say the same.")
  public RestResponse<InboxItemView> getInboxItem(long id) {
    return answer(InboxItem.numbered(id));
  }

  @POST
  @Idempotent
  @Path("/{id}/link")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "linkRequest",
      summary = "Make a request part of a claim",
      description =
          "The reader sees that it is being checked, and the verdict once it is published. 409 if"
              + " it was answered already, or is a complaint.")
  public RestResponse<InboxItemView> linkRequest(
      long id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RequestedClaim to) {
    return answer(inbox.link(id, ifMatch, to.claim(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{id}/decline")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "declineRequest",
      summary = "Answer that nothing follows",
      description =
          "For requests that are not checked, and for what is neither a request nor a complaint."
              + " 409 if it was answered already.")
  public RestResponse<InboxItemView> declineRequest(
      long id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid AnswerToReader why) {
    return answer(inbox.decline(id, ifMatch, why.reason(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{id}/decide")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(
      operationId = "decideComplaint",
      summary = "Say whether a complaint is right",
      description =
          "One that is right does not change the verdict: that takes a correction, with review like"
              + " any other. 409 if it was answered already, or is a request.")
  public RestResponse<InboxItemView> decideComplaint(
      long id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ComplaintDecision said) {
    return answer(inbox.decide(id, ifMatch, said.upheld(), said.reason(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{id}/assign")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(
      operationId = "assignInboxItem",
      summary = "Say who answers a reader, and until when",
      description = "409 if it was answered already.")
  public RestResponse<InboxItemView> assignInboxItem(
      long id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid InboxAssignment wanted) {
    return answer(inbox.assign(id, ifMatch, wanted.owner(), wanted.dueOn(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{id}/reopen")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(
      operationId = "reopenInboxItem",
      summary = "Take an answer to a reader back",
      description = "409 if there is none, or if the reader's words were deleted.")
  public RestResponse<InboxItemView> reopenInboxItem(
      long id, @HeaderParam("If-Match") String ifMatch) {
    return answer(inbox.reopen(id, ifMatch, caller.actor()));
  }

  private RestResponse<InboxItemView> answer(InboxItem item) {
    return ResponseBuilder.ok(InboxItemView.of(item, caller.actor()))
        .tag(ETags.of(item.version))
        .build();
  }
}
