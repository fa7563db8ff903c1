package org.claimtracker.web.desk.work;

import java.util.List;
import org.claimtracker.review.ClaimView.RevisionView;
import org.claimtracker.review.Workbench;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.CorrectionKind;
import org.claimtracker.verdict.SelectionReason;
import org.claimtracker.verdict.VerdictText;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/**
 * The form in which a verdict is written: what it begins with, and what it says when it is sent.
 */
final class VerdictForm {

  private static final String CORRECTION = "correction.";

  private VerdictForm() {}

  /** The open revision; or else the text of the last one, to be put right. */
  static SubmittedForm begun(Workbench work) {
    List<RevisionView> revisions = work.claim().revisions();
    RevisionView open = work.open();
    SubmittedForm typed =
        revisions.isEmpty()
            ? SubmittedForm.NOTHING
            : of(revisions.get(0).text(), open == null ? null : open.text().correction());
    String stage = open == null ? "-" : open.number() + " " + open.state();
    return typed.asOf(work.claim().claim().version(), stage);
  }

  private static SubmittedForm of(VerdictText text, Correction correction) {
    SubmittedForm typed =
        SubmittedForm.NOTHING
            .with("scale", text.scale())
            .with("rating", text.rating())
            .with("summary", text.summary())
            .with("explanation", text.explanation())
            .with("evidence", text.evidence().toArray())
            .with("selectionReason", text.selectionReason())
            .with("noPrimaryReason", text.noPrimaryReason())
            .with("noSupportFound", text.noSupportFound())
            .with("noRefutationFound", text.noRefutationFound());
    return correction == null
        ? typed
        : typed
            .with(CORRECTION + "kind", correction.kind())
            .with(CORRECTION + "wrong", correction.wrong())
            .with(CORRECTION + "right", correction.right())
            .with(CORRECTION + "foundBy", correction.foundBy())
            .with(CORRECTION + "cause", correction.cause());
  }

  static VerdictText text(SubmittedForm typed) {
    return new VerdictText(
        typed.given("scale"),
        typed.given("rating"),
        typed.given("summary"),
        typed.given("explanation"),
        typed.all("evidence").stream().map(VerdictForm::number).toList(),
        Forms.choice(typed, "selectionReason", SelectionReason.class),
        typed.given("noPrimaryReason"),
        typed.given("noSupportFound"),
        typed.given("noRefutationFound"),
        correction(typed));
  }

  /** What a form says of a correction; null when nothing of it is filled in. */
  static Correction correction(SubmittedForm typed) {
    return typed.any(CORRECTION)
        ? new Correction(
            Forms.choice(typed, CORRECTION + "kind", CorrectionKind.class),
            typed.given(CORRECTION + "wrong"),
            typed.given(CORRECTION + "right"),
            typed.given(CORRECTION + "foundBy"),
            typed.given(CORRECTION + "cause"))
        : null;
  }

  /** A number that our own form gave out; anything else leads to no evidence. */
  private static Long number(String typed) {
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0L;
  }
}
