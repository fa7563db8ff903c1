package org.claimtracker.intake.training;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.claimtracker.intake.ranking.Meaning;
import org.claimtracker.intake.ranking.Ranker;

/**
 * Trains a model on the desk's decisions and evaluates it by cross-validation. Training does not
 * activate the model.
 */
@ApplicationScoped
public class Training {

  static final int MIN_DECISIONS = 100;
  static final int MIN_PER_OUTCOME = 20;
  private static final int MAX_DECISIONS = 20_000;

  /** How the folds of the cross-validation are formed. */
  public enum FoldsBy {
    /** By text, since sentences of one text resemble each other. */
    INTAKE,
    /** By sentence, because there are fewer texts than folds. */
    SENTENCE
  }

  /** A model with its measures, also by words alone, and those of the shipped one. */
  record Outcome(
      TrainedModel model,
      int kept,
      int dismissed,
      Metrics trained,
      Metrics byWords,
      Metrics shipped,
      FoldsBy foldsBy) {}

  private final PastDecisions decisions;
  private final History history;
  private final SentenceMeanings embeddings;

  Training(PastDecisions decisions, History history, SentenceMeanings embeddings) {
    this.decisions = decisions;
    this.history = history;
    this.embeddings = embeddings;
  }

  /**
   * Trains outside of any transaction, since it takes seconds, with a sentence model a minute or
   * two. 409 while there are too few decisions.
   */
  public ModelView trained(Actor by) {
    return ModelView.of(train(by));
  }

  SpottingModel train(Actor by) {
    List<PastDecision> decided =
        QuarkusTransaction.requiringNew().call(() -> decisions.newest(MAX_DECISIONS));
    long kept = decided.stream().filter(PastDecision::kept).count();
    if (decided.size() < MIN_DECISIONS || Math.min(kept, decided.size() - kept) < MIN_PER_OUTCOME) {
      throw Problems.conflict(
          TrainingError.TOO_FEW_DECISIONS,
          MIN_DECISIONS,
          MIN_PER_OUTCOME,
          kept,
          decided.size() - kept);
    }
    Outcome outcome = outcome(decided, embeddings);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              SpottingModel model =
                  new SpottingModel(SpottingModel.highestNumber() + 1, by.handle(), outcome);
              model.persist();
              history.record(
                  by, "train", "spotting-model", model.version(), null, ModelView.of(model));
              return model;
            });
  }

  static Outcome outcome(List<PastDecision> decided, SentenceMeanings embeddings) {
    String sentenceModel = embeddings.model();
    Map<String, Optional<Meaning>> spoken = new HashMap<>();
    List<TrainedModel.Example> examples = new ArrayList<>();
    List<Metrics.Judged> shipped = new ArrayList<>();
    for (PastDecision one : decided) {
      examples.add(
          one.example(
              spoken.computeIfAbsent(
                  one.language(), language -> embeddings.of(sentenceModel, language))));
      shipped.add(new Metrics.Judged(Ranker.SHIPPED.score(one.text(), one.traits()), one.kept()));
    }
    Map<Long, Integer> intakes = new HashMap<>();
    decided.forEach(one -> intakes.putIfAbsent(one.intakeId(), intakes.size()));
    FoldsBy foldsBy = intakes.size() < CrossValidation.FOLDS ? FoldsBy.SENTENCE : FoldsBy.INTAKE;
    int[] folds = new int[examples.size()];
    for (int i = 0; i < folds.length; i++) {
      folds[i] =
          (foldsBy == FoldsBy.INTAKE ? intakes.get(decided.get(i).intakeId()) : i)
              % CrossValidation.FOLDS;
    }
    int kept = (int) decided.stream().filter(PastDecision::kept).count();
    CrossValidation heldBack = CrossValidation.of(examples, folds);
    Metrics whole = Metrics.of(heldBack.judged());
    Metrics byWords = Metrics.of(heldBack.byWords());
    TrainedModel model = TrainedModel.on(examples, "new", sentenceModel);
    boolean better = model.knowsMeanings() && whole.isBetterThan(byWords);
    return new Outcome(
        better ? model : model.byWords(),
        kept,
        decided.size() - kept,
        better ? whole : byWords,
        byWords,
        Metrics.of(shipped),
        foldsBy);
  }
}
