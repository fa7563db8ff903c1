package org.claimtracker.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtracker.exchange.ClaimFile.Retraction;
import org.claimtracker.exchange.ClaimFile.Stage;
import org.claimtracker.review.ReviewState;

/** When readers got a revision of a file, worked out from those beside it. */
final class Periods {

  private final ClaimFile file;

  Periods(ClaimFile file) {
    this.file = file;
  }

  /** When readers stopped seeing it: at its retraction, or when it was superseded. */
  Instant ended(Stage stage) {
    if (stage.retraction() != null) {
      return stage.retraction().at();
    }
    // One that was withdrawn alone gave way to this one again.
    return stage.state() == ReviewState.SUPERSEDED
        ? later(stage)
            .filter(later -> later.publishedAt() != null)
            .filter(later -> later.retraction() == null || !later.retraction().isOfRevision())
            .map(Stage::publishedAt)
            .findFirst()
            .orElse(null)
        : null;
  }

  /** The retraction that withdrew it: its own, or one of the whole verdict after it. */
  Optional<Retraction> withdrawal(Stage stage) {
    if (stage.retraction() != null || stage.publishedAt() == null) {
      return Optional.ofNullable(stage.retraction());
    }
    return file.revisions().stream()
        .map(Stage::retraction)
        .filter(retraction -> retraction != null && !retraction.isOfRevision())
        .filter(retraction -> retraction.at().isAfter(stage.publishedAt()))
        .min(Comparator.comparing(Retraction::at));
  }

  /** When it came back in the place of one that was withdrawn alone; null if it did not. */
  Instant restored(Stage stage) {
    return stage.state() == ReviewState.PUBLISHED
        ? later(stage)
            .map(Stage::retraction)
            .filter(retraction -> retraction != null && retraction.isOfRevision())
            .map(Retraction::at)
            .max(Comparator.naturalOrder())
            .orElse(null)
        : null;
  }

  private Stream<Stage> later(Stage stage) {
    return file.revisions().stream().filter(later -> later.number() > stage.number());
  }
}
