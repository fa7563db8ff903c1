package org.claimtracker.exchange.imports;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs imports, and tells what became of their rows. */
@Path("/api/v1/imports/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportRunResource {

  static final String CSV = "text/csv;charset=UTF-8";

  private final ImportJobs jobs;
  private final ImportLabels labels;
  private final ImportReport report;
  private final Caller caller;

  ImportRunResource(ImportJobs jobs, ImportLabels labels, ImportReport report, Caller caller) {
    this.jobs = jobs;
    this.labels = labels;
    this.report = report;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @Path("/dry-run")
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  @Operation(
      operationId = "tryImport",
      summary = "Tell what would become of each row",
      description =
          "It is done in the background, after imports that wait already, and changes nothing.")
  public ImportView tryImport(long id) {
    return jobs.tryOut(id, caller.actor());
  }

  @POST
  @Idempotent
  @Path("/run")
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  @Operation(
      operationId = "runImport",
      summary = "Bring the rows in",
      description =
          "It is done in the background, after imports that wait already. 409 before a dry run."
              + " Once it is done, it brings in the rows that were asked about and have an answer"
              + " now; after a failure it goes on behind the last row. While it runs, nothing"
              + " happens.")
  public ImportView runImport(long id) {
    return jobs.run(id, caller.actor());
  }

  @POST
  @Idempotent
  @Path("/pause")
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  @Operation(operationId = "pauseImport", summary = "Stop an import for a while")
  public ImportView pauseImport(long id) {
    return jobs.pause(id, caller.actor());
  }

  @POST
  @Idempotent
  @Path("/resume")
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  @Operation(operationId = "resumeImport", summary = "Go on with an import that was paused")
  public ImportView resumeImport(long id) {
    return jobs.resume(id, caller.actor());
  }

  @POST
  @Idempotent
  @Path("/cancel")
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  @Operation(
      operationId = "cancelImport",
      summary = "End an import",
      description = "What came in stays.")
  public ImportView cancelImport(long id) {
    return jobs.cancel(id, caller.actor());
  }

  @GET
  @Path("/rows")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listImportRows",
      summary = "What became of each row, or would, in the order of the file")
  public Page<RowView> listImportRows(
      long id,
      @QueryParam("outcome")
          @Size(max = Page.MAX_VALUES)
          @Parameter(description = "Only those with this outcome; repeated, with any of them")
          List<RowOutcome> outcome,
      @Valid @BeanParam Page.Request page) {
    return jobs.rows(id, outcome, page.limit, page.cursor);
  }

  @GET
  @Path("/labels")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listUnmappedLabels",
      summary = "The labels of a file that the table does not know",
      description =
          "The most frequent first, at most 500. What is suggested is applied only once somebody"
              + " puts it into the table.")
  public Page<UnmappedLabel> listUnmappedLabels(long id) {
    return new Page<>(labels.unmapped(id), null);
  }

  @GET
  @Path("/report.csv")
  @Produces(CSV)
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getImportReport",
      summary = "What became of each row, or would, as CSV",
      description =
          "RFC 4180 with a header. A text that a spreadsheet would run as a formula is prefixed"
              + " with an apostrophe.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response getImportReport(long id) {
    jobs.get(id);
    StreamingOutput lines = out -> report.write(id, out);
    return Response.ok(lines, CSV)
        .header("Content-Disposition", "attachment; filename=import-" + id + ".csv")
        .build();
  }
}
