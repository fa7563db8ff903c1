package org.claimtracker.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.claimtracker.account.Actor;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.History;
import org.hibernate.Session;

/**
 * Stores and deletes intakes. A long text is stored in several transactions, so that others can
 * write in between; it becomes visible with the last one.
 */
@ApplicationScoped
class TakingIn {

  private static final int BATCH_SIZE = 100;

  /** Sentences per transaction, which takes a fraction of a second. */
  static final int PART = 1_000;

  /** After this time an incomplete intake must have been left by a crash. */
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);

  private final History history;
  private final BackgroundWork background;
  private final Clock clock;

  TakingIn(History history, BackgroundWork background, Clock clock) {
    this.history = history;
    this.background = background;
    this.clock = clock;
  }

  /** Uses a transaction for each part. Shutdown waits for all parts. */
  IntakeView.Result keep(
      IntakeDocument document, List<Spotting.Spotted> read, String rankedBy, int limit, Actor by) {
    return background.step(() -> keepAll(document, read, rankedBy, limit, by));
  }

  private IntakeView.Result keepAll(
      IntakeDocument document, List<Spotting.Spotted> read, String rankedBy, int limit, Actor by) {
    List<Integer> ranked =
        IntStream.range(0, read.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> -read.get(i).score())
                    .thenComparingInt(i -> i))
            .toList();
    int last = Math.max(0, ranked.size() - 1) / PART * PART;
    Intake begun = new Intake(document, by.handle(), rankedBy, read.size());
    begun.complete = last == 0;
    try {
      for (int from = 0; from < last; from += PART) {
        int place = from;
        QuarkusTransaction.requiringNew()
            .run(() -> keep(document.text(), begun, read, ranked, place, place + PART));
      }
      return QuarkusTransaction.requiringNew()
          .call(
              () ->
                  whole(
                      keep(document.text(), begun, read, ranked, last, ranked.size()), limit, by));
    } catch (RuntimeException failed) {
      if (begun.id != null && last > 0) {
        QuarkusTransaction.requiringNew().run(() -> forget(List.of(begun.id)));
      }
      throw failed;
    }
  }

  /** Stores the sentences between two ranks. */
  private static Intake keep(
      String text,
      Intake begun,
      List<Spotting.Spotted> read,
      List<Integer> ranked,
      int from,
      int to) {
    Session session = Intake.getEntityManager().unwrap(Session.class);
    session.setJdbcBatchSize(BATCH_SIZE);
    if (from == 0) {
      begun.persist();
      new IntakeText(begun, text).persist();
    }
    Intake intake = from == 0 ? begun : Intake.findById(begun.id);
    for (int place = from; place < to; place++) {
      int index = ranked.get(place);
      new SpottedSentence(intake, index + 1, place + 1, read.get(index)).persist();
    }
    return intake;
  }

  private IntakeView.Result whole(Intake intake, int limit, Actor by) {
    intake.complete = true;
    IntakeView view = IntakeView.of(intake);
    history.record(by, "take-in", "intake", intake.id.toString(), null, view);
    return new IntakeView.Result(
        view, intake.before().orElse(null), SentenceQuery.first(limit).page(intake));
  }

  /** Deletes the text and its sentences; the record keeps that they existed. */
  @Transactional
  void giveUp(long id, Actor by) {
    Intake intake = Intake.byId(id);
    forget(List.of(id));
    history.record(by, "give-up", "intake", Long.toString(id), IntakeView.of(intake), null);
  }

  @Scheduled(
      every = "1h",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void forgetWhatNeverBecameWhole() {
    background.run(
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> forget(Intake.leftBehind(clock.instant().minus(LEFT_BEHIND)))));
  }

  private static void forget(List<Long> ids) {
    if (!ids.isEmpty()) {
      SpottedSentence.delete("intake.id in ?1", ids);
      Intake.delete("id in ?1", ids);
    }
  }
}
