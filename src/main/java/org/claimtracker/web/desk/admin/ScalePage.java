package org.claimtracker.web.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Problems;
import org.claimtracker.verdict.RatingScale;
import org.claimtracker.verdict.RatingScales;
import org.claimtracker.verdict.ScaleView;
import org.claimtracker.web.Languages;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.FormErrors;
import org.claimtracker.web.desk.form.SubmittedForm;

/** One rating scale: whether it is in use, its next version, and its words in each language. */
@Path(ScalesPage.PATH + "/{key}")
class ScalePage {

  @CheckedTemplate(basePath = "desk")
  static class Templates {
    static native TemplateInstance scale(
        ScaleView scale,
        String version,
        ScaleForm form,
        List<ScaleForm.Language> languages,
        String open,
        FormErrors errors);
  }

  private static final String REVISION = "revision";

  private final RatingScales scales;
  private final DeskContext desk;

  ScalePage(RatingScales scales, DeskContext desk) {
    this.scales = scales;
    this.desk = desk;
  }

  @GET
  @Transactional
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  public Response open(@PathParam("key") String key) {
    return desk.page(ScalesPage.PLACE, content(key, null, null, null, FormErrors.NONE));
  }

  /** Makes the next version. */
  @POST
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  public Response revise(@PathParam("key") String key, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    ScaleForm wanted = ScaleForm.of(submitted);
    if (submitted.has("then", "more")) {
      return desk.page(ScalesPage.PLACE, content(key, wanted, null, REVISION, FormErrors.NONE));
    }
    return step(
        key,
        submitted,
        ifMatch -> scales.revise(key, ifMatch, wanted.version(), desk.actor()),
        wanted,
        REVISION);
  }

  @POST
  @Path("/use")
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  public Response use(@PathParam("key") String key, MultivaluedMap<String, String> form) {
    return step(
        key, SubmittedForm.of(form), ifMatch -> scales.use(key, ifMatch, desk.actor()), null, null);
  }

  @POST
  @Path("/words/{language}")
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  public Response word(
      @PathParam("key") String key,
      @PathParam("language") String language,
      MultivaluedMap<String, String> form) {
    String tag =
        Languages.tagged(language)
            .map(Locale::toLanguageTag)
            .orElseThrow(() -> Problems.notFound(Problems.Reason.NOTHING_HERE));
    SubmittedForm submitted = SubmittedForm.of(form);
    return step(
        key,
        submitted,
        ifMatch -> {
          ScaleView scale = ScaleView.of(scales.active(key));
          scales.word(
              key, ifMatch, before -> ScaleForm.words(before, scale, tag, submitted), desk.actor());
        },
        null,
        tag);
  }

  /** Takes a step once, however often its form is sent, and shows the scale. */
  private Response step(
      String key, SubmittedForm submitted, Consumer<String> step, ScaleForm form, String open) {
    return desk.once(
        ScalesPage.PLACE,
        submitted,
        () -> {
          step.accept("\"" + submitted.version() + "\"");
          return null;
        },
        done -> desk.seeOther(ScalesPage.PATH + "/" + key, "saved", key),
        errors -> content(key, form, submitted, open, errors));
  }

  /**
   * @param form the next version as submitted; null shows the scale as it is
   * @param submitted words as submitted, where they are {@code open}
   * @param open the part that is shown open: {@link #REVISION}, a language, or null for none
   */
  private TemplateInstance content(
      String key, ScaleForm form, SubmittedForm submitted, String open, FormErrors errors) {
    RatingScale scale = scales.active(key);
    ScaleView view = ScaleView.of(scale);
    boolean words = submitted != null && open != null && !open.equals(REVISION);
    return Templates.scale(
        view,
        Integer.toString(scale.edition()),
        form == null ? ScaleForm.of(view) : form,
        ScaleForm.languages(view, words ? submitted : ScaleForm.words(view)),
        open,
        errors);
  }
}
