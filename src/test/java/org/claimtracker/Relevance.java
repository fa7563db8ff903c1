package org.claimtracker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claimtracker.intake.training.SpottingEvaluation;
import org.claimtracker.search.match.Evaluation;
import org.claimtracker.testsupport.Figures;

/**
 * How well claims are matched and check-worthy sentences ranked, on labelled data outside the
 * repository. Fails with a list of the figures that are below their minimum.
 *
 * <p>Arguments: the directory of the data, and one for indexes and runs; {@code ../shared/data} and
 * {@code target/evaluation} by default.
 */
public final class Relevance {

  /**
   * Measured on files that nothing was tuned on, or by training on other sentences; rounded down.
   */
  private static final Map<String, Double> MIN_SCORES =
      Map.ofEntries(
          Map.entry("ct2020-t2-en dev, words: MAP@5", 0.80),
          Map.entry("ct2020-t2-en dev, words and meaning: MAP@5", 0.89),
          Map.entry("ct2020-t2-en dev, suggested: precision", 0.90),
          Map.entry("ct2020-t2-en dev, suggested: recall", 0.50),
          Map.entry("near-miss: different not SAME", 0.98),
          Map.entry("near-miss: true SAME", 0.85),
          Map.entry("ct2022-t2b-en dev, words and meaning: MAP@5", 0.43),
          Map.entry("claimbuster/sentences.train.tsv, shipped weights: AP", 0.74),
          Map.entry("claimbuster/sentences.train.tsv, shipped weights: F1", 0.68),
          Map.entry("claimbuster/sentences.train.tsv, with the meaning, 5 folds: AP", 0.87),
          Map.entry("claimbuster/sentences.train.tsv, with the meaning, 5 folds: F1", 0.79));

  private Relevance() {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data");
    Path work = Path.of(arguments.length > 1 ? arguments[1] : "target/evaluation");
    if (!Files.isDirectory(data)) {
      throw new IllegalArgumentException("There is no directory " + data.toAbsolutePath());
    }
    Figures figures = new Figures();
    Evaluation.evaluate(data, work, figures);
    SpottingEvaluation.evaluate(data, work, figures);
    List<String> below = figures.below(MIN_SCORES);
    if (!below.isEmpty()) {
      throw new IllegalStateException(String.join("\n", below));
    }
  }
}
