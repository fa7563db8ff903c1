package org.claimtracker.exchange;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.claimtracker.account.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Downloads all claims as files. Files are only imported when the application starts. */
@Path("/api/v1/export")
@Tag(name = "Exchange")
class ExportResource {

  private static final int BATCH_SIZE = 200;

  private final Export export;
  private final ClaimFiles files;

  ExportResource(Export export, ClaimFiles files) {
    this.export = export;
    this.files = files;
  }

  @GET
  @Produces("application/zip")
  @PermissionsAllowed(Permission.READ_DESK)
  @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=claims.zip")
  @APIResponse(
      responseCode = "200",
      description = "The archive",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @Operation(operationId = "exportClaims", summary = "All claims as files, in one archive")
  public StreamingOutput exportClaims() {
    return out -> {
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
  }
}
