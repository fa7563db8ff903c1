package org.claimtracker.api.requests;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.claimtracker.account.Caller;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is answered where the framework refuses. */
class ExceptionMappers {

  private final Caller caller;

  ExceptionMappers(Caller caller) {
    this.caller = caller;
  }

  @ServerExceptionMapper(priority = 1)
  Response notPermitted(ForbiddenException refused) {
    return Problems.forbidden(caller.mustFirst().orElse(Reason.NOT_PERMITTED)).toResponse();
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
