package org.claimtracker.web.desk.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.exchange.imports.ImportJobs;
import org.claimtracker.exchange.imports.ImportLabels;
import org.claimtracker.exchange.imports.ImportPreview;
import org.claimtracker.exchange.imports.ImportSettings;
import org.claimtracker.exchange.imports.ImportState;
import org.claimtracker.exchange.imports.ImportView;
import org.claimtracker.exchange.imports.RowOutcome;
import org.claimtracker.exchange.imports.RowView;
import org.claimtracker.exchange.imports.UnmappedLabel;
import org.claimtracker.exchange.reading.ColumnMapping;
import org.claimtracker.exchange.reading.DayOrder;
import org.claimtracker.web.PageError;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** One import: what its columns hold, what became of its rows, and how far it is. */
@Path(ImportsPage.PATH + "/{id}")
class ImportPage {

  @CheckedTemplate(basePath = "desk/imports")
  static class Templates {
    static native TemplateInstance read(
        ImportView view,
        Rows rows,
        List<UnmappedLabel> labels,
        List<ImportPreview.Sample> sample,
        ImportOffers offers,
        SubmittedForm submitted,
        FormErrors errors);

    static native TemplateInstance progress(ImportView view);
  }

  /** Rows with one outcome; null for all. */
  public record Rows(Page<RowView> page, RowOutcome outcome) {

    public List<RowOutcome> outcomes() {
      return List.of(RowOutcome.values());
    }
  }

  private static final int PAGE_SIZE = 25;
  private static final int MAX_SAMPLE = 5;

  private final ImportJobs jobs;
  private final ImportLabels labels;
  private final ImportPreview preview;
  private final ImportOffering offers;
  private final Forms forms;
  private final DeskContext desk;

  ImportPage(
      ImportJobs jobs,
      ImportLabels labels,
      ImportPreview preview,
      ImportOffering offers,
      Forms forms,
      DeskContext desk) {
    this.jobs = jobs;
    this.labels = labels;
    this.preview = preview;
    this.offers = offers;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response read(
      long id, @QueryParam("outcome") String outcome, @QueryParam("cursor") String cursor) {
    return desk.page(ImportsPage.PLACE, content(id, outcome, cursor, null, FormErrors.NONE));
  }

  /** How far it is; once it rests the whole page is asked for. */
  @GET
  @Path("/progress")
  @PermissionsAllowed(Permission.READ_DESK)
  public Response progress(long id) {
    ImportView view = jobs.get(id);
    Response part = desk.page(ImportsPage.PLACE, Templates.progress(view));
    return view.state().isActive()
        ? part
        : Response.fromResponse(part).header("HX-Refresh", "true").build();
  }

  /** Changes what its columns hold and how its days are meant. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  public Response save(long id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.attempt(
        ImportsPage.PLACE,
        () -> {
          ImportView view = jobs.get(id);
          ImportSettings settings = forms.checked(settings(submitted, view));
          jobs.readBy(id, submitted.text("version"), before -> settings, desk.actor());
          return desk.seeOther(ImportsPage.PATH + "/" + id, "importSaved", null);
        },
        errors -> content(id, null, null, submitted, errors));
  }

  private static ImportSettings settings(SubmittedForm submitted, ImportView view) {
    Map<String, String> columns = new LinkedHashMap<>();
    ImportOffers.PARTS.forEach(part -> columns.put(part, submitted.given("mapping." + part)));
    ColumnMapping mapping = ColumnMapping.of(columns);
    boolean unchanged = !view.form().kind().isTable() || mapping.equals(view.form().mapping());
    return new ImportSettings(
        unchanged ? null : mapping,
        Forms.choice(submitted, "dayOrder", DayOrder.class),
        submitted.given("publisher"),
        submitted.has("ours", "true"));
  }

  /** Tries it, runs it, pauses it, goes on or ends it; pressed twice, it is done once. */
  @POST
  @Path("/moves")
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  public Response move(long id, @FormParam("move") String move) {
    String wanted = Objects.requireNonNullElse(move, "");
    return desk.attempt(
        ImportsPage.PLACE,
        () -> {
          switch (wanted) {
            case "dry-run" -> jobs.tryOut(id, desk.actor());
            case "run" -> jobs.run(id, desk.actor());
            case "pause" -> jobs.pause(id, desk.actor());
            case "resume" -> jobs.resume(id, desk.actor());
            case "cancel" -> jobs.cancel(id, desk.actor());
            default -> throw Problems.malformed(PageError.NO_MOVE, wanted);
          }
          return DeskContext.seeOther(ImportsPage.PATH + "/" + id);
        },
        errors -> content(id, null, null, null, errors));
  }

  private TemplateInstance content(
      long id, String outcome, String cursor, SubmittedForm submitted, FormErrors errors) {
    ImportView view = jobs.get(id);
    RowOutcome only =
        Arrays.stream(RowOutcome.values())
            .filter(each -> each.name().equals(outcome))
            .findFirst()
            .orElse(null);
    Page<RowView> page = jobs.rows(id, only == null ? List.of() : List.of(only), PAGE_SIZE, cursor);
    boolean beforeAnything = view.state() == ImportState.NEW && view.fileKept();
    return Templates.read(
        view,
        new Rows(page, only),
        labels.unmapped(id),
        beforeAnything ? preview.of(view, MAX_SAMPLE) : List.of(),
        offers.get(),
        submitted == null ? filled(view) : submitted,
        errors);
  }

  private static SubmittedForm filled(ImportView view) {
    ImportSettings settings = view.settings();
    SubmittedForm form =
        SubmittedForm.EMPTY
            .with("version", view.etag())
            .with("publisher", settings.publisher())
            .with("dayOrder", settings.dayOrder())
            .with("ours", settings.ours());
    ColumnMapping mapping = settings.mapping() == null ? view.form().mapping() : settings.mapping();
    if (mapping == null) {
      return form;
    }
    for (Map.Entry<String, String> column : mapping.columns().entrySet()) {
      form = form.with("mapping." + column.getKey(), column.getValue());
    }
    return form;
  }
}
