package org.claimtracker.history;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The record, for staff: newest first, and its verification. */
@Path("/api/v1/record")
@Tag(name = "Record")
class RecordResource {

  private final RecordReader reading;
  private final Verification verification;

  RecordResource(RecordReader reading, Verification verification) {
    this.reading = reading;
    this.verification = verification;
  }

  @GET
  @PermissionsAllowed(Permission.READ_RECORD)
  @Operation(
      operationId = "readRecord",
      summary = "The record, newest entry first",
      description =
          "Filter by what changed (kind, subject), by whom, by action and by time. Entries of version 0.1"
              + " are shown under the present names of actions and fields; their hashes cover the"
              + " names they were written with.")
  public Page<ChangeView> readRecord(
      @Valid @BeanParam RecordFilter filter,
      @QueryParam("from")
          @Parameter(
              description = "Nothing before this year, month or day in UTC, or this instant",
              example = "2025-03-01")
          Period from,
      @QueryParam("to")
          @Parameter(
              description = "Nothing after this year, month or day in UTC, or this instant",
              example = "2025-03")
          Period to,
      @Valid @BeanParam Page.Request page) {
    return reading.read(filter.between(from, to), page.cursor, page.limit);
  }

  @GET
  @Path("/verification")
  @PermissionsAllowed(Permission.READ_RECORD)
  @Operation(
      operationId = "verifyRecord",
      summary = "Verify the record's hash chain",
      description = "Reads every entry; reports the first one that was tampered with.")
  public VerificationResult verifyRecord() {
    return verification.verify();
  }
}
