package org.claimtracker.intake;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A model that the desk trained.
 *
 * @param kept how many sentences the desk had kept that it was trained on
 * @param dismissed how many it had dismissed
 * @param figures how good it was at decisions that it had not seen
 * @param shippedFigures how good the shipped model was at the same decisions
 * @param betterThanShipped whether it ranks them better
 * @param foldsBy what was held back together to find that out
 */
@Schema(
    requiredProperties = {
      "version",
      "trainedBy",
      "trainedAt",
      "kept",
      "dismissed",
      "figures",
      "shippedFigures",
      "betterThanShipped",
      "foldsBy",
      "inUse"
    })
public record ModelView(
    @Schema(examples = "desk-1") String version,
    String trainedBy,
    Instant trainedAt,
    int kept,
    int dismissed,
    Measures figures,
    Measures shippedFigures,
    boolean betterThanShipped,
    Training.FoldsBy foldsBy,
    boolean inUse) {

  static ModelView of(SpottingModel model) {
    Measures figures = new Measures(model.averagePrecision, model.f1);
    Measures shipped = new Measures(model.shippedAveragePrecision, model.shippedF1);
    return new ModelView(
        model.version(),
        model.trainedBy,
        model.createdAt,
        model.kept,
        model.dismissed,
        figures,
        shipped,
        figures.isBetterThan(shipped),
        model.foldsBy,
        model.isInUse());
  }
}
