package org.claimtracker.api.requests;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;

/** Gives a code to problems that the problem library creates by itself. */
@ApplicationScoped
class CodeOfEveryProblem implements ProblemPostProcessor {

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (problem.getParameters().containsKey(Problems.CODE)) {
      return problem;
    }
    Reason reason = problem.getStatusCode() < 500 ? Reason.UNREADABLE : Reason.INTERNAL_ERROR;
    return HttpProblem.builder(problem).with(Problems.CODE, reason.with()).build();
  }
}
