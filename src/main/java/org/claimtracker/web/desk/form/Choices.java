package org.claimtracker.web.desk.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.Medium;
import org.claimtracker.evidence.SourceKind;
import org.claimtracker.evidence.Stance;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.verdict.CorrectionKind;
import org.claimtracker.verdict.SelectionReason;
import org.claimtracker.verdict.Withdrawal;

/** Options offered by forms: {@code {cdi:choices.stances}} in a template. */
@Named("choices")
@ApplicationScoped
public class Choices {

  public List<Stance> stances() {
    return List.of(Stance.REFUTES, Stance.SUPPORTS, Stance.CONTEXT);
  }

  public List<SourceKind> sourceKinds() {
    return List.of(SourceKind.values());
  }

  public List<Medium> mediums() {
    return List.of(Medium.values());
  }

  public List<ClaimantKind> claimantKinds() {
    return List.of(ClaimantKind.values());
  }

  public List<SelectionReason> selectionReasons() {
    return List.of(SelectionReason.values());
  }

  public List<CorrectionKind> corrections() {
    return List.of(CorrectionKind.values());
  }

  /** The languages that a text may be in. */
  public List<String> languages() {
    return LanguageAnalyzers.tags();
  }

  /** A key for one form on one page, under which it takes effect once. */
  public String key() {
    return UUID.randomUUID().toString();
  }

  public List<Withdrawal> withdrawals() {
    return List.of(Withdrawal.VERDICT, Withdrawal.REVISION);
  }

  /** Hidden fields that are submitted with a form. */
  public List<String> own() {
    return List.of("version", "stage", "was");
  }
}
