package org.claimtracker.api.requests;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Caller;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is answered where the framework or the database refuses. */
class ExceptionMappers {

  private final Caller caller;

  ExceptionMappers(Caller caller) {
    this.caller = caller;
  }

  private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

  @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
  Response changedMeanwhile(RuntimeException stale) {
    return Problems.conflict(Reason.CHANGED_SIMULTANEOUSLY).toResponse();
  }

  @ServerExceptionMapper({
    ConstraintViolationException.class,
    LockAcquisitionException.class,
    LockTimeoutException.class,
    PessimisticLockException.class
  })
  Response refusedByTheDatabase(RuntimeException refused) {
    return Problems.conflict(Reason.DATABASE_CONFLICT).toResponse();
  }

  @ServerExceptionMapper({
    jakarta.persistence.QueryTimeoutException.class,
    org.hibernate.QueryTimeoutException.class
  })
  Response tookTooLong(RuntimeException cancelled) {
    return Problems.unavailable(Reason.TOOK_TOO_LONG).toResponse();
  }

  @ServerExceptionMapper({JDBCConnectionException.class, GenericJDBCException.class})
  Response withoutDatabase(RuntimeException unreachable) {
    LOG.error("The database did not answer", unreachable);
    return Problems.unavailable(Reason.DATABASE_UNAVAILABLE).toResponse();
  }

  @ServerExceptionMapper(priority = 1)
  Response notPermitted(ForbiddenException refused) {
    return Problems.forbidden(
            caller.mustChangePassword() ? Caller.PASSWORD_CHANGE_REQUIRED : Reason.NOT_PERMITTED)
        .toResponse();
  }

  /** Answered here because the problem library's own mapper expects another Quarkus. */
  @ServerExceptionMapper(
      value = {UnauthorizedException.class, AuthenticationFailedException.class},
      priority = 1)
  Response notSignedIn(SecurityException refused) {
    return Problems.problem(401, "Unauthorized", Reason.NOT_SIGNED_IN.with())
        .withHeader("WWW-Authenticate", "Bearer")
        .build()
        .toResponse();
  }

  @ServerExceptionMapper(priority = 1)
  Response invalid(jakarta.validation.ConstraintViolationException broken) {
    return Problems.invalid(broken).toResponse();
  }
}
