package org.claimtracker.intake.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.intake.ranking.Meaning;
import org.claimtracker.search.embedding.Embeddings;

/**
 * The meanings of sentences that are ranked or learnt from. A long text has thousands: they take
 * turns with those of other texts, so that some of the machine is left for readers, and end when
 * the application stops.
 */
@ApplicationScoped
class SentenceMeanings {

  private final Embeddings meanings;
  private final BackgroundWork background;
  private final ReentrantLock turn = new ReentrantLock(true);

  SentenceMeanings(Embeddings meanings, BackgroundWork background) {
    this.meanings = meanings;
    this.background = background;
  }

  /** The sentence model that is in use now. */
  String model() {
    return meanings.model();
  }

  /** How a sentence model reads a language; empty unless it is in use now and knows it. */
  Optional<Meaning> of(String model, String language) {
    return meanings.model().equals(model) && meanings.awaited(language)
        ? Optional.of(this::meaning)
        : Optional.empty();
  }

  private float[] meaning(String sentence) {
    turn.lock();
    try {
      return background.step(() -> meanings.of(sentence));
    } finally {
      turn.unlock();
    }
  }
}
