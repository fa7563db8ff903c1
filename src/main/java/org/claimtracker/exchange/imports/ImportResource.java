package org.claimtracker.exchange.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.MergePatch;
import org.claimtracker.common.Message;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Violation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Begins imports, shows them, and changes how their rows are read. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportResource {

  private static final int MAX_JSON = 1024 * 1024;

  /** Of {@link NewImport}. */
  private static final List<String> FIELDS = List.of("name", "url");

  private final Importing importing;
  private final ImportJobs jobs;
  private final ObjectMapper json;
  private final Validator validator;
  private final Caller caller;

  ImportResource(
      Importing importing, ImportJobs jobs, ObjectMapper json, Validator validator, Caller caller) {
    this.importing = importing;
    this.jobs = jobs;
    this.json = json;
    this.validator = validator;
    this.caller = caller;
  }

  @POST
  @Idempotent(apart = true)
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM})
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = NewImport.class)),
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Operation(
      operationId = "createImport",
      summary = "Bring in other desks' checks from a file",
      description =
          "Send the file as it is, as `application/octet-stream` with its `name`; or as JSON the"
              + " public address that it is fetched from. Data Commons feeds, JSON-LD, pages with"
              + " it, NDJSON, answers of `claims:search`, CSV and TSV, Meedan Check, WordPress"
              + " exports and our own dumps are understood. The answer tells what it was found to"
              + " be, with a guess of what the columns of a table hold. Nothing comes in yet: a dry"
              + " run comes next.")
  @APIResponseSchema(value = ImportView.class, responseCode = "201")
  public RestResponse<ImportView> createImport(
      @QueryParam("name")
          @Size(max = 200)
          @Parameter(description = "What the file is called; its ending may help to read it.")
          String name,
      @HeaderParam("Content-Type") String type,
      InputStream body) {
    ImportView made;
    if (type != null && MediaType.valueOf(type).isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      NewImport wanted = read(body);
      made =
          importing.from(
              wanted.url(), wanted.name() == null ? name : wanted.name(), caller.actor());
    } else {
      made = importing.of(body, name, caller.actor());
    }
    return ResponseBuilder.create(RestResponse.Status.CREATED, made)
        .location(URI.create("/api/v1/imports/" + made.id()))
        .header("ETag", made.etag())
        .build();
  }

  private NewImport read(InputStream body) {
    byte[] bytes = bytes(body);
    try {
      if (bytes.length > MAX_JSON) {
        throw Problems.problem(413, "Too large", Problems.Reason.BODY_TOO_LARGE.with(1)).build();
      }
      if (bytes.length == 0) {
        throw Problems.malformed(Problems.Reason.BODY_MISSING);
      }
      NewImport wanted = json.readValue(bytes, NewImport.class);
      if (wanted == null) {
        throw Problems.malformed(Problems.Reason.BODY_MISSING);
      }
      Set<ConstraintViolation<NewImport>> broken = validator.validate(wanted);
      if (!broken.isEmpty()) {
        throw Problems.invalid(Problems.violations(broken));
      }
      return wanted;
    } catch (UnrecognizedPropertyException unknown) {
      throw Problems.unreadable(unknownFields(bytes));
    } catch (JsonProcessingException unreadable) {
      throw new WebApplicationException(unreadable, Response.Status.BAD_REQUEST);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] bytes(InputStream body) {
    try {
      return body.readNBytes(MAX_JSON + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private List<Violation> unknownFields(byte[] body) {
    List<String> fields = new ArrayList<>();
    try {
      json.readTree(body).fieldNames().forEachRemaining(fields::add);
    } catch (IOException followedByMore) {
      throw new WebApplicationException(followedByMore, Response.Status.BAD_REQUEST);
    }
    fields.removeAll(FIELDS);
    Message taken = Problems.Reason.UNKNOWN_FIELD.with(String.join(", ", FIELDS));
    return fields.stream().map(field -> new Violation(field, taken)).toList();
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(operationId = "listImports", summary = "Imports, the newest first")
  public Page<ImportView> listImports(
      @QueryParam("state")
          @Size(max = Page.MAX_VALUES)
          @Parameter(description = "Only those in this state; repeated, in any of them")
          List<ImportState> state,
      @Valid @BeanParam Page.Request page) {
    return jobs.list(state, page.limit, page.cursor);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getImport",
      summary = "One import, with how far it has come",
      description = "Ask again while its state is `DRY_RUN` or `RUNNING`.")
  public RestResponse<ImportView> getImport(long id) {
    return answer(jobs.get(id));
  }

  @PUT
  @Path("/{id}")
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  @Operation(
      operationId = "editImport",
      summary = "Say how the rows of an import are read",
      description =
          "Another mapping makes another dry run necessary. An answer in `dayOrder` counts for rows"
              + " that were asked about, at the next run.")
  public RestResponse<ImportView> editImport(
      long id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ImportSettings settings) {
    return answer(jobs.readBy(id, ifMatch, before -> settings, caller.actor()));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  @RequestBodySchema(ImportSettings.class)
  @Operation(
      operationId = "patchImport",
      summary = "Change a part of how the rows of an import are read")
  public RestResponse<ImportView> patchImport(
      long id, @HeaderParam("If-Match") String ifMatch, @NotNull MergePatch<ImportSettings> patch) {
    return answer(jobs.readBy(id, ifMatch, patch::appliedTo, caller.actor()));
  }

  private static RestResponse<ImportView> answer(ImportView view) {
    return ResponseBuilder.ok(view).header("ETag", view.etag()).build();
  }
}
