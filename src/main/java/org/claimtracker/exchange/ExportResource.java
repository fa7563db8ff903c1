package org.claimtracker.exchange;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Problems;
import org.claimtracker.exchange.deskfile.DeskExport;
import org.claimtracker.publish.http.PublicConfig;
import org.claimtracker.publish.http.SlowReaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Downloads all claims as files, which are only imported at a start; or the whole desk. */
@Path("/api/v1/export")
@Tag(name = "Exchange")
class ExportResource {

  private static final String ZIP = "application/zip";
  private static final String NDJSON = "application/x-ndjson";
  private static final String JSONL = "jsonl";
  private static final Set<String> FORMATS = Set.of("zip", JSONL);

  private static final String DESCRIPTION =
      """
      Without `format`, the archive of claim files.

      `format=jsonl` needs the permission `manage-data`. It gives one JSON object a line: a header \
      with the moment, the hash of the record's last entry and the number of lines of each kind, \
      then every row of claims, claimants, topics, sources, evidence, revisions, reviews, \
      contributions, comments, scales, accounts, checks of other publishers, imports, webhooks, \
      the record and all else that is kept, then `{"kind":"end"}`. All lines are of one moment. \
      Passwords, sessions, tokens and secrets are not in it. Each line ends with the CRC-32 of what \
      stands before. The command `import-desk` reads it into an empty desk.

      409 with the code `export-changed` for a cursor if the desk was changed since: begin again.\
      """;

  private static final int BATCH_SIZE = 200;

  private final Export export;
  private final ClaimFiles files;
  private final DeskExport desk;
  private final PublicConfig limits;
  private final Caller caller;
  private final Clock clock;

  ExportResource(
      Export export,
      ClaimFiles files,
      DeskExport desk,
      PublicConfig limits,
      Caller caller,
      Clock clock) {
    this.export = export;
    this.files = files;
    this.desk = desk;
    this.limits = limits;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Produces({ZIP, NDJSON})
  @PermissionsAllowed(Permission.READ_DESK)
  @APIResponse(
      responseCode = "200",
      description = "The archive, or the lines",
      content = {
        @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING))
      })
  @Operation(
      operationId = "exportClaims",
      summary = "All claims as files in one archive, or everything the desk keeps as JSON lines",
      description = DESCRIPTION)
  public Response exportClaims(
      @QueryParam("format")
          @Parameter(
              description = "`zip` is the default",
              schema = @Schema(enumeration = {"zip", JSONL}))
          String format,
      @QueryParam("cursor")
          @Parameter(
              description =
                  "Goes on with a download of lines that broke off: the header's `snapshot`, a dot"
                      + " and the number of whole lines that arrived",
              example = "0123456789abcdef.2000")
          String cursor,
      @Context RoutingContext request) {
    if (format != null && !FORMATS.contains(format)) {
      throw Problems.invalid("format", ExportError.EXPORT_FORMAT);
    }
    return JSONL.equals(format) ? lines(cursor, request) : archive(cursor);
  }

  private Response lines(String cursor, RoutingContext request) {
    if (!caller.actor().may(Permission.MANAGE_DATA)) {
      throw new ForbiddenException();
    }
    DeskExport.Start start = desk.start(cursor);
    String name = "desk-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + ".jsonl";
    StreamingOutput lines =
        out -> {
          SlowReaders.watch(request, limits.dumpPatience());
          desk.write(start, out, request.response()::closed);
        };
    return attached(Response.ok(lines, NDJSON), name);
  }

  private Response archive(String cursor) {
    if (cursor != null) {
      throw Problems.malformed(ExportError.CURSOR_WITHOUT_LINES);
    }
    StreamingOutput archive =
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            List<Long> ids = export.idsAfter(Long.MIN_VALUE, BATCH_SIZE);
            while (!ids.isEmpty()) {
              for (Long id : ids) {
                Export.Named named = export.file(id);
                zip.putNextEntry(new ZipEntry(named.path()));
                zip.write(files.write(named.file()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
              }
              ids = export.idsAfter(ids.get(ids.size() - 1), BATCH_SIZE);
            }
          }
        };
    return attached(Response.ok(archive, ZIP), "claims.zip");
  }

  private static Response attached(Response.ResponseBuilder content, String name) {
    return content.header("Content-Disposition", "attachment; filename=" + name).build();
  }
}
