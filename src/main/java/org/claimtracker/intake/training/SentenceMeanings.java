package org.claimtracker.intake.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.intake.ranking.Meaning;
import org.claimtracker.search.embedding.Embeddings;

/**
 * Embeds sentences for ranking and training, one at a time, so that long texts leave processor time
 * for readers. Ends when the application stops.
 */
@ApplicationScoped
class SentenceMeanings {

  private final Embeddings embeddings;
  private final BackgroundWork background;
  private final ReentrantLock turn = new ReentrantLock(true);

  SentenceMeanings(Embeddings embeddings, BackgroundWork background) {
    this.embeddings = embeddings;
    this.background = background;
  }

  /** The name of the active sentence model. */
  String model() {
    return embeddings.model();
  }

  /** Embeds a language with a model; empty unless that model is active and knows the language. */
  Optional<Meaning> of(String model, String language) {
    return embeddings.model().equals(model) && embeddings.awaited(language)
        ? Optional.of(this::meaning)
        : Optional.empty();
  }

  private float[] meaning(String sentence) {
    turn.lock();
    try {
      return background.step(() -> embeddings.of(sentence));
    } finally {
      turn.unlock();
    }
  }
}
