package org.claimtracker.search.query;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Page;
import org.claimtracker.verdict.external.ExternalCheck;
import org.claimtracker.verdict.external.ExternalCheckDetails;
import org.claimtracker.verdict.external.ExternalChecks;
import org.claimtracker.verdict.external.ReasonToWithdraw;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Checks of other publishers, for staff. */
@Path("/api/v1/external-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks of other publishers")
@Transactional
class ExternalCheckResource {

  private final ExternalCheckFinder finder;
  private final ExternalChecks checks;
  private final Caller caller;

  ExternalCheckResource(ExternalCheckFinder finder, ExternalChecks checks, Caller caller) {
    this.finder = finder;
    this.checks = checks;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listExternalChecks",
      summary = "Checks of other publishers, newest first; with q, most relevant first",
      description =
          "What others found, under their name. None of them is a verdict of this desk, and none is"
              + " in its ClaimReview, feeds, dumps or sitemaps.")
  public Page<ExternalCheckDetails> listExternalChecks(
      @Valid @BeanParam ExternalCheckQuery query,
      @QueryParam("withdrawn")
          @Parameter(description = "Only those that an editor withdrew, instead of none of these")
          boolean withdrawn) {
    ExternalCheckFinder.Found found =
        withdrawn ? finder.withdrawn(query) : finder.find(query, false);
    return found.page(ExternalCheckDetails::of);
  }

  @GET
  @Path("/{key}")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(operationId = "getExternalCheck", summary = "One check of another publisher")
  public RestResponse<ExternalCheckDetails> getExternalCheck(String key) {
    return answer(ExternalChecks.existing(key));
  }

  @POST
  @Idempotent
  @Path("/{key}/withdraw")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(
      operationId = "withdrawExternalCheck",
      summary = "Hide a check of another publisher",
      description =
          "Nobody finds it any more, and the next import does not bring it back. The record keeps"
              + " it with the reason. 409 if it is withdrawn already.")
  public RestResponse<ExternalCheckDetails> withdrawExternalCheck(
      String key, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ReasonToWithdraw why) {
    return answer(checks.withdraw(key, ifMatch, why.reason(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{key}/restore")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(
      operationId = "restoreExternalCheck",
      summary = "Show a withdrawn check of another publisher again",
      description = "409 if it is not withdrawn.")
  public RestResponse<ExternalCheckDetails> restoreExternalCheck(
      String key, @HeaderParam("If-Match") String ifMatch) {
    return answer(checks.restore(key, ifMatch, caller.actor()));
  }

  private static RestResponse<ExternalCheckDetails> answer(ExternalCheck check) {
    return ResponseBuilder.ok(ExternalCheckDetails.of(check)).tag(ETags.of(check.version)).build();
  }
}
