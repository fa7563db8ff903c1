package org.claimtracker.web.desk.work;

import java.util.List;
import org.claimtracker.review.RevisionView;
import org.claimtracker.review.Workbench;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.CorrectionKind;
import org.claimtracker.verdict.SelectionReason;
import org.claimtracker.verdict.VerdictText;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The form of a verdict: its initial values, and the verdict it submits. */
final class VerdictForm {

  private static final String CORRECTION = "correction.";

  private VerdictForm() {}

  /** The open revision, or the text of the last one to be corrected. */
  static SubmittedForm initial(Workbench work, List<RatingOption> ratings) {
    RevisionView newest = work.newest();
    RevisionView open = work.open();
    SubmittedForm submitted =
        newest == null
            ? SubmittedForm.EMPTY
            : of(newest.text(), ratings, open == null ? null : open.text().correction());
    String stage = open == null ? "-" : open.number() + " " + open.state();
    return submitted.asOf(work.claim().claim().version(), stage);
  }

  private static SubmittedForm of(
      VerdictText text, List<RatingOption> ratings, Correction correction) {
    SubmittedForm submitted =
        SubmittedForm.EMPTY
            .with("rating", RatingOption.of(text, ratings))
            .with("inLanguage", text.inLanguage())
            .with("summary", text.summary())
            .with("explanation", text.explanation())
            .with("evidence", text.evidence().toArray())
            .with("selectionReason", text.selectionReason())
            .with("noPrimaryReason", text.noPrimaryReason())
            .with("noSupportFound", text.noSupportFound())
            .with("noRefutationFound", text.noRefutationFound());
    return correction == null
        ? submitted
        : submitted
            .with(CORRECTION + "kind", correction.kind())
            .with(CORRECTION + "wrong", correction.wrong())
            .with(CORRECTION + "right", correction.right())
            .with(CORRECTION + "foundBy", correction.foundBy())
            .with(CORRECTION + "cause", correction.cause());
  }

  static VerdictText text(SubmittedForm submitted) {
    RatingOption.Chosen rating = RatingOption.Chosen.of(submitted.given("rating"));
    return new VerdictText(
        rating.scale(),
        rating.version(),
        rating.key(),
        submitted.given("inLanguage"),
        submitted.given("summary"),
        submitted.given("explanation"),
        submitted.all("evidence").stream().map(VerdictForm::number).toList(),
        Forms.choice(submitted, "selectionReason", SelectionReason.class),
        submitted.given("noPrimaryReason"),
        submitted.given("noSupportFound"),
        submitted.given("noRefutationFound"),
        correction(submitted));
  }

  /** The submitted correction; null if no field is filled in. */
  static Correction correction(SubmittedForm submitted) {
    return submitted.any(CORRECTION)
        ? new Correction(
            Forms.choice(submitted, CORRECTION + "kind", CorrectionKind.class),
            submitted.given(CORRECTION + "wrong"),
            submitted.given(CORRECTION + "right"),
            submitted.given(CORRECTION + "foundBy"),
            submitted.given(CORRECTION + "cause"))
        : null;
  }

  /** An evidence id from the form; an invalid one matches no evidence. */
  private static Long number(String submitted) {
    return submitted.matches("\\d{1,18}") ? Long.parseLong(submitted) : 0L;
  }
}
