package org.claimtracker.claim;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.claimtracker.common.Cursor;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The desk's claims: log, list, reword, and where they appeared. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Transactional
class ClaimResource {

  private final Logging logging;
  private final Caller caller;

  ClaimResource(Logging logging, Caller caller) {
    this.logging = logging;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listClaims",
      summary = "The desk's claims, last changed first",
      description = "q finds words of the statement; the other filters are exact.")
  public Page<ClaimSummary> listClaims(
      @QueryParam("q") @Size(max = 200) String q,
      @QueryParam("state") ClaimState state,
      @QueryParam("claimant") @Size(max = 80) String claimant,
      @QueryParam("topic") @Size(max = 80) String topic,
      @QueryParam("assignee") @Size(max = 60) String assignee,
      @QueryParam("language") @Size(max = 35) String language,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Filter filter =
        new Filter()
            .and("lower(c.statement) like :q escape '!'", "q", Filter.containing(q))
            .and("c.state = :state", "state", state)
            .and("c.claimant.slug = :claimant", "claimant", claimant)
            .and("exists (from c.topics t where t.slug = :topic)", "topic", topic)
            .and("c.assignee.handle = :assignee", "assignee", assignee)
            .and("c.language = :language", "language", language)
            .after(Cursor.parse(cursor), "c", "updatedAt");
    List<Claim> claims =
        Claim.<Claim>find(
                """
                select c from Claim c left join fetch c.claimant left join fetch c.assignee
                  left join fetch c.duplicateOf
                """
                    + filter.where()
                    + " order by c.updatedAt desc, c.id desc",
                filter.parameters())
            .page(0, limit + 1)
            .list();
    Claim.withTopics(claims);
    return Page.of(
        claims, limit, ClaimSummary::of, claim -> new Cursor(claim.updatedAt(), claim.id));
  }

  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "logClaim",
      summary = "Log a claim with where it was said",
      description = "Location names the claim; its slug is made from the statement and stays.")
  @APIResponseSchema(value = ClaimSummary.class, responseCode = "201")
  public RestResponse<ClaimSummary> logClaim(@NotNull @Valid NewClaim wanted) {
    Claim claim = logging.log(wanted, caller.actor());
    return ResponseBuilder.<ClaimSummary>created(URI.create("/api/v1/claims/" + claim.slug))
        .entity(ClaimSummary.of(claim))
        .tag(ETags.of(claim.version))
        .build();
  }

  @PUT
  @Path("/{slug}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "editClaim",
      summary = "Reword a claim",
      description = "Voids approvals that rest on the old wording; the slug stays.")
  public RestResponse<ClaimSummary> editClaim(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ClaimDescription wanted) {
    return answer(logging.reword(slug, ifMatch, wanted, caller.actor()));
  }

  @POST
  @Path("/{slug}/appearances")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(operationId = "addAppearance", summary = "Add where the claim was said or printed")
  public RestResponse<ClaimSummary> addAppearance(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AppearanceDetails wanted) {
    return answer(logging.addAppearance(slug, ifMatch, wanted, caller.actor()));
  }

  @PUT
  @Path("/{slug}/appearances/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(operationId = "editAppearance", summary = "Change an appearance")
  public RestResponse<ClaimSummary> editAppearance(
      String slug,
      long id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AppearanceDetails wanted) {
    return answer(logging.editAppearance(slug, ifMatch, id, wanted, caller.actor()));
  }

  @DELETE
  @Path("/{slug}/appearances/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "removeAppearance",
      summary = "Remove an appearance",
      description = "The record and published revisions keep it.")
  public RestResponse<ClaimSummary> removeAppearance(
      String slug, long id, @HeaderParam("If-Match") String ifMatch) {
    return answer(logging.removeAppearance(slug, ifMatch, id, caller.actor()));
  }

  private static RestResponse<ClaimSummary> answer(Claim claim) {
    return ResponseBuilder.ok(ClaimSummary.of(claim)).tag(ETags.of(claim.version)).build();
  }
}
