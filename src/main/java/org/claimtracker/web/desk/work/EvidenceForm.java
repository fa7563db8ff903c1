package org.claimtracker.web.desk.work;

import org.claimtracker.evidence.EvidenceView;
import org.claimtracker.evidence.NewEvidence;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.evidence.SourceKind;
import org.claimtracker.evidence.Stance;
import org.claimtracker.web.desk.form.Forms;
import org.claimtracker.web.desk.form.SubmittedForm;

/** The form in which evidence is added or changed: from a known source, or with a new one. */
final class EvidenceForm {

  private static final String SOURCE = "source.";

  private EvidenceForm() {}

  static SubmittedForm begun(EvidenceView evidence, long version) {
    return SubmittedForm.NOTHING
        .with("stance", evidence.stance())
        .with("sourceId", evidence.source().id())
        .with("passage", evidence.passage())
        .with("note", evidence.note())
        .asOf(version, "-");
  }

  static NewEvidence evidence(SubmittedForm typed, Forms forms) {
    boolean described = typed.any(SOURCE + "title") || typed.any(SOURCE + "url");
    String known = typed.given("sourceId");
    return new NewEvidence(
        described || known == null || !known.matches("\\d{1,18}") ? null : Long.valueOf(known),
        described ? source(typed, forms) : null,
        Forms.choice(typed, "stance", Stance.class),
        typed.given("passage"),
        typed.given("note"));
  }

  private static SourceDetails source(SubmittedForm typed, Forms forms) {
    return new SourceDetails(
        typed.given(SOURCE + "title"),
        Forms.choice(typed, SOURCE + "kind", SourceKind.class),
        typed.given(SOURCE + "origin"),
        typed.given(SOURCE + "url"),
        typed.given(SOURCE + "publication"),
        typed.given(SOURCE + "page"),
        forms.day(typed, SOURCE + "accessedOn"),
        typed.given(SOURCE + "interests"),
        typed.given(SOURCE + "unreachableReason"));
  }

  /** The field of the form that a rule of the record is about. */
  static String field(String path) {
    return path.equals("fromOneSource") ? "words" : path;
  }
}
