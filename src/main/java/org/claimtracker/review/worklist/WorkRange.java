package org.claimtracker.review.worklist;

import java.util.List;
import org.claimtracker.common.Filter;
import org.claimtracker.review.Recheck;

/**
 * Where work is looked for. Most claims are long done, so the database begins with what is few.
 * Each gives the claim {@code c}, its open review {@code o}, and with {@link #details} the standing
 * one {@code s}, who wants that withdrawn, {@code w}, and when it is looked at again, {@code k}.
 *
 * @param more of what the details need, where it does not begin with that
 */
record WorkRange(String from, String more, String condition) {

  private static final String OPEN = "o.state in (DRAFT, IN_REVIEW, APPROVED)";

  private static final String EACH_CLAIM =
      " from Claim c left join Review o on o.claim = c and " + OPEN;

  private static final String STANDING =
      " left join Review s on s.claim = c and s.state = PUBLISHED"
          + " left join s.retractionAskedBy w";

  private static final String LOOK = " left join Recheck k on k.claim = c";

  /** Every claim. */
  static final WorkRange ALL = new WorkRange(EACH_CLAIM, STANDING + LOOK, null);

  /** Nothing is drafted for them yet. */
  static final WorkRange UNDRAFTED =
      new WorkRange(
          EACH_CLAIM, STANDING + LOOK, "c.state in (LOGGED, UNDER_CHECK) and o.id is null");

  /** A revision is in work. */
  static final WorkRange IN_WORK =
      new WorkRange(
          " from Review o join o.claim c",
          STANDING + LOOK,
          OPEN + " and c.state not in (DECLINED, DUPLICATE)");

  /** Somebody wants the published verdict withdrawn. */
  static final WorkRange WITHDRAWAL =
      new WorkRange(
          " from Review s join s.claim c join s.retractionAskedBy w"
              + " left join Review o on o.claim = c and "
              + OPEN,
          LOOK,
          "s.state = PUBLISHED and fk(s.retractionAskedBy) > 0");

  /** It is to be looked at again by {@code :today}. */
  static final WorkRange DUE_AGAIN =
      new WorkRange(
          " from Recheck k join k.claim c left join Review o on o.claim = c and " + OPEN,
          STANDING,
          "k.dueOn <= :today and " + Recheck.CHECKED);

  /** Where all that is unfinished is. */
  static final List<WorkRange> UNFINISHED = List.of(UNDRAFTED, IN_WORK);

  /** What is shown of each claim comes from here. */
  String details() {
    return from
        + more
        + " left join c.claimant m left join c.assignee a"
        + " left join o.revision v left join v.rating g left join o.assignee e"
        + " left join s.revision sv left join sv.rating sg";
  }

  String where(Filter filter) {
    String wanted = filter.where();
    if (condition == null) {
      return wanted;
    }
    return wanted.isEmpty() ? " where " + condition : wanted + " and " + condition;
  }
}
