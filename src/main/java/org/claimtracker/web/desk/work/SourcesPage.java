package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.evidence.Evidence;
import org.claimtracker.evidence.EvidenceError;
import org.claimtracker.evidence.Gathering;
import org.claimtracker.evidence.Source;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.evidence.SourceKind;
import org.claimtracker.evidence.SourceView;
import org.claimtracker.evidence.Stance;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Searches and edits the desk's sources, and shows where each is used. */
@Path("/desk/sources")
class SourcesPage {

  /** A claim for which a source is used. */
  public record Use(String slug, String statement, String language, Stance stance) {

    static Use of(Evidence evidence) {
      return new Use(
          evidence.claim.slug, evidence.claim.statement, evidence.claim.language, evidence.stance);
    }
  }

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance sources(
        Page<SourceView> found, String q, String kind, List<SourceKind> kinds);

    static native TemplateInstance source(
        Long id,
        String version,
        SourceForm submitted,
        List<SourceKind> kinds,
        List<Use> uses,
        FormErrors errors);
  }

  private static final String PLACE = "sources";
  private static final int PAGE_SIZE = 50;
  private static final int MAX_USES = 100;
  private static final List<SourceKind> KINDS = List.of(SourceKind.values());

  private final Gathering gathering;
  private final Forms forms;
  private final DeskContext desk;

  SourcesPage(Gathering gathering, Forms forms, DeskContext desk) {
    this.gathering = gathering;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response sources(
      @QueryParam("q") String q,
      @QueryParam("kind") String kind,
      @QueryParam("cursor") String cursor) {
    String words = Objects.requireNonNullElse(q, "").strip();
    SourceKind wanted =
        Arrays.stream(SourceKind.values())
            .filter(each -> each.name().equals(kind))
            .findFirst()
            .orElse(null);
    Page<SourceView> found =
        Page.of(
            Source.matching(
                words,
                wanted == null ? List.of() : List.of(wanted),
                Cursor.parse(cursor),
                PAGE_SIZE + 1),
            PAGE_SIZE,
            SourceView::of,
            source -> new Cursor(source.createdAt, source.id));
    return desk.page(
        PLACE, Templates.sources(found, words, wanted == null ? "" : wanted.name(), KINDS));
  }

  @GET
  @Path("/new")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response blank() {
    return desk.page(PLACE, content(null, "", new SourceForm(), FormErrors.NONE));
  }

  @POST
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response add(@BeanParam SourceForm submitted, @FormParam("once") String once) {
    return desk.once(
        PLACE,
        SubmittedForm.keyed(once, submitted.insist + " " + submitted.details()),
        () ->
            gathering
                .addSource(forms.checked(submitted.details()), submitted.insist, desk.actor())
                .id
                .toString(),
        made -> desk.seeOther("/desk/sources/" + made, "saved", submitted.details().title()),
        errors -> content(null, "", submitted, errors));
  }

  @GET
  @Path("/{id}")
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response source(@PathParam("id") String id) {
    String now = SlugRedirect.current(SlugRedirect.SOURCE, id);
    if (!now.equals(id)) {
      return DeskContext.seeOther("/desk/sources/" + now);
    }
    Source source = Gathering.source(number(id));
    SourceForm current = SourceForm.of(SourceDetails.of(source));
    return desk.page(
        PLACE, content(source.id, Long.toString(source.version), current, FormErrors.NONE));
  }

  @POST
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response edit(
      @PathParam("id") String id,
      @FormParam("version") String version,
      @BeanParam SourceForm submitted) {
    long known = number(id);
    return desk.attempt(
        PLACE,
        () -> {
          SourceDetails wanted = forms.checked(submitted.details());
          gathering.editSource(
              known, "\"" + version + "\"", before -> wanted, submitted.insist, desk.actor());
          return desk.seeOther("/desk/sources/" + known, "saved", wanted.title());
        },
        errors -> content(known, version, submitted, errors));
  }

  /** Removes a source that no claim uses. */
  @POST
  @Path("/{id}/remove")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response remove(@PathParam("id") String id, @FormParam("version") String version) {
    long known = number(id);
    return desk.attempt(
        PLACE,
        () -> {
          String title = Gathering.source(known).title;
          gathering.removeSource(known, "\"" + version + "\"", desk.actor());
          return desk.seeOther("/desk/sources", "removed", title);
        },
        errors -> {
          Source source = Gathering.source(known);
          SourceForm current = SourceForm.of(SourceDetails.of(source));
          return content(known, Long.toString(source.version), current, errors);
        });
  }

  private TemplateInstance content(
      Long id, String version, SourceForm submitted, FormErrors errors) {
    List<Use> uses =
        id == null ? List.of() : Evidence.from(id, MAX_USES).stream().map(Use::of).toList();
    return Templates.source(id, version, submitted, KINDS, uses, errors);
  }

  static long number(String id) {
    if (!id.matches("-?\\d{1,18}")) {
      throw Problems.notFound(EvidenceError.NO_SOURCE, id);
    }
    return Long.parseLong(id);
  }
}
