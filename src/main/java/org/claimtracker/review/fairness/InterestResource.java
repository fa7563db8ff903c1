package org.claimtracker.review.fairness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Interests in claimants and topics; a claim lists those of everybody that concern it. */
@Path("/api/v1/interests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class InterestResource {

  private final Interests interests;
  private final Caller caller;

  InterestResource(Interests interests, Caller caller) {
    this.interests = interests;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(operationId = "listOwnInterests", summary = "One's own interests, newest first")
  public Page<InterestView> listOwnInterests(@Valid @BeanParam Page.Request page) {
    return interests.own(page, caller.actor());
  }

  @GET
  @Path("/all")
  @PermissionsAllowed(Permission.MANAGE_ACCOUNTS)
  @Operation(operationId = "listInterests", summary = "Everybody's interests, newest first")
  public Page<InterestView> listInterests(@Valid @BeanParam Page.Request page) {
    return interests.all(page);
  }

  @POST
  @Idempotent
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(
      operationId = "declareInterest",
      summary = "Declare an interest of one's own in a claimant or a topic",
      description =
          "From then on one decides nothing about claims of that claimant or with that topic: one"
              + " does not take them up, write, review, approve, publish or close them. Never"
              + " public. 409 if it is declared already.")
  @APIResponseSchema(value = InterestView.class, responseCode = "201")
  public RestResponse<InterestView> declareInterest(@NotNull @Valid NewInterest wanted) {
    return RestResponse.status(
        RestResponse.Status.CREATED, interests.declare(wanted, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{id}/end")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(
      operationId = "endInterest",
      summary = "End an interest of one's own",
      description = "It stays in the list. One that has ended stays as it is.")
  public InterestView endInterest(long id) {
    return interests.end(id, caller.actor());
  }
}
