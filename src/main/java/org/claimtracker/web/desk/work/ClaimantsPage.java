package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.claim.Claimant;
import org.claimtracker.claim.ClaimantEdit;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.claim.Merging;
import org.claimtracker.claim.Removing;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.naming.NearestNames;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** Searches, edits and merges claimants, and removes those of whom there is no claim. */
@Path("/desk/claimants")
class ClaimantsPage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance claimants(
        Page<ClaimantView> found, Map<String, Long> claims, String q);

    static native TemplateInstance claimant(
        String slug, SubmittedForm submitted, long claims, FormErrors errors);

    static native TemplateInstance merge(MergeView merge, FormErrors errors);
  }

  static final String PATH = "/desk/claimants";
  private static final String PLACE = "claims";
  private static final int PAGE_SIZE = 50;

  private final Merging merging;
  private final Removing removing;
  private final Forms forms;
  private final DeskContext desk;

  ClaimantsPage(Merging merging, Removing removing, Forms forms, DeskContext desk) {
    this.merging = merging;
    this.removing = removing;
    this.forms = forms;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response claimants(@QueryParam("q") String q, @QueryParam("cursor") String cursor) {
    String words = Objects.requireNonNullElse(q, "").strip();
    List<Claimant> rows = Claimant.matching(words, Cursor.parse(cursor), PAGE_SIZE + 1);
    return desk.page(
        PLACE,
        Templates.claimants(
            Page.of(rows, PAGE_SIZE, ClaimantView::of, last -> new Cursor(last.createdAt, last.id)),
            Claimant.claims(rows),
            words));
  }

  @GET
  @Path("/{slug}")
  @Transactional
  @PermissionsAllowed(Permission.READ_DESK)
  public Response claimant(String slug) {
    String current = SlugRedirect.current(SlugRedirect.CLAIMANT, slug);
    if (!current.equals(slug)) {
      return DeskContext.seeOther(PATH + "/" + current);
    }
    return desk.page(PLACE, content(find(slug), FormErrors.NONE));
  }

  private static TemplateInstance content(Claimant claimant, FormErrors errors) {
    SubmittedForm form =
        SubmittedForm.EMPTY
            .with("name", claimant.name)
            .with("kind", claimant.kind)
            .with("sameAs", claimant.sameAs)
            .with("version", claimant.version);
    return content(claimant, form, errors);
  }

  @POST
  @Path("/{slug}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  public Response edit(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    return desk.attempt(
        PLACE,
        () -> {
          ClaimantEdit wanted =
              forms.checked(
                  new ClaimantEdit(
                      submitted.given("name"),
                      Forms.choice(submitted, "kind", ClaimantKind.class),
                      submitted.given("sameAs")));
          merging.edit(slug, ETags.text(submitted.version()), before -> wanted, desk.actor());
          return desk.seeOther(PATH + "/" + slug, "saved", wanted.name());
        },
        errors -> content(find(slug), submitted, errors));
  }

  @POST
  @Path("/{slug}/remove")
  @PermissionsAllowed(Permission.REVIEW)
  public Response remove(String slug, @FormParam("version") String version) {
    return desk.attempt(
        PLACE,
        () -> {
          removing.claimant(slug, "\"" + version + "\"", desk.actor());
          return desk.seeOther(PATH, "removed", slug);
        },
        errors -> content(find(slug), errors));
  }

  private static TemplateInstance content(
      Claimant claimant, SubmittedForm submitted, FormErrors errors) {
    long claims = Claim.count("claimant", claimant);
    return Templates.claimant(claimant.slug, submitted, claims, errors);
  }

  /** What it can be merged into, or what merging it into one would do. */
  @GET
  @Path("/{slug}/merge")
  @Transactional
  @PermissionsAllowed(Permission.REVIEW)
  public Response preview(String slug, @QueryParam("q") String q, @QueryParam("into") String into) {
    return desk.page(PLACE, Templates.merge(view(slug, q, into), FormErrors.NONE));
  }

  @POST
  @Path("/{slug}/merge")
  @PermissionsAllowed(Permission.REVIEW)
  public Response merge(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    String into = submitted.text("into");
    return desk.once(
        PLACE,
        submitted,
        () -> merging.claimants(slug, ETags.text(submitted.version()), into, desk.actor()).name,
        name -> desk.seeOther(PATH + "/" + into, "merged", name),
        errors -> Templates.merge(view(slug, null, into), errors));
  }

  private static MergeView view(String slug, String q, String into) {
    Claimant merged = find(slug);
    Claimant kept = into == null ? null : Claimant.bySlug(into).orElse(null);
    String words = Objects.requireNonNullElse(q, "").strip();
    Stream<MergeView.Choice> near =
        NearestNames.CLAIMANTS
            .to(words.isEmpty() ? merged.name : words, MergeView.MAX_FOUND)
            .stream()
            .map(known -> new MergeView.Choice(known.slug(), known.name(), known.sameAs()));
    Stream<MergeView.Choice> containing =
        words.isEmpty()
            ? Stream.of()
            : Claimant.matching(words, Cursor.NEWEST, MergeView.MAX_FOUND).stream()
                .map(ClaimantsPage::choice);
    return MergeView.of(
        PATH,
        PLACE,
        choice(merged),
        merged.version,
        words,
        Stream.concat(near, containing),
        kept == null ? null : choice(kept),
        Claim.count("claimant", merged),
        Claim.<Claim>find("claimant = ?1 order by id desc", merged)
            .page(0, MergeView.MAX_CLAIMS)
            .stream());
  }

  private static MergeView.Choice choice(Claimant claimant) {
    return new MergeView.Choice(claimant.slug, claimant.name, claimant.sameAs);
  }

  private static Claimant find(String slug) {
    return Claimant.bySlug(slug).orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIMANT, slug));
  }
}
