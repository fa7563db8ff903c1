package org.claimtracker.review.planning;

/** How urgent a claim is, the least urgent first. A claim that nobody planned is normal. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT;

  /**
   * Its place in the order, in a query that joins the plan as {@code n}; of claims without a plan
   * that of {@link #NORMAL}.
   */
  public static final String RANK =
      "case n.priority when LOW then 0 when HIGH then 2 when URGENT then 3 else 1 end";

  /** Whether it is worth telling; the normal one goes without saying. */
  public boolean isTold() {
    return this != NORMAL;
  }
}
