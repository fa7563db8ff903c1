package org.claimtracker.intake.training;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A model trained by the desk.
 *
 * @param kept number of kept sentences that it was trained on
 * @param dismissed number of dismissed ones
 * @param sentenceModel the model whose embeddings it uses beside words; null for none
 * @param figures its scores in cross-validation
 * @param figuresByWords its scores by words alone, as it ranks where the sentence model is off,
 *     another one or does not know the language
 * @param shippedFigures the shipped model's scores on the same decisions
 * @param betterThanShipped whether its average precision is higher
 * @param foldsBy how the folds were formed
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
