package org.claimtracker.web.desk.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.exchange.imports.ImportConfig;
import org.claimtracker.exchange.imports.ImportError;
import org.claimtracker.exchange.imports.ImportJobs;
import org.claimtracker.exchange.imports.ImportView;
import org.claimtracker.exchange.imports.Importing;
import org.claimtracker.exchange.imports.NewImport;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** All imports, and the form that begins one. */
@Path(ImportsPage.PATH)
class ImportsPage {

  static final String PATH = "/desk/imports";
  static final String PLACE = "imports";

  @CheckedTemplate(basePath = "desk/imports")
  static class Templates {
    static native TemplateInstance imports(
        Page<ImportView> found, SubmittedForm submitted, int maxMebibytes, FormErrors errors);
  }

  private static final int PAGE_SIZE = 20;

  private final ImportJobs jobs;
  private final Importing importing;
  private final ImportConfig config;
  private final Forms forms;
  private final DeskContext desk;

  ImportsPage(
      ImportJobs jobs, Importing importing, ImportConfig config, Forms forms, DeskContext desk) {
    this.jobs = jobs;
    this.importing = importing;
    this.config = config;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response list(@QueryParam("cursor") String cursor) {
    return desk.page(PLACE, content(cursor, SubmittedForm.EMPTY, FormErrors.NONE));
  }

  /** Not in a transaction, because it reads a file or fetches one. */
  @POST
  @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  public Response begin(@BeanParam ImportForm form) {
    SubmittedForm submitted = form.submitted();
    return desk.onceApart(
        PLACE,
        submitted,
        () -> Long.toString(begun(form, submitted).id()),
        id -> DeskContext.seeOther(PATH + "/" + id),
        errors -> content(null, submitted, errors));
  }

  private ImportView begun(ImportForm form, SubmittedForm submitted) {
    String url = submitted.given("url");
    if (form.hasFile() == (url != null)) {
      throw Problems.invalid(
          "file",
          url == null ? ImportError.IMPORT_FILE_MISSING : ImportError.IMPORT_FILE_OR_ADDRESS);
    }
    if (url != null) {
      return importing.from(forms.checked(new NewImport(url, null)).url(), null, desk.actor());
    }
    try (InputStream sent = Files.newInputStream(form.file.uploadedFile())) {
      return importing.of(sent, form.file.fileName(), desk.actor());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private TemplateInstance content(String cursor, SubmittedForm submitted, FormErrors errors) {
    return Templates.imports(
        jobs.list(List.of(), PAGE_SIZE, cursor), submitted, config.maxMebibytes(), errors);
  }
}
