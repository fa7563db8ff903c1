package org.claimtracker.api.requests;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What no other mapper takes: unreadable forms, a full disk, and mistakes of our own. */
class UnexpectedFailures {

  private static final Logger LOG = Logger.getLogger(UnexpectedFailures.class);

  /** What the parser of forms throws, as at the 1,001st field, has no type of its own. */
  private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

  /** Its frames are near the top of the stack. */
  private static final int NEAR = 8;

  /** How H2 says that it cannot write: I/O errors, and that it closed itself after one. */
  private static final Set<Integer> H2_CANNOT_WRITE = Set.of(90028, 90031, 90098, 90121);

  /** The SQLSTATE of PostgreSQL for a full disk. */
  private static final String DISK_FULL = "53100";

  private static final int MAX_CAUSES = 20;

  @ServerExceptionMapper(priority = 1)
  Response unexpected(RuntimeException thrown) {
    if (isOfTheParser(thrown)) {
      return Problems.malformed(Reason.FORM_UNREADABLE).toResponse();
    }
    LOG.error("A request failed", thrown);
    boolean cannotWrite =
        Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
            .limit(MAX_CAUSES)
            .anyMatch(UnexpectedFailures::saysThatTheDiskIsFull);
    return cannotWrite
        ? Problems.unavailable(Reason.DATABASE_UNAVAILABLE).toResponse()
        : Problems.problem(500, "Internal Server Error", Reason.INTERNAL_ERROR.with())
            .build()
            .toResponse();
  }

  private static boolean isOfTheParser(RuntimeException thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(NEAR)
        .anyMatch(frame -> frame.getClassName().startsWith(PARSER));
  }

  private static boolean saysThatTheDiskIsFull(Throwable thrown) {
    return thrown instanceof SQLException refused
            && (H2_CANNOT_WRITE.contains(refused.getErrorCode())
                || DISK_FULL.equals(refused.getSQLState()))
        || thrown.getClass().getName().equals("org.h2.mvstore.MVStoreException");
  }
}
