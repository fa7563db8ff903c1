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
import org.claimtracker.evidence.EvidenceView;
import org.claimtracker.evidence.Gathering;
import org.claimtracker.evidence.NewEvidence;
import org.claimtracker.evidence.SourceView;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Evidence about a claim: adding, changing and removing it, and finding known sources for it. */
@Path("/desk/claims/{slug}/evidence")
class EvidenceForms {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance evidenceSwap(ClaimWorkspace bench);

    static native TemplateInstance evidenceForm(
        ClaimWorkspace bench,
        long id,
        SubmittedForm typed,
        List<SourceView> sources,
        FormErrors mistakes);

    static native TemplateInstance sources(List<SourceView> sources, SubmittedForm typed);
  }

  private static final String FORM = "evidence";

  private final ClaimWorkspaces benches;
  private final Forms forms;
  private final DeskContext desk;
  private final Gathering gathering;

  EvidenceForms(ClaimWorkspaces benches, Forms forms, DeskContext desk, Gathering gathering) {
    this.benches = benches;
    this.forms = forms;
    this.desk = desk;
    this.gathering = gathering;
  }

  /** Known sources for a form, by words of their titles and origins. */
  @GET
  @Path("/sources")
  @PermissionsAllowed(Permission.READ_DESK)
  public Response sources(@QueryParam("words") String words, @QueryParam("sourceId") String id) {
    return desk.page(
        ClaimWorkspace.PLACE,
        Templates.sources(benches.sources(words), SubmittedForm.NOTHING.with("sourceId", id)));
  }

  /** Adds some. That overwrites nothing, so it needs no version. */
  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response add(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    if (typed.any("find")) {
      List<SourceView> found = benches.sources(typed.given("words"));
      ClaimWorkspace again = benches.of(slug).refused(FORM, typed, FormErrors.NONE).offering(found);
      return desk.page(ClaimWorkspace.PLACE, FormPage.again(again, FORM, typed));
    }
    return desk.attempt(
        ClaimWorkspace.PLACE,
        () -> {
          String added = gathering.add(slug, "*", evidence(typed), desk.actor()).id.toString();
          return htmx == null
              ? desk.seeOther(
                  ClaimWorkspace.path(slug) + "?cite=" + added + "#evidence",
                  "workEvidenceAdded",
                  null)
              : desk.page(
                  ClaimWorkspace.PLACE,
                  Templates.evidenceSwap(ticked(benches.of(slug), typed.all("evidence"), added)));
        },
        mistakes -> {
          ClaimWorkspace again = benches.of(slug).refused(FORM, typed, mistakes);
          return htmx == null
              ? FormPage.again(again, FORM, typed)
              : Templates.evidenceSwap(ticked(again, typed.all("evidence"), null));
        });
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response form(String slug, long id) {
    ClaimWorkspace bench = benches.of(slug);
    SubmittedForm typed = EvidenceForm.begun(evidence(bench, id), bench.claim().version());
    return desk.page(ClaimWorkspace.PLACE, page(bench, id, typed, FormErrors.NONE));
  }

  @POST
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response save(String slug, long id, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    ClaimWorkspace bench = benches.of(slug);
    if (typed.any("find")) {
      ClaimWorkspace found = bench.offering(benches.sources(typed.given("words")));
      return desk.page(ClaimWorkspace.PLACE, page(found, id, typed, FormErrors.NONE));
    }
    SubmittedForm now = EvidenceForm.begun(evidence(bench, id), bench.claim().version());
    String action = ClaimWorkspace.path(slug) + "/evidence/" + id;
    return forms
        .optimistically(ClaimWorkspace.PLACE, typed, now)
        .display((name, value) -> name.equals("stance") ? forms.word("stance", value) : value)
        .onConflict(clashes -> ClaimForms.Templates.conflict(slug, action, typed, now, clashes))
        .onErrors(mistakes -> page(bench, id, typed, mistakes))
        .save(
            ifMatch -> {
              gathering.edit(slug, ifMatch, id, evidence(typed), desk.actor());
              return desk.seeOther(
                  ClaimWorkspace.path(slug) + "#evidence", "workEvidenceSaved", null);
            });
  }

  @POST
  @Path("/{id}/remove")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response remove(String slug, long id, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    return desk.attempt(
        ClaimWorkspace.PLACE,
        () -> {
          gathering.remove(slug, ETags.text(typed.version()), id, desk.actor());
          return desk.seeOther(
              ClaimWorkspace.path(slug) + "#evidence", "workEvidenceRemoved", null);
        },
        mistakes ->
            WorkbenchPage.Templates.workbench(benches.of(slug).refused("", typed, mistakes)));
  }

  /** The page with one piece of evidence more ticked to be cited. */
  static ClaimWorkspace citing(ClaimWorkspace bench, String added) {
    return added == null ? bench : ticked(bench, bench.typed().verdict().all("evidence"), added);
  }

  private static ClaimWorkspace ticked(ClaimWorkspace bench, List<String> ticked, String added) {
    List<String> all = Stream.concat(ticked.stream(), Stream.ofNullable(added)).distinct().toList();
    return bench.showing("verdict", bench.typed().verdict().holding("evidence", all));
  }

  private TemplateInstance page(
      ClaimWorkspace bench, long id, SubmittedForm typed, FormErrors mistakes) {
    EvidenceView now = evidence(bench, id);
    List<SourceView> offered =
        Stream.concat(Stream.of(now.source()), bench.sources().stream()).distinct().toList();
    return Templates.evidenceForm(bench, id, typed, offered, mistakes);
  }

  private NewEvidence evidence(SubmittedForm typed) {
    return forms.checked(EvidenceForm.evidence(typed, forms), EvidenceForm::field);
  }

  private static EvidenceView evidence(ClaimWorkspace bench, long id) {
    return bench.work().claim().evidence().stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> Problems.notFound("evidence " + id + " of this claim"));
  }
}
