package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.evidence.EvidenceError;
import org.claimtracker.evidence.EvidenceView;
import org.claimtracker.evidence.Gathering;
import org.claimtracker.evidence.NewEvidence;
import org.claimtracker.evidence.SourceView;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Adds, edits and removes evidence on a claim, and searches known sources. */
@Path("/desk/claims/{slug}/evidence")
class EvidenceForms {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance evidenceSwap(ClaimWorkspace workspace, String saved);

    static native TemplateInstance evidenceForm(
        ClaimWorkspace workspace,
        long id,
        SubmittedForm submitted,
        List<SourceView> sources,
        FormErrors errors);

    static native TemplateInstance sources(List<SourceView> sources, SubmittedForm submitted);
  }

  private static final String FORM = "evidence";
  private static final String ADDED = "workEvidenceAdded";

  private final ClaimWorkspaces workspaces;
  private final Forms forms;
  private final DeskContext desk;
  private final Gathering gathering;

  EvidenceForms(ClaimWorkspaces workspaces, Forms forms, DeskContext desk, Gathering gathering) {
    this.workspaces = workspaces;
    this.forms = forms;
    this.desk = desk;
    this.gathering = gathering;
  }

  /** Known sources by words from their titles and origins. */
  @GET
  @Path("/sources")
  @PermissionsAllowed(Permission.READ_DESK)
  public Response sources(@QueryParam("words") String words, @QueryParam("sourceId") String id) {
    return desk.page(
        ClaimWorkspace.PLACE,
        Templates.sources(workspaces.sources(words), SubmittedForm.EMPTY.with("sourceId", id)));
  }

  /** Adds evidence; that overwrites nothing, so no version is needed. */
  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response add(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    if (submitted.any("find")) {
      List<SourceView> found = workspaces.sources(submitted.given("words"));
      ClaimWorkspace again =
          workspaces.of(slug).refused(FORM, submitted, FormErrors.NONE).offering(found);
      return desk.page(ClaimWorkspace.PLACE, FormPage.again(again, FORM, submitted));
    }
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () ->
            gathering
                .add(slug, "*", evidence(submitted), submitted.insists(), desk.actor())
                .id
                .toString(),
        added ->
            htmx == null
                ? desk.seeOther(
                    ClaimWorkspace.path(slug) + "?cite=" + added + "#evidence", ADDED, null)
                : desk.page(
                    ClaimWorkspace.PLACE,
                    Templates.evidenceSwap(
                        ticked(workspaces.of(slug), submitted.all("evidence"), added),
                        desk.say(ADDED))),
        errors -> {
          ClaimWorkspace again = workspaces.of(slug).refused(FORM, submitted, errors);
          return htmx == null
              ? FormPage.again(again, FORM, submitted)
              : Templates.evidenceSwap(ticked(again, submitted.all("evidence"), null), null);
        });
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response form(String slug, long id) {
    ClaimWorkspace workspace = workspaces.of(slug);
    SubmittedForm submitted =
        EvidenceForm.initial(evidence(workspace, id), workspace.claim().version());
    return desk.page(ClaimWorkspace.PLACE, page(workspace, id, submitted, FormErrors.NONE));
  }

  @POST
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response save(String slug, long id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    ClaimWorkspace workspace = workspaces.of(slug);
    if (submitted.any("find")) {
      ClaimWorkspace found = workspace.offering(workspaces.sources(submitted.given("words")));
      return desk.page(ClaimWorkspace.PLACE, page(found, id, submitted, FormErrors.NONE));
    }
    SubmittedForm current =
        EvidenceForm.initial(evidence(workspace, id), workspace.claim().version());
    String action = ClaimWorkspace.path(slug) + "/evidence/" + id;
    return forms
        .optimistically(ClaimWorkspace.PLACE, submitted, current)
        .display((name, value) -> name.equals("stance") ? forms.word("stance", value) : value)
        .onConflict(
            conflicts -> ClaimForms.Templates.conflict(slug, action, submitted, current, conflicts))
        .onErrors(errors -> page(workspace, id, submitted, errors))
        .save(
            ifMatch -> {
              NewEvidence wanted = evidence(submitted);
              gathering.edit(
                  slug, ifMatch, id, before -> wanted, submitted.insists(), desk.actor());
              return desk.seeOther(
                  ClaimWorkspace.path(slug) + "#evidence", "workEvidenceSaved", null);
            });
  }

  @POST
  @Path("/{id}/remove")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response remove(String slug, long id, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.once(
        ClaimWorkspace.PLACE,
        submitted,
        () -> {
          gathering.remove(slug, ETags.text(submitted.version()), id, desk.actor());
          return null;
        },
        done -> desk.seeOther(ClaimWorkspace.path(slug) + "#evidence", "workEvidenceRemoved", null),
        errors ->
            WorkbenchPage.Templates.workbench(workspaces.of(slug).refused("", submitted, errors)));
  }

  /** A copy with one more piece of evidence ticked as cited. */
  static ClaimWorkspace citing(ClaimWorkspace workspace, String added) {
    return added == null
        ? workspace
        : ticked(workspace, workspace.forms().verdict().all("evidence"), added);
  }

  private static ClaimWorkspace ticked(
      ClaimWorkspace workspace, List<String> ticked, String added) {
    List<String> all = Stream.concat(ticked.stream(), Stream.ofNullable(added)).distinct().toList();
    return workspace.showing("verdict", workspace.forms().verdict().holding("evidence", all));
  }

  private TemplateInstance page(
      ClaimWorkspace workspace, long id, SubmittedForm submitted, FormErrors errors) {
    EvidenceView current = evidence(workspace, id);
    List<SourceView> offered =
        Stream.concat(Stream.of(current.source()), workspace.sources().stream())
            .distinct()
            .toList();
    return Templates.evidenceForm(workspace, id, submitted, offered, errors);
  }

  private NewEvidence evidence(SubmittedForm submitted) {
    return forms.checked(EvidenceForm.evidence(submitted, forms), EvidenceForm::field);
  }

  private static EvidenceView evidence(ClaimWorkspace workspace, long id) {
    return workspace.work().claim().evidence().stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> Problems.notFound(EvidenceError.NO_EVIDENCE, id));
  }
}
