package org.claimtracker.account.idempotency;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.claimtracker.account.idempotency.IdempotencyKey.Outcome;
import org.claimtracker.common.Problems;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Ends a request that was done before with the answer it got then. */
class RepeatedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Outcome outcome;

  RepeatedRequest(Outcome outcome) {
    super("The request was done before", null, false, false);
    this.outcome = outcome;
  }

  Response answer() {
    if (outcome.isUnderWay()) {
      return Problems.conflict(IdempotencyError.REQUEST_UNDER_WAY).toResponse();
    }
    boolean hasBody = outcome.status() != Response.Status.NO_CONTENT.getStatusCode();
    if (hasBody && outcome.body() == null) {
      HttpProblem notKept =
          Problems.problem(409, "Conflict", IdempotencyError.ANSWER_NOT_KEPT.with()).build();
      return notKept.toResponse();
    }
    Response.ResponseBuilder answer = Response.status(outcome.status());
    if (hasBody) {
      answer.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")).entity(outcome.body());
    }
    if (outcome.etag() != null) {
      answer.header(HttpHeaders.ETAG, outcome.etag());
    }
    if (outcome.location() != null) {
      answer.location(URI.create(outcome.location()));
    }
    return answer.build();
  }

  /** The answer of a repeated request. */
  static class Mapper {

    @ServerExceptionMapper
    Response answer(RepeatedRequest repeated) {
      return repeated.answer();
    }
  }
}
