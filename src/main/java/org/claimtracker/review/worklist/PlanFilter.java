package org.claimtracker.review.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.common.Filter;
import org.claimtracker.review.planning.Plan;
import org.claimtracker.review.planning.Priority;

/**
 * A filter on what is planned for claims.
 *
 * @param priority any of them; none leaves the condition out
 * @param due how their due day stands; null for any
 */
public record PlanFilter(List<Priority> priority, Due due) {

  /** How the due day of a claim stands; closed claims are due for nobody. */
  public enum Due {
    PASSED,
    TODAY,
    /** Within the next seven days, or earlier. */
    WEEK,
    NONE
  }

  /** Claims whatever their plan. */
  public static final PlanFilter ANY = new PlanFilter(List.of(), null);

  private static final int DAYS_OF_WEEK = 7;

  void restrict(Filter filter, LocalDate today) {
    if (due == Due.NONE) {
      filter.and("c.id not in (select d.claim.id from Plan d where d.dueOn is not null)");
    } else if (due != null) {
      filter
          .and(Plan.OPEN)
          .and(
              "c.id in (select d.claim.id from Plan d where d.dueOn <= :dueBy)",
              "dueBy",
              lastDay(today));
    }
    // A claim without a plan is normal, so that normal ones are those that are nothing else.
    boolean normal = priority.contains(Priority.NORMAL);
    List<Priority> named =
        Stream.of(Priority.values()).filter(each -> priority.contains(each) != normal).toList();
    if (!priority.isEmpty() && !named.isEmpty()) {
      filter.and(
          "c.id %s (select d.claim.id from Plan d where d.priority in :priority)"
              .formatted(normal ? "not in" : "in"),
          "priority",
          named);
    }
  }

  private LocalDate lastDay(LocalDate today) {
    return switch (due) {
      case PASSED -> today.minusDays(1);
      case WEEK -> today.plusDays(DAYS_OF_WEEK);
      default -> today;
    };
  }
}
