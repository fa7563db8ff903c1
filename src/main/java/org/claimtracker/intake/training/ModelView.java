package org.claimtracker.intake.training;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A model that the desk trained.
 *
 * @param kept how many sentences the desk had kept that it was trained on
 * @param dismissed how many it had dismissed
 * @param sentenceModel whose meanings of sentences it knows beside their words; null for none
 * @param figures how good it was at decisions that it had not seen
 * @param figuresByWords how good it was at them by words alone, as it ranks where the sentence
 *     model is off, is another one or does not know the language
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
      "figuresByWords",
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
    @Schema(examples = "all-minilm-l6-v2-q") String sentenceModel,
    Metrics figures,
    Metrics figuresByWords,
    Metrics shippedFigures,
    boolean betterThanShipped,
    Training.FoldsBy foldsBy,
    boolean inUse) {

  static ModelView of(SpottingModel model) {
    Metrics figures = new Metrics(model.averagePrecision, model.f1);
    Metrics shipped = new Metrics(model.shippedAveragePrecision, model.shippedF1);
    return new ModelView(
        model.version(),
        model.trainedBy,
        model.createdAt,
        model.kept,
        model.dismissed,
        model.sentenceModel,
        figures,
        new Metrics(model.wordsAveragePrecision, model.wordsF1),
        shipped,
        figures.isBetterThan(shipped),
        model.foldsBy,
        model.isInUse());
  }
}
