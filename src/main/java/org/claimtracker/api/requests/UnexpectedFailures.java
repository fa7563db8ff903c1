package org.claimtracker.api.requests;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;
import org.claimtracker.history.DatabaseFailures;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What no other mapper takes: unreadable forms, failed commits, and mistakes of our own. */
class UnexpectedFailures {

  private static final Logger LOG = Logger.getLogger(UnexpectedFailures.class);

  /** What the parser of forms throws, as at the 1,001st field, has no type of its own. */
  private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

  /** Its frames are near the top of the stack. */
  private static final int NEAR = 8;

  private final DatabaseFailures database;

  UnexpectedFailures(DatabaseFailures database) {
    this.database = database;
  }

  @ServerExceptionMapper(priority = 1)
  Response unexpected(RuntimeException thrown) {
    if (isOfTheParser(thrown)) {
      return Problems.malformed(Reason.FORM_UNREADABLE).toResponse();
    }
    return database.problem(thrown).orElseGet(() -> mistakeOfOurs(thrown)).toResponse();
  }

  private static HttpProblem mistakeOfOurs(RuntimeException thrown) {
    LOG.error("A request failed", thrown);
    return Problems.problem(500, "Internal Server Error", Reason.INTERNAL_ERROR.with()).build();
  }

  private static boolean isOfTheParser(RuntimeException thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(NEAR)
        .anyMatch(frame -> frame.getClassName().startsWith(PARSER));
  }
}
