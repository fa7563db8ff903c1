package org.claimtracker.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The record, for staff: newest first, and its verification. */
@Path("/api/v1/record")
@Tag(name = "Record")
class RecordResource {

  /** One entry: who did what when, with the state before and after as JSON. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      requiredProperties = {
        "id",
        "at",
        "actor",
        "via",
        "action",
        "kind",
        "subject",
        "previousHash",
        "hash"
      })
  record ChangeView(
      long id,
      Instant at,
      String actor,
      String via,
      String action,
      String kind,
      String subject,
      @JsonRawValue @Schema(implementation = Object.class) String before,
      @JsonRawValue @Schema(implementation = Object.class) String after,
      String previousHash,
      String hash) {

    static ChangeView of(Change change) {
      return new ChangeView(
          change.id,
          change.at,
          change.actor,
          change.via,
          change.action,
          change.kind,
          change.subject,
          change.before,
          change.after,
          change.previousHash,
          change.hash);
    }
  }

  private final Verification verification;

  RecordResource(Verification verification) {
    this.verification = verification;
  }

  @GET
  @PermissionsAllowed(Permission.READ_RECORD)
  @Transactional
  @Operation(
      operationId = "readRecord",
      summary = "The record, newest entry first",
      description = "Filter by what changed (kind, subject), by actor or by action.")
  public Page<ChangeView> readRecord(
      @QueryParam("kind") @Size(max = 40) String kind,
      @QueryParam("subject") @Size(max = 200) String subject,
      @QueryParam("actor") @Size(max = 60) String actor,
      @QueryParam("action") @Size(max = 60) String action,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @QueryParam("cursor") @Size(max = 200) String cursor) {
    Filter filter =
        new Filter()
            .and("id < :before", "before", before(cursor))
            .and("kind = :kind", "kind", kind)
            .and("subject = :subject", "subject", subject)
            .and("actor = :actor", "actor", actor)
            .and("action = :action", "action", action);
    List<Change> changes = Change.newest(filter, limit + 1);
    return Page.of(changes, limit, ChangeView::of, change -> change.id);
  }

  @GET
  @Path("/verification")
  @PermissionsAllowed(Permission.READ_RECORD)
  @Operation(
      operationId = "verifyRecord",
      summary = "Verify the record's hash chain",
      description = "Reads every entry; names the first one that is not as it was written.")
  public Verification.Finding verifyRecord() {
    return verification.verify();
  }

  private static long before(String cursor) {
    try {
      return cursor == null || cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (NumberFormatException notOurs) {
      throw Problems.malformed("This cursor was not given by the record.");
    }
  }
}
