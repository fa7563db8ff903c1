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
import org.claimtracker.review.ReviewContext.CorrectionFloor;
import org.claimtracker.review.Reviewing;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.CorrectionKind;
import org.claimtracker.verdict.VerdictText;
import org.claimtracker.web.desk.form.DeskContext;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.Notices;
import org.claimtracker.web.desk.form.SubmittedForm;
import org.claimtracker.web.site.CorrectionNoticeView;

/** Saves and previews the draft of a verdict. */
@Path("/desk/claims/{slug}/verdict")
class VerdictForms {

  @CheckedTemplate(basePath = "desk/work")
  static class Templates {
    static native TemplateInstance preview(String explanation);

    static native TemplateInstance notice(
        CorrectionNoticeView preview, CorrectionKind floor, CorrectionKind chosen);
  }

  private static final String FORM = "verdict";

  private final ClaimWorkspaces workspaces;
  private final Forms forms;
  private final DeskContext desk;
  private final Reviewing reviewing;
  private final Clock clock;

  VerdictForms(
      ClaimWorkspaces workspaces, Forms forms, DeskContext desk, Reviewing reviewing, Clock clock) {
    this.workspaces = workspaces;
    this.forms = forms;
    this.desk = desk;
    this.reviewing = reviewing;
    this.clock = clock;
  }

  /** Saves the draft. The versions chosen in a conflict can be edited before they are saved. */
  @POST
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response save(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    ClaimWorkspace workspace = workspaces.of(slug);
    if (submitted.has("then", "edit")) {
      return desk.page(
          ClaimWorkspace.PLACE,
          FormPage.again(workspace.showing(FORM, submitted), FORM, submitted));
    }
    SubmittedForm current = workspace.forms().verdict();
    String action = ClaimWorkspace.path(slug) + "/verdict";
    return forms
        .optimistically(ClaimWorkspace.PLACE, submitted, current)
        .display(shown(workspace))
        .onConflict(
            conflicts -> ClaimForms.Templates.conflict(slug, action, submitted, current, conflicts))
        .onErrors(
            errors -> FormPage.again(workspace.refused(FORM, submitted, errors), FORM, submitted))
        .save(
            ifMatch -> {
              VerdictText text = forms.checked(VerdictForm.text(submitted));
              reviewing.draft(slug, ifMatch, before -> text, desk.actor());
              return desk.seeOther(
                  ClaimWorkspace.path(slug) + "#verdict", "workVerdictSaved", null);
            });
  }

  /** A preview of the explanation. */
  @POST
  @Path("/preview")
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response preview(String slug, MultivaluedMap<String, String> form) {
    return desk.page(
        ClaimWorkspace.PLACE, Templates.preview(SubmittedForm.of(form).text("explanation")));
  }

  /** A preview of the correction notice, and the least kind that the correction must have. */
  @POST
  @Path("/notice")
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  public Response notice(String slug, MultivaluedMap<String, String> form) {
    SubmittedForm submitted = SubmittedForm.of(form);
    CorrectionFloor floor =
        reviewing.correctionFloor(slug, VerdictForm.text(submitted)).orElse(null);
    Correction correction = VerdictForm.correction(submitted);
    CorrectionKind chosen = correction == null ? null : correction.kind();
    return desk.page(
        ClaimWorkspace.PLACE,
        Templates.notice(
            Notices.of(correction, floor == null ? null : floor.changes(), clock.instant()),
            floor == null ? null : floor.kind(),
            chosen));
  }

  /** Labels of coded values. */
  private BinaryOperator<String> shown(ClaimWorkspace workspace) {
    return (name, value) ->
        switch (name) {
          case "rating" ->
              first(
                  workspace.ratings().stream()
                      .filter(option -> option.value().equals(value))
                      .map(option -> forms.rating(option.rating()))
                      .toList(),
                  value);
          case "evidence" ->
              first(
                  workspace.work().claim().evidence().stream()
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
