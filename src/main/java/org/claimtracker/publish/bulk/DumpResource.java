package org.claimtracker.publish.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.http.LicenceLink;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;
import org.claimtracker.publish.read.Corrections;
import org.claimtracker.publish.read.StoredVerdict;
import org.claimtracker.review.PublishedDocuments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dumps of everything that is published. */
@Path("/dumps")
@Tag(name = "Published verdicts")
@PermitAll
class DumpResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv;charset=UTF-8";

  private final PublishedDocuments documents;
  private final Corrections corrections;
  private final Addresses addresses;
  private final LicenceLink licence;
  private final CsvMapper csv =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .build();

  DumpResource(
      PublishedDocuments documents,
      Corrections corrections,
      Addresses addresses,
      LicenceLink licence) {
    this.documents = documents;
    this.corrections = corrections;
    this.addresses = addresses;
    this.licence = licence;
  }

  @GET
  @PublicEndpoint(cache = CacheScope.NONE, workload = Workload.DUMP)
  @Path("/verdicts.ndjson")
  @Operation(
      operationId = "dumpVerdictsAsNdjson",
      summary = "All published verdicts, one JSON document per line",
      description =
          "Each line is the answer of `/api/v1/verdicts/{slug}`. What is published or retracted"
              + " during the download may or may not be included; no verdict is included twice.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
  public Response dumpVerdictsAsNdjson(@Context RoutingContext request) {
    StreamingOutput lines =
        out ->
            Dump.read(
                Dump.BATCH_SIZE,
                request.response()::closed,
                batch -> {
                  StringBuilder text = new StringBuilder();
                  corrections.documents(batch).forEach(each -> text.append(each).append('\n'));
                  out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                  out.flush();
                });
    return licence.addTo(Response.ok(lines, NDJSON)).build();
  }

  @GET
  @PublicEndpoint(cache = CacheScope.NONE, workload = Workload.DUMP)
  @Path("/verdicts.csv")
  @Operation(
      operationId = "dumpVerdictsAsCsv",
      summary = "All published verdicts as CSV",
      description =
          "RFC 4180 with a header. A text that a spreadsheet would run as a formula is prefixed"
              + " with an apostrophe.")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response dumpVerdictsAsCsv(@Context RoutingContext request) {
    StreamingOutput lines =
        out -> {
          try (SequenceWriter table =
              csv.writer(csv.schemaFor(CsvLine.class).withHeader().withLineSeparator("\r\n"))
                  .writeValues(out)) {
            Dump.read(
                Dump.BATCH_SIZE,
                request.response()::closed,
                batch -> {
                  for (StoredVerdict standing : batch) {
                    table.write(CsvLine.of(documents.read(standing.document()), addresses));
                  }
                  table.flush();
                });
          }
        };
    return licence.addTo(Response.ok(lines, CSV)).build();
  }
}
