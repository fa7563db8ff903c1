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
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.Mistakes;
import org.claimtracker.web.desk.form.Staff;
import org.claimtracker.web.desk.form.Typed;

/** Evidence about a claim: adding, changing and removing it, and finding known sources for it. */
@Path("/desk/claims/{slug}/evidence")
class EvidenceForms {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance evidenceSwap(Bench bench);

    static native TemplateInstance evidenceForm(
        Bench bench, long id, Typed typed, List<SourceView> sources, Mistakes mistakes);

    static native TemplateInstance sources(List<SourceView> sources, Typed typed);
  }

  private static final String FORM = "evidence";

  private final Benches benches;
  private final Forms forms;
  private final Staff desk;
  private final Gathering gathering;

  EvidenceForms(Benches benches, Forms forms, Staff desk, Gathering gathering) {
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
        Bench.PLACE, Templates.sources(benches.sources(words), Typed.NOTHING.with("sourceId", id)));
  }

  /** Adds some. That overwrites nothing, so it needs no version. */
  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response add(
      String slug, @HeaderParam("HX-Request") String htmx, MultivaluedMap<String, String> form) {
    Typed typed = Typed.of(form);
    if (typed.any("find")) {
      List<SourceView> found = benches.sources(typed.given("words"));
      Bench again = benches.of(slug).refused(FORM, typed, Mistakes.NONE).offering(found);
      return desk.page(Bench.PLACE, FormPage.again(again, FORM, typed));
    }
    return desk.attempt(
        Bench.PLACE,
        () -> {
          String added = gathering.add(slug, "*", evidence(typed), desk.actor()).id.toString();
          return htmx == null
              ? desk.seeOther(
                  Bench.path(slug) + "?cite=" + added + "#evidence", "workEvidenceAdded", null)
              : desk.page(
                  Bench.PLACE,
                  Templates.evidenceSwap(ticked(benches.of(slug), typed.all("evidence"), added)));
        },
        mistakes -> {
          Bench again = benches.of(slug).refused(FORM, typed, mistakes);
          return htmx == null
              ? FormPage.again(again, FORM, typed)
              : Templates.evidenceSwap(ticked(again, typed.all("evidence"), null));
        });
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response form(String slug, long id) {
    Bench bench = benches.of(slug);
    Typed typed = EvidenceForm.begun(evidence(bench, id), bench.claim().version());
    return desk.page(Bench.PLACE, page(bench, id, typed, Mistakes.NONE));
  }

  @POST
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response save(String slug, long id, MultivaluedMap<String, String> form) {
    Typed typed = Typed.of(form);
    Bench bench = benches.of(slug);
    if (typed.any("find")) {
      Bench found = bench.offering(benches.sources(typed.given("words")));
      return desk.page(Bench.PLACE, page(found, id, typed, Mistakes.NONE));
    }
    Typed now = EvidenceForm.begun(evidence(bench, id), bench.claim().version());
    String action = Bench.path(slug) + "/evidence/" + id;
    return forms.save(
        typed,
        now,
        (name, value) -> name.equals("stance") ? forms.word("stance", value) : value,
        clashes -> ClaimForms.Templates.conflict(slug, action, typed, now, clashes),
        ifMatch -> {
          gathering.edit(slug, ifMatch, id, evidence(typed), desk.actor());
          return desk.seeOther(Bench.path(slug) + "#evidence", "workEvidenceSaved", null);
        },
        mistakes -> page(bench, id, typed, mistakes));
  }

  @POST
  @Path("/{id}/remove")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response remove(String slug, long id, MultivaluedMap<String, String> form) {
    Typed typed = Typed.of(form);
    return desk.attempt(
        Bench.PLACE,
        () -> {
          gathering.remove(slug, ETags.text(typed.version()), id, desk.actor());
          return desk.seeOther(Bench.path(slug) + "#evidence", "workEvidenceRemoved", null);
        },
        mistakes ->
            WorkbenchPage.Templates.workbench(benches.of(slug).refused("", typed, mistakes)));
  }

  /** The page with one piece of evidence more ticked to be cited. */
  static Bench citing(Bench bench, String added) {
    return added == null ? bench : ticked(bench, bench.typed().verdict().all("evidence"), added);
  }

  private static Bench ticked(Bench bench, List<String> ticked, String added) {
    List<String> all = Stream.concat(ticked.stream(), Stream.ofNullable(added)).distinct().toList();
    return bench.showing("verdict", bench.typed().verdict().holding("evidence", all));
  }

  private TemplateInstance page(Bench bench, long id, Typed typed, Mistakes mistakes) {
    EvidenceView now = evidence(bench, id);
    List<SourceView> offered =
        Stream.concat(Stream.of(now.source()), bench.sources().stream()).distinct().toList();
    return Templates.evidenceForm(bench, id, typed, offered, mistakes);
  }

  private NewEvidence evidence(Typed typed) {
    return forms.checked(EvidenceForm.evidence(typed, forms), EvidenceForm::field);
  }

  private static EvidenceView evidence(Bench bench, long id) {
    return bench.work().claim().evidence().stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> Problems.notFound("evidence " + id + " of this claim"));
  }
}
