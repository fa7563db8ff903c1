package org.claimtracker.intake.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Activates a ranking model. */
@ApplicationScoped
public class ModelActivation {

  /** The version to activate. */
  record ModelChoice(@NotBlank @Size(max = 40) @Schema(examples = "shipped-2") String inUse) {}

  private final PastDecisions decisions;
  private final History history;

  ModelActivation(PastDecisions decisions, History history) {
    this.decisions = decisions;
    this.history = history;
  }

  /** The active model and all others. */
  @Transactional
  public SpottingModels models() {
    return SpottingModels.now(decisions);
  }

  /** Activates a trained or the shipped model; 422 for an unknown version. */
  @Transactional
  public SpottingModels use(String version, Actor by) {
    if (!SpottingModel.exists(version)) {
      throw Problems.invalid("inUse", TrainingError.NO_MODEL, version);
    }
    ModelChoice before = new ModelChoice(SpottingModels.now(decisions).inUse());
    SpottingModel.use(version);
    history.record(by, "choose", "spotting-model", version, before, new ModelChoice(version));
    return SpottingModels.now(decisions);
  }
}
