package org.claimtracker.intake.training;

import java.util.List;
import org.claimtracker.intake.Decision;
import org.claimtracker.intake.SpottedSentence;
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

  /** As it is now; within a transaction. */
  public static SpottingModels now() {
    return new SpottingModels(
        SpottingModel.inUse().map(SpottingModel::version).orElse(Ranker.SHIPPED.version()),
        Ranker.SHIPPED.version(),
        SpottedSentence.count("decision", Decision.KEPT),
        SpottedSentence.count("decision", Decision.DISMISSED),
        Training.MIN_DECISIONS,
        SpottingModel.newest(MAX_SHOWN).stream().map(ModelView::of).toList());
  }
}
