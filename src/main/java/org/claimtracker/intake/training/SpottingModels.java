package org.claimtracker.intake.training;

import java.util.List;
import org.claimtracker.intake.ranking.Ranker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The active model and all others.
 *
 * @param inUse the active version, which ranks new intakes
 * @param shipped the version of the shipped weights
 * @param kept number of kept sentences
 * @param dismissed number of dismissed sentences
 * @param trainedFrom the minimum number of decisions for training
 * @param trained the desk's own models, newest first
 */
@Schema(requiredProperties = {"inUse", "shipped", "kept", "dismissed", "trainedFrom", "trained"})
public record SpottingModels(
    String inUse,
    String shipped,
    long kept,
    long dismissed,
    int trainedFrom,
    List<ModelView> trained) {

  private static final int MAX_SHOWN = 20;

  /** The present state; within a transaction. */
  static SpottingModels now(PastDecisions decisions) {
    return new SpottingModels(
        SpottingModel.inUse().map(SpottingModel::version).orElse(Ranker.SHIPPED.version()),
        Ranker.SHIPPED.version(),
        decisions.count(true),
        decisions.count(false),
        Training.MIN_DECISIONS,
        SpottingModel.newest(MAX_SHOWN).stream().map(ModelView::of).toList());
  }
}
