package org.claimtracker.verdict.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.naming.RowLock;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Violation;
import org.claimtracker.history.History;
import org.claimtracker.history.History.Entry;
import org.claimtracker.verdict.external.RecordedChecks.Named;

/** Takes in checks of other publishers, many at a time, and withdraws single ones. */
@ApplicationScoped
public class ExternalChecks {

  /** The subject of what no import brought. */
  private static final String NO_IMPORT = "none";

  /** With the longest texts an entry of so many fits into the record. */
  private static final int MOST_IN_AN_ENTRY = 25;

  private final History history;
  private final Validator validator;
  private final Clock clock;
  private final Event<ExternalChecksChanged> changed;

  ExternalChecks(
      History history, Validator validator, Clock clock, Event<ExternalChecksChanged> changed) {
    this.changed = changed;
    this.history = history;
    this.validator = validator;
    this.clock = clock;
  }

  /** Every rule that a check breaks; empty if it can be taken in. */
  public List<Violation> against(NewExternalCheck check) {
    return Problems.violations(validator.validate(check));
  }

  /**
   * Takes a batch in, a few thousand at most, and tells of each, in order, what became of it. One
   * that is there already is updated where it differs, unless what is there was checked on a later
   * day. The entries of the record name every check.
   *
   * @param importId null for none
   * @throws ConstraintViolationException if any breaks a rule; nothing is taken in then
   */
  @Transactional
  public List<CheckOutcome> take(Actor by, Long importId, List<NewExternalCheck> batch) {
    require(batch);
    return taken(by, importId, batch);
  }

  /** Tells of each what would become of it, in the caller's transaction; nothing changes. */
  public List<CheckOutcome> foresee(List<NewExternalCheck> batch) {
    List<String> keys = batch.stream().map(NewExternalCheck::key).toList();
    Map<String, ExternalCheck> known = known(keys);
    return IntStream.range(0, keys.size())
        .mapToObj(row -> CheckOutcome.of(known.get(keys.get(row)), batch.get(row)))
        .toList();
  }

  private static Map<String, ExternalCheck> known(List<String> keys) {
    Map<String, ExternalCheck> known = new LinkedHashMap<>();
    ExternalCheck.withKeys(new LinkedHashSet<>(keys))
        .forEach(check -> known.put(check.checkKey, check));
    return known;
  }

  private void require(List<NewExternalCheck> batch) {
    Set<ConstraintViolation<NewExternalCheck>> broken = new LinkedHashSet<>();
    batch.forEach(check -> broken.addAll(validator.validate(check)));
    if (!broken.isEmpty()) {
      throw new ConstraintViolationException(broken);
    }
  }

  private List<CheckOutcome> taken(Actor by, Long importId, List<NewExternalCheck> batch) {
    RowLock.acquire(RecordedChecks.ONE);
    Instant now = clock.instant();
    List<String> keys = batch.stream().map(NewExternalCheck::key).toList();
    Map<String, ExternalCheck> known = known(keys);
    List<CheckOutcome> outcomes = new ArrayList<>(batch.size());
    List<Step> steps = new ArrayList<>();
    for (int row = 0; row < batch.size(); row++) {
      NewExternalCheck given = batch.get(row);
      ExternalCheck there = known.get(keys.get(row));
      CheckOutcome outcome = CheckOutcome.of(there, given);
      if (there == null) {
        ExternalCheck added = new ExternalCheck(keys.get(row), given, importId, now);
        added.persist();
        known.put(added.checkKey, added);
        steps.add(new Step(null, new Named(added.checkKey, given)));
      } else if (outcome == CheckOutcome.UPDATED) {
        steps.add(
            new Step(new Named(there.checkKey, there.stated()), new Named(there.checkKey, given)));
        there.state(given, importId, now);
      }
      outcomes.add(outcome);
    }
    record(by, importId, steps);
    return outcomes;
  }

  private void record(Actor by, Long importId, List<Step> steps) {
    List<Entry> entries = new ArrayList<>();
    for (int from = 0; from < steps.size(); from += MOST_IN_AN_ENTRY) {
      List<Step> some = steps.subList(from, Math.min(steps.size(), from + MOST_IN_AN_ENTRY));
      List<Named> before = some.stream().map(Step::before).filter(Objects::nonNull).toList();
      entries.add(
          new Entry(
              importId == null ? NO_IMPORT : importId.toString(),
              before.isEmpty() ? null : new RecordedChecks(before),
              new RecordedChecks(some.stream().map(Step::after).toList())));
    }
    if (!entries.isEmpty()) {
      history.recordAll(by, "import", RecordedChecks.MANY, entries);
      changed.fire(new ExternalChecksChanged());
    }
  }

  /**
   * Hides a check from everybody, whatever an import brings. 409 if it is hidden already.
   *
   * @param ifMatch the version that was seen
   */
  @Transactional
  public ExternalCheck withdraw(String key, String ifMatch, String reason, Actor by) {
    return move(
        "withdraw",
        key,
        ifMatch,
        by,
        check -> {
          if (check.isWithdrawn()) {
            throw Problems.conflict(ExternalError.EXTERNAL_CHECK_WITHDRAWN);
          }
          check.withdraw(by.handle(), reason, clock.instant());
        });
  }

  /** Shows a check again that was withdrawn. 409 if it is shown. */
  @Transactional
  public ExternalCheck restore(String key, String ifMatch, Actor by) {
    return move(
        "restore",
        key,
        ifMatch,
        by,
        check -> {
          if (!check.isWithdrawn()) {
            throw Problems.conflict(ExternalError.EXTERNAL_CHECK_SHOWN);
          }
          check.restore(clock.instant());
        });
  }

  private ExternalCheck move(
      String action, String key, String ifMatch, Actor by, Consumer<ExternalCheck> act) {
    RowLock.acquire(RecordedChecks.ONE);
    ExternalCheck check = existing(key);
    ETags.require(ifMatch, check.version);
    ExternalCheckDetails before = ExternalCheckDetails.of(check);
    act.accept(check);
    ExternalCheck.flush();
    history.record(by, action, RecordedChecks.ONE, key, before, ExternalCheckDetails.of(check));
    changed.fire(new ExternalChecksChanged());
    return check;
  }

  /** The check with this key, withdrawn or not; 404 if there is none. */
  public static ExternalCheck existing(String key) {
    return ExternalCheck.withKey(key)
        .orElseThrow(() -> Problems.notFound(ExternalError.NO_EXTERNAL_CHECK, key));
  }

  /** One check before and after; nothing before for a new one. */
  private record Step(Named before, Named after) {}
}
