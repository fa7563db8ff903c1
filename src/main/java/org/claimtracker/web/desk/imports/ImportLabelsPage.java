package org.claimtracker.web.desk.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.claimtracker.exchange.imports.ImportLabels;
import org.claimtracker.exchange.imports.LabelView;
import org.claimtracker.exchange.imports.NewLabels;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The table from other desks' labels to ours. */
@Path(ImportLabelsPage.PATH)
class ImportLabelsPage {

  static final String PATH = "/desk/import-labels";

  @CheckedTemplate(basePath = "desk/imports")
  static class Templates {
    static native TemplateInstance labels(
        Page<LabelView> found, ImportOffers offers, SubmittedForm submitted, FormErrors errors);
  }

  private static final int PAGE_SIZE = 100;

  private final ImportLabels labels;
  private final ImportOffering offers;
  private final Forms forms;
  private final DeskContext desk;

  ImportLabelsPage(ImportLabels labels, ImportOffering offers, Forms forms, DeskContext desk) {
    this.labels = labels;
    this.offers = offers;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  public Response list(@QueryParam("cursor") String cursor) {
    return desk.page(ImportsPage.PLACE, content(cursor, SubmittedForm.EMPTY, FormErrors.NONE));
  }

  /**
   * Says what labels mean. The fields {@code publisher}, {@code label} and {@code meaning} are
   * repeated; a label without a meaning stays as it is.
   */
  @POST
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  public Response say(MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    String back = submitted.text("import");
    return desk.attempt(
        ImportsPage.PLACE,
        () -> {
          labels.say(
              forms.checked(said(submitted), path -> path.replaceFirst(".*\\.", "")), desk.actor());
          return desk.seeOther(
              back.matches("\\d{1,18}") ? ImportsPage.PATH + "/" + back : PATH,
              "importLabelsSaid",
              null);
        },
        errors -> content(null, submitted, errors));
  }

  private static NewLabels said(SubmittedForm submitted) {
    List<String> publishers = submitted.all("publisher");
    List<String> names = submitted.all("label");
    List<String> meanings = submitted.all("meaning");
    int rows = Math.min(publishers.size(), Math.min(names.size(), meanings.size()));
    List<NewLabels.Label> said = new ArrayList<>();
    for (int n = 0; n < rows; n++) {
      if (!meanings.get(n).isEmpty()) {
        said.add(new NewLabels.Label(publishers.get(n), names.get(n), meanings.get(n)));
      }
    }
    return new NewLabels(said);
  }

  /** Removes a row. */
  @POST
  @Path("/{id}/remove")
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  public Response remove(long id) {
    labels.forget(id, desk.actor());
    return desk.seeOther(PATH, "importLabelForgotten", null);
  }

  private TemplateInstance content(String cursor, SubmittedForm submitted, FormErrors errors) {
    return Templates.labels(
        labels.list(List.of(), PAGE_SIZE, cursor), offers.get(), submitted, errors);
  }
}
