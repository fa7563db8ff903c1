package org.claimtracker.exchange.reading;

import java.util.List;

/** What reading makes of one row. Each row has exactly one. */
public sealed interface RowResult {

  RowPlace place();

  /** It can be taken in. */
  record Read(ForeignReview review) implements RowResult {
    @Override
    public RowPlace place() {
      return review.place();
    }
  }

  /**
   * An earlier row of the file has the same address and claim.
   *
   * @param of the number of that row
   */
  record Known(ForeignReview review, long of) implements RowResult {
    @Override
    public RowPlace place() {
      return review.place();
    }
  }

  /** A person has to answer before it can be taken in. */
  record Asked(ForeignReview review, List<RowQuestion> questions) implements RowResult {
    @Override
    public RowPlace place() {
      return review.place();
    }
  }

  /**
   * It cannot be taken in.
   *
   * @param reasons all of them, the one that counts first
   * @param url as given; null for none, as are the other parts
   * @param claims all of them where there are several, which a review cannot have
   */
  record Refused(
      RowPlace place,
      List<RowRefusal> reasons,
      String url,
      String claim,
      String label,
      List<String> claims)
      implements RowResult {

    public RowRefusal reason() {
      return reasons.get(0);
    }
  }
}
