package org.claimtracker.search.query;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.claimtracker.common.Problems;

/** The response while there is no index and the database cannot stand in for it. */
public final class Unavailable {

  private Unavailable() {}

  public static HttpProblem problem() {
    return Problems.problem(503, "Unavailable", SearchError.INDEX_NOT_READY.with())
        .withHeader("Retry-After", 5)
        .build();
  }
}
