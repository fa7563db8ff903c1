package org.claimtracker.review;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;

/**
 * Where a claim is on the desk: its own state, or that of the revision in work. Each stage is a
 * condition on the claim {@code c} and its open review {@code o}, and each claim is in just one.
 */
public enum Stage {
  LOGGED("c.state = LOGGED and o.id is null", DeskPolicy.Overdue::logged),
  UNDER_CHECK("c.state = UNDER_CHECK and o.id is null", DeskPolicy.Overdue::underCheck),
  DRAFTED(inWork("DRAFT"), DeskPolicy.Overdue::drafted),
  IN_REVIEW(inWork("IN_REVIEW"), DeskPolicy.Overdue::inReview),
  APPROVED(inWork("APPROVED"), DeskPolicy.Overdue::approved),
  CHECKED("c.state = CHECKED and o.id is null", null),
  DECLINED("c.state = DECLINED", null),
  DUPLICATE("c.state = DUPLICATE", null);

  /** Those with work left to do, in the order of the work. */
  public static final List<Stage> UNFINISHED =
      List.of(LOGGED, UNDER_CHECK, DRAFTED, IN_REVIEW, APPROVED);

  final String condition;
  private final Function<DeskPolicy.Overdue, Duration> longest;

  Stage(String condition, Function<DeskPolicy.Overdue, Duration> longest) {
    this.condition = condition;
    this.longest = longest;
  }

  private static String inWork(String state) {
    return "c.state not in (DECLINED, DUPLICATE) and o.state = " + state;
  }

  /** Where a claim is, with the reviews of its revisions. */
  public static Stage of(Claim claim, List<Review> reviews) {
    ReviewState open =
        reviews.stream().map(Review::state).filter(ReviewState::isOpen).findFirst().orElse(null);
    return of(claim.state(), open);
  }

  static Stage of(ClaimState claim, ReviewState open) {
    if (open == null || claim == ClaimState.DECLINED || claim == ClaimState.DUPLICATE) {
      return valueOf(claim.name());
    }
    return open == ReviewState.DRAFT ? DRAFTED : valueOf(open.name());
  }

  /** How long work may stay in this unfinished stage. */
  Duration longest(DeskPolicy policy) {
    return longest.apply(policy.overdue());
  }
}
