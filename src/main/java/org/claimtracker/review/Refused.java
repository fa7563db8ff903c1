package org.claimtracker.review;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.claimtracker.common.Problems;

/** The response to a move that is not allowed: all reasons at once. */
final class Refused {

  private Refused() {}

  /** 403 for a missing permission, 409 for a wrong state, 422 for unmet rules. */
  static HttpProblem because(Move move, List<Unmet> unmet) {
    boolean permission = unmet.stream().anyMatch(reason -> reason.rule().equals("permission"));
    boolean state = unmet.stream().anyMatch(reason -> reason.rule().equals("state"));
    int status = permission ? 403 : state ? 409 : 422;
    return Problems.problem(
            status,
            "Move refused",
            ReviewError.MOVE_REFUSED.with(move.title(), unmet.stream().map(Unmet::code).toList()))
        .with("move", move.title())
        .with("unmet", unmet)
        .build();
  }
}
