package org.claimtracker.intake.training;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.claimtracker.intake.ranking.Meaning;
import org.claimtracker.intake.ranking.Ranker;

/** Gives the active ranker: a trained model or the shipped weights. */
@ApplicationScoped
public class Rankers {

  private final SentenceMeanings embeddings;

  Rankers(SentenceMeanings embeddings) {
    this.embeddings = embeddings;
  }

  /** The ranker for a language, read in a transaction of its own. */
  public Ranker of(Locale language) {
    Optional<TrainedModel> trained =
        QuarkusTransaction.requiringNew()
            .call(() -> SpottingModel.inUse().map(SpottingModel::trained));
    return trained.<Ranker>map(model -> of(model, language)).orElse(Ranker.SHIPPED);
  }

  DeskRanker of(TrainedModel model, Locale language) {
    Optional<Meaning> meaning =
        model.knowsMeanings()
            ? embeddings.of(model.sentenceModel(), language.toLanguageTag())
            : Optional.empty();
    return new DeskRanker(model, meaning.orElse(null));
  }
}
