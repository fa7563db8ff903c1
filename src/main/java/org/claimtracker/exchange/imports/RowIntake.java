package org.claimtracker.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Problems.Violation;
import org.claimtracker.exchange.reading.ForeignReview;
import org.claimtracker.exchange.reading.RowQuestion;
import org.claimtracker.exchange.reading.RowQuestion.UnknownDayOrder;
import org.claimtracker.exchange.reading.RowRefusal;
import org.claimtracker.exchange.reading.RowResult;
import org.claimtracker.verdict.external.CheckOutcome;
import org.claimtracker.verdict.external.ExternalChecks;
import org.claimtracker.verdict.external.NewExternalCheck;

/** Takes in what was read of rows, or tells what would become of it. */
@ApplicationScoped
class RowIntake {

  private static final String WITHDRAWN_HERE = "withdrawn-here";
  static final String THERE_ALREADY = "there-already";
  static final String BREAKS_RULES = "breaks-rules";
  static final String IN_FILE = "twice-in-file";

  private final ExternalChecks checks;
  private final OwnChecks own;

  RowIntake(ExternalChecks checks, OwnChecks own) {
    this.checks = checks;
    this.own = own;
  }

  /** The outcome of each row, in their order; not persisted. */
  List<ImportRow> take(ImportJob job, List<RowResult> rows, Actor by) {
    boolean dry = job.pass() == ImportPass.DRY;
    List<ImportRow> outcomes = new ArrayList<>(rows.size());
    Map<ImportRow, NewExternalCheck> theirs = new LinkedHashMap<>();
    for (RowResult row : rows) {
      ImportRow outcome = outcome(job, row);
      if (row instanceof RowResult.Read read) {
        if (own.isOurs(read.review(), job)) {
          own.take(read.review(), outcome, dry);
        } else {
          NewExternalCheck check = ExternalRow.of(read.review(), job.publisher());
          List<Violation> broken = checks.against(check);
          if (broken.isEmpty()) {
            theirs.put(outcome, check);
          } else {
            refuse(outcome, broken);
          }
        }
      }
      outcomes.add(outcome);
    }
    List<NewExternalCheck> batch = List.copyOf(theirs.values());
    List<CheckOutcome> became = dry ? checks.foresee(batch) : checks.take(by, job.id, batch);
    int at = 0;
    for (Map.Entry<ImportRow, NewExternalCheck> each : theirs.entrySet()) {
      settle(each.getKey(), each.getValue(), became.get(at++));
    }
    return outcomes;
  }

  private static void refuse(ImportRow outcome, List<Violation> broken) {
    outcome.outcome = RowOutcome.REFUSED;
    outcome.reason = BREAKS_RULES;
    outcome.detail =
        broken.stream()
            .map(each -> each.field() + " " + each.message())
            .collect(Collectors.joining("; "));
  }

  private static void settle(ImportRow row, NewExternalCheck check, CheckOutcome became) {
    row.checkKey = check.key();
    switch (became) {
      case ADDED -> row.outcome = RowOutcome.IMPORTED;
      case UPDATED -> row.outcome = RowOutcome.UPDATED;
      case UNCHANGED -> {
        row.outcome = RowOutcome.KNOWN;
        row.reason = THERE_ALREADY;
      }
      case WITHDRAWN -> {
        row.outcome = RowOutcome.KNOWN;
        row.reason = WITHDRAWN_HERE;
      }
    }
  }

  private static ImportRow outcome(ImportJob job, RowResult row) {
    if (row instanceof RowResult.Refused refused) {
      String others =
          refused.reasons().stream()
              .skip(1)
              .map(RowRefusal::reason)
              .collect(Collectors.joining(", "));
      return row(job, row, RowOutcome.REFUSED, refused.reason().reason())
          .about(refused.url(), null, refused.claim(), refused.label())
          .saying(others.isEmpty() ? null : others, null);
    }
    if (row instanceof RowResult.Asked asked) {
      RowQuestion first = asked.questions().get(0);
      return about(row(job, row, RowOutcome.ASKED, first.reason()), asked.review(), choices(asked));
    }
    if (row instanceof RowResult.Known known) {
      ImportRow same = row(job, row, RowOutcome.KNOWN, IN_FILE);
      same.duplicateOf = known.of();
      return about(same, known.review(), null);
    }
    // What becomes of it is seen when it is taken in.
    return about(row(job, row, RowOutcome.IMPORTED, null), ((RowResult.Read) row).review(), null);
  }

  private static ImportRow row(ImportJob job, RowResult row, RowOutcome outcome, String reason) {
    return new ImportRow(job.id, row.place().row(), row.place().line(), outcome, reason);
  }

  private static ImportRow about(ImportRow row, ForeignReview review, String detail) {
    String notes = review.notes().stream().map(Object::toString).collect(Collectors.joining("\n"));
    return row.about(review.url(), review.host(), review.claim(), review.label())
        .saying(detail, notes);
  }

  /** What can be answered: {@code claimed 2024-06-05 or 2024-05-06}. */
  private static String choices(RowResult.Asked asked) {
    String choices =
        asked.questions().stream()
            .filter(UnknownDayOrder.class::isInstance)
            .map(UnknownDayOrder.class::cast)
            .flatMap(question -> question.choices().entrySet().stream())
            .map(
                each ->
                    each.getKey()
                        + " "
                        + each.getValue().stream()
                            .map(day -> day.text())
                            .collect(Collectors.joining(" or ")))
            .collect(Collectors.joining("; "));
    return choices.isEmpty() ? null : choices;
  }
}
