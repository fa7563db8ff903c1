package org.claimtracker.account.idempotency;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.claimtracker.account.idempotency.IdempotencyKey.Attempt;
import org.claimtracker.account.idempotency.IdempotencyKey.Outcome;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Sha256;

/** Remembers for a day what came of each request that carried a key. */
@ApplicationScoped
public class IdempotencyKeys {

  private static final Duration KEPT_FOR = Duration.ofDays(1);
  private static final int NO_STATUS = 0;

  private final Clock clock;

  IdempotencyKeys(Clock clock) {
    this.clock = clock;
  }

  /**
   * Runs the step of a form once, inside the caller's transaction; a repeat gets what the first run
   * returned. The same form with other content is another request.
   *
   * @param key made with the form; null runs the step unconditionally
   * @param step what writes; returns what its answer has to know
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String once(
      String account, String key, String path, String content, Supplier<String> step) {
    if (key == null) {
      return step.get();
    }
    Attempt attempt = attempt(account, key, path, content);
    Optional<Outcome> before = outcome(attempt);
    if (before.isPresent()) {
      return before.get().body();
    }
    String outcome = step.get();
    keep(attempt, new Outcome(NO_STATUS, null, null, outcome));
    return outcome;
  }

  /**
   * The same for a step that makes its own transactions. It is done at most once: 409 while it is
   * under way, and for a day after a crash that cut it.
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public String onceApart(
      String account, String key, String path, String content, Supplier<String> step) {
    if (key == null) {
      return step.get();
    }
    Attempt attempt = attempt(account, key, path, content);
    Optional<Outcome> before = take(attempt);
    if (before.isPresent()) {
      if (before.get().isUnderWay()) {
        throw Problems.conflict(IdempotencyError.REQUEST_UNDER_WAY);
      }
      return before.get().body();
    }
    Optional<Outcome> outcome = Optional.empty();
    try {
      String done = step.get();
      outcome = Optional.of(new Outcome(NO_STATUS, null, null, done));
      return done;
    } finally {
      end(attempt, outcome);
    }
  }

  /** Takes a key before its request begins; returns what came of an earlier one with it. */
  Optional<Outcome> take(Attempt attempt) {
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                Optional<Outcome> before = outcome(attempt);
                if (before.isEmpty()) {
                  keep(attempt, Outcome.UNDER_WAY);
                }
                return before;
              });
    } catch (RuntimeException refused) {
      Optional<Outcome> first =
          refused instanceof HttpProblem
              ? Optional.empty()
              : QuarkusTransaction.requiringNew().call(() -> outcome(attempt));
      return Optional.of(first.orElseThrow(() -> refused));
    }
  }

  /** Completes a key that was taken. A refused request has done nothing and gives it back. */
  void end(Attempt attempt, Optional<Outcome> outcome) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                outcome.ifPresentOrElse(
                    known -> IdempotencyKey.complete(attempt, known),
                    () -> IdempotencyKey.deleteById(attempt.id())));
  }

  /** Whether the step of this form was done, as by a request that was sent at the same moment. */
  public boolean isDone(String account, String key, String path, String content) {
    return key != null
        && QuarkusTransaction.requiringNew()
            .call(
                () ->
                    outcome(attempt(account, key, path, content))
                        .filter(outcome -> !outcome.isUnderWay())
                        .isPresent());
  }

  private static Attempt attempt(String account, String key, String path, String content) {
    String hash = Sha256.of(path + "\n" + content);
    return new Attempt(account, "form " + key + " " + hash, path, hash);
  }

  /** What came of an earlier request with this key; 422 if that was another request. */
  Optional<Outcome> outcome(Attempt attempt) {
    Optional<IdempotencyKey> known =
        IdempotencyKey.find(
                "id = ?1 and createdAt > ?2", attempt.id(), clock.instant().minus(KEPT_FOR))
            .firstResultOptional();
    if (known.isPresent() && !known.get().requestHash.equals(attempt.requestHash())) {
      throw Problems.problem(
              422, "Invalid", IdempotencyError.IDEMPOTENCY_KEY_REUSED.with(known.get().path))
          .build();
    }
    return known.map(IdempotencyKey::outcome);
  }

  /** Keeps an outcome in the current transaction, which fails if the key was used meanwhile. */
  void keep(Attempt attempt, Outcome outcome) {
    IdempotencyKey.delete(
        "id = ?1 and createdAt <= ?2", attempt.id(), clock.instant().minus(KEPT_FOR));
    new IdempotencyKey(attempt, outcome, clock.instant()).persistAndFlush();
  }

  @Scheduled(
      every = "1h",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  @Transactional
  void deleteExpired() {
    IdempotencyKey.delete("createdAt <= ?1", clock.instant().minus(KEPT_FOR));
  }
}
