package org.claimtracker.web.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.function.BinaryOperator;
import org.claimtracker.account.Permission;
import org.claimtracker.review.Reviewing;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.CorrectionKind;
import org.claimtracker.verdict.VerdictText;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.Notices;
import org.claimtracker.web.desk.form.SubmittedForm;
import org.claimtracker.web.site.CorrectionNoticeView;

/** Writing the verdict: saving it, and seeing it as readers will. */
@Path("/desk/claims/{slug}/verdict")
class VerdictForms {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance preview(String explanation);

    static native TemplateInstance notice(
        CorrectionNoticeView told, CorrectionKind floor, CorrectionKind chosen);
  }

  private static final String FORM = "verdict";

  private final ClaimWorkspaces benches;
  private final Forms forms;
  private final DeskContext desk;
  private final Reviewing reviewing;
  private final Clock clock;

  VerdictForms(
      ClaimWorkspaces benches, Forms forms, DeskContext desk, Reviewing reviewing, Clock clock) {
    this.benches = benches;
    this.forms = forms;
    this.desk = desk;
    this.reviewing = reviewing;
    this.clock = clock;
  }

  /** Saves it. Both versions chosen from in a conflict may be written on before they are saved. */
  @POST
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response save(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    ClaimWorkspace bench = benches.of(slug);
    if (typed.has("then", "edit")) {
      return desk.page(
          ClaimWorkspace.PLACE, FormPage.again(bench.showing(FORM, typed), FORM, typed));
    }
    SubmittedForm now = bench.typed().verdict();
    String action = ClaimWorkspace.path(slug) + "/verdict";
    return forms
        .optimistically(ClaimWorkspace.PLACE, typed, now)
        .display(shown(bench))
        .onConflict(clashes -> ClaimForms.Templates.conflict(slug, action, typed, now, clashes))
        .onErrors(mistakes -> FormPage.again(bench.refused(FORM, typed, mistakes), FORM, typed))
        .save(
            ifMatch -> {
              VerdictText text = forms.checked(VerdictForm.text(typed));
              reviewing.draft(slug, ifMatch, text, desk.actor());
              return desk.seeOther(
                  ClaimWorkspace.path(slug) + "#verdict", "workVerdictSaved", null);
            });
  }

  /** The explanation as readers will see it. */
  @POST
  @Path("/preview")
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response preview(String slug, MultivaluedMap<String, String> form) {
    return desk.page(
        ClaimWorkspace.PLACE, Templates.preview(SubmittedForm.of(form).text("explanation")));
  }

  /** The notice that readers will get of a correction, and the least kind that it must have. */
  @POST
  @Path("/notice")
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response notice(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm typed = SubmittedForm.of(form);
    CorrectionKind floor = reviewing.leastCorrection(slug, VerdictForm.text(typed)).orElse(null);
    Correction correction = VerdictForm.correction(typed);
    CorrectionKind chosen = correction == null ? null : correction.kind();
    return desk.page(
        ClaimWorkspace.PLACE,
        Templates.notice(Notices.of(correction, clock.instant()), floor, chosen));
  }

  /** Values of the form that people know by other names. */
  private BinaryOperator<String> shown(ClaimWorkspace bench) {
    return (name, value) ->
        switch (name) {
          case "rating" ->
              first(
                  bench.ratings().stream()
                      .filter(rating -> rating.key().equals(value))
                      .map(forms::rating)
                      .toList(),
                  value);
          case "evidence" ->
              first(
                  bench.work().claim().evidence().stream()
                      .filter(each -> String.valueOf(each.id()).equals(value))
                      .map(each -> each.source().details().title())
                      .toList(),
                  value);
          case "selectionReason" -> forms.word("selection", value);
          case "correction.kind" -> forms.word("correction", value);
          default -> value;
        };
  }

  private static String first(List<String> known, String otherwise) {
    return known.isEmpty() ? otherwise : known.get(0);
  }
}
