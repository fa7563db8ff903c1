package org.claimtracker.figures;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Staff API of numbers about the desk's work. */
@Path(FigureResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
class FigureResource {

  static final String PATH = "/api/v1/figures";

  private static final String CSV = "text/csv;charset=UTF-8";

  private final FigureTables tables;
  private final CountedRecords records;
  private final FigureReport report;
  private final Clock clock;

  FigureResource(FigureTables tables, CountedRecords records, FigureReport report, Clock clock) {
    this.tables = tables;
    this.records = records;
    this.report = report;
    this.clock = clock;
  }

  @GET
  @PermissionsAllowed(Permission.READ_FIGURES)
  @Operation(
      operationId = "getFigures",
      summary = "Numbers about the desk's work in a period",
      description =
          "Publications by week, subject, reason and claimant, how long they took, corrections by"
              + " kind, complaints by outcome. A publication is the first verdict on a claim that"
              + " this desk published; later revisions and imported verdicts are none. Weeks begin"
              + " on Monday and days at midnight, in UTC. Each number has the address of the"
              + " records that it counts.")
  public PeriodFigures getFigures(@Valid @BeanParam FigureQuery asked) {
    return tables.of(asked.period(clock));
  }

  @GET
  @Path("/report.csv")
  @Produces(CSV)
  @PermissionsAllowed(Permission.READ_FIGURES)
  @Operation(
      operationId = "getFiguresAsCsv",
      summary = "The same numbers as CSV",
      description =
          "RFC 4180 with a header. A text that a spreadsheet would run as a formula is prefixed"
              + " with an apostrophe.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response getFiguresAsCsv(@Valid @BeanParam FigureQuery asked) {
    PeriodFigures figures = tables.of(asked.period(clock));
    StreamingOutput lines = out -> report.write(figures, out);
    return Response.ok(lines, CSV)
        .header(
            "Content-Disposition",
            "attachment; filename=figures-%s-%s.csv"
                .formatted(figures.period().from(), figures.period().to()))
        .build();
  }

  @GET
  @Path("/{breakdown}/records")
  @PermissionsAllowed(Permission.READ_FIGURES)
  @Operation(
      operationId = "listCountedRecords",
      summary = "The records that a number counts, newest first",
      description =
          "`breakdown` is that of a table, such as `weeks`, and `key` that of its row; without a"
              + " key, all that the table counts.")
  public Page<CountedRecord> listCountedRecords(
      String breakdown, @Valid @BeanParam FigureQuery period, @Valid @BeanParam RecordQuery asked) {
    return records.page(
        Breakdown.named(breakdown), asked.key, period.period(clock), asked.cursor, asked.limit);
  }
}
