package org.claimtracker.review.worklist;

import static org.claimtracker.review.worklist.WorkRange.ALL;
import static org.claimtracker.review.worklist.WorkRange.IN_WORK;
import static org.claimtracker.review.worklist.WorkRange.UNDRAFTED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.review.DeskPolicy;
import org.claimtracker.review.Review;
import org.claimtracker.review.ReviewState;

/**
 * Where a claim is in the workflow: its own state, or that of its open revision. Each stage is a
 * condition on the claim {@code c} and its open review {@code o}; each claim is in exactly one.
 */
public enum Stage {
  LOGGED(UNDRAFTED, "c.state = LOGGED and o.id is null", DeskPolicy.Overdue::logged),
  UNDER_CHECK(UNDRAFTED, "c.state = UNDER_CHECK and o.id is null", DeskPolicy.Overdue::underCheck),
  DRAFTED(IN_WORK, inWork("DRAFT"), DeskPolicy.Overdue::drafted),
  IN_REVIEW(IN_WORK, inWork("IN_REVIEW"), DeskPolicy.Overdue::inReview),
  APPROVED(IN_WORK, inWork("APPROVED"), DeskPolicy.Overdue::approved),
  CHECKED(ALL, "c.state = CHECKED and o.id is null", null),
  DECLINED(ALL, "c.state = DECLINED", null),
  DUPLICATE(ALL, "c.state = DUPLICATE", null),
  WITHDRAWN(ALL, "c.state = WITHDRAWN", null);

  /** The unfinished stages, in workflow order. */
  public static final List<Stage> UNFINISHED =
      List.of(LOGGED, UNDER_CHECK, DRAFTED, IN_REVIEW, APPROVED);

  final WorkRange range;
  final String condition;
  private final Function<DeskPolicy.Overdue, Duration> longest;

  Stage(WorkRange range, String condition, Function<DeskPolicy.Overdue, Duration> longest) {
    this.range = range;
    this.condition = condition;
    this.longest = longest;
  }

  private static String inWork(String state) {
    return "c.state not in " + ClaimState.CLOSED + " and o.state = " + state;
  }

  /** The stage of a claim, from the reviews of its revisions. */
  public static Stage of(Claim claim, List<Review> reviews) {
    ReviewState open =
        reviews.stream().map(Review::state).filter(ReviewState::isOpen).findFirst().orElse(null);
    return of(claim.state(), open);
  }

  static Stage of(ClaimState claim, ReviewState open) {
    if (open == null || claim.isClosed()) {
      return valueOf(claim.name());
    }
    return open == ReviewState.DRAFT ? DRAFTED : valueOf(open.name());
  }

  /** For each unfinished stage, by query parameter, the instant before which work is overdue. */
  static Map<String, Object> late(DeskPolicy policy, Instant now) {
    return UNFINISHED.stream()
        .collect(
            Collectors.toMap(
                stage -> "late" + stage,
                stage -> now.minus(stage.longest.apply(policy.overdue()))));
  }
}
