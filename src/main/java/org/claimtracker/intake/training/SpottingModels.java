package org.claimtracker.intake.training;

import java.util.List;
import org.claimtracker.intake.ranking.Ranker;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What ranks now, and what could.
 *
 * @param inUse the version that ranks what is taken in from now on
 * @param shipped the version that comes with the application
 * @param kept how many sentences the desk has kept
 * @param dismissed how many it has dismissed
 * @param trainedFrom how many decisions a training takes at least
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
