package org.claimtracker.web.desk.work;

import org.claimtracker.evidence.EvidenceView;
import org.claimtracker.evidence.NewEvidence;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.evidence.SourceKind;
import org.claimtracker.evidence.Stance;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The form for evidence, from a known or a new source. */
final class EvidenceForm {

  private static final String SOURCE = "source.";

  private EvidenceForm() {}

  static SubmittedForm initial(EvidenceView evidence, long version) {
    return SubmittedForm.EMPTY
        .with("stance", evidence.stance())
        .with("sourceId", evidence.source().id())
        .with("passage", evidence.passage())
        .with("note", evidence.note())
        .asOf(version, "-");
  }

  static NewEvidence evidence(SubmittedForm submitted, Forms forms) {
    String offered = submitted.given("take");
    boolean described =
        offered == null && (submitted.any(SOURCE + "title") || submitted.any(SOURCE + "url"));
    String known = offered == null ? submitted.given("sourceId") : offered;
    return new NewEvidence(
        described || known == null || !known.matches("\\d{1,18}") ? null : Long.valueOf(known),
        described ? source(submitted, forms) : null,
        Forms.choice(submitted, "stance", Stance.class),
        submitted.given("passage"),
        submitted.given("note"));
  }

  private static SourceDetails source(SubmittedForm submitted, Forms forms) {
    return new SourceDetails(
        submitted.given(SOURCE + "title"),
        Forms.choice(submitted, SOURCE + "kind", SourceKind.class),
        submitted.given(SOURCE + "origin"),
        submitted.given(SOURCE + "url"),
        submitted.given(SOURCE + "publication"),
        submitted.given(SOURCE + "page"),
        forms.day(submitted, SOURCE + "accessedOn"),
        submitted.given(SOURCE + "interests"),
        submitted.given(SOURCE + "unreachableReason"));
  }

  /** The form field of a property of the validated record. */
  static String field(String path) {
    return path.equals("fromOneSource") ? "words" : path;
  }
}
