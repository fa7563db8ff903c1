package org.claimtracker.review.worklist;

import java.util.List;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Filter;
import org.claimtracker.review.Recheck;

/**
 * The joins of a work list. Most claims are finished, so each list starts from its smallest table.
 * Each provides the claim {@code c} and its open review {@code o}, and with {@link #details} the
 * standing review {@code s}, who asked for its retraction {@code w}, and the recheck {@code k}, and
 * the plan {@code n}.
 *
 * @param more joins that the details need and {@code from} lacks
 */
record WorkRange(String from, String more, String condition) {

  private static final String OPEN = "o.state in (DRAFT, IN_REVIEW, APPROVED)";

  private static final String EACH_CLAIM =
      " from Claim c left join Review o on o.claim = c and " + OPEN;

  private static final String STANDING =
      " left join Review s on s.claim = c and s.state = PUBLISHED"
          + " left join s.retractionAskedBy w";

  private static final String RECHECK = " left join Recheck k on k.claim = c";

  /** Every claim. */
  static final WorkRange ALL = new WorkRange(EACH_CLAIM, STANDING + RECHECK, null);

  /** Every claim but those logged by mistake, which only those get who ask for them. */
  static final WorkRange LISTED =
      new WorkRange(EACH_CLAIM, STANDING + RECHECK, "c.state <> WITHDRAWN");

  /** Claims without a draft. */
  static final WorkRange UNDRAFTED =
      new WorkRange(
          EACH_CLAIM, STANDING + RECHECK, "c.state in (LOGGED, UNDER_CHECK) and o.id is null");

  /** Claims with an open revision. */
  static final WorkRange IN_WORK =
      new WorkRange(
          " from Review o join o.claim c",
          STANDING + RECHECK,
          OPEN + " and c.state not in " + ClaimState.CLOSED);

  /** Claims for which a retraction was asked. */
  static final WorkRange WITHDRAWAL =
      new WorkRange(
          " from Review s join s.claim c join s.retractionAskedBy w"
              + " left join Review o on o.claim = c and "
              + OPEN,
          RECHECK,
          "s.state = PUBLISHED and fk(s.retractionAskedBy) > 0");

  /** Claims whose recheck is due by {@code :today}. */
  static final WorkRange RECHECK_DUE =
      new WorkRange(
          " from Recheck k join k.claim c left join Review o on o.claim = c and " + OPEN,
          STANDING,
          "k.dueOn <= :today and " + Recheck.CHECKED);

  /** All unfinished claims. */
  static final List<WorkRange> UNFINISHED = List.of(UNDRAFTED, IN_WORK);

  /** The joins that the columns of a list need. */
  String details() {
    return from
        + more
        + " left join Plan n on n.claim = c left join c.claimant m left join c.assignee a"
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
