package org.claimtracker.account.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimtracker.account.idempotency.IdempotencyKey.Attempt;
import org.claimtracker.account.idempotency.IdempotencyKey.Outcome;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Sha256;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Keeps the outcome of a request with a key in the transaction of what it writes. It therefore
 * stands around that transaction. Of two requests at once the second fails on the key, is rolled
 * back and gets the answer of the first. A request that makes its own transactions takes its key
 * before them; another one with the key is then refused until it is over.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotentInterceptor {

  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  /** The length of the column. */
  private static final int MAX_BODY = 1_048_576;

  private final IdempotencyKeys keys;
  private final SecurityIdentity identity;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final ObjectMapper json;

  IdempotentInterceptor(
      IdempotencyKeys keys,
      SecurityIdentity identity,
      HttpHeaders headers,
      UriInfo uri,
      ObjectMapper json) {
    this.keys = keys;
    this.identity = identity;
    this.headers = headers;
    this.uri = uri;
    this.json = json;
  }

  @AroundInvoke
  Object once(InvocationContext call) throws Exception {
    String key = headers.getHeaderString(HEADER);
    if (key == null) {
      return call.proceed();
    }
    if (!KEY.matcher(key).matches()) {
      throw Problems.malformed(IdempotencyError.IDEMPOTENCY_KEY_MALFORMED);
    }
    Attempt attempt =
        new Attempt(identity.getPrincipal().getName(), "api " + key, uri.getPath(), hash(call));
    return how(call).apart() ? apart(call, attempt) : together(call, attempt);
  }

  private Object together(InvocationContext call, Attempt attempt) throws Exception {
    try {
      return QuarkusTransaction.requiringNew().call(() -> done(call, attempt));
    } catch (QuarkusTransactionException wrapped) {
      throw wrapped.getCause() instanceof Exception cause ? cause : wrapped;
    } catch (RepeatedRequest repeated) {
      throw repeated;
    } catch (RuntimeException refused) {
      throw before(attempt).<RuntimeException>map(RepeatedRequest::new).orElse(refused);
    }
  }

  private Object done(InvocationContext call, Attempt attempt) throws Exception {
    Optional<Outcome> before = keys.outcome(attempt);
    if (before.isPresent()) {
      throw new RepeatedRequest(before.get());
    }
    Object answer = call.proceed();
    Optional<Outcome> outcome = outcome(answer, how(call).keepsAnswer());
    if (outcome.isPresent()) {
      keys.keep(attempt, outcome.get());
    }
    return answer;
  }

  private Object apart(InvocationContext call, Attempt attempt) throws Exception {
    Optional<Outcome> before = keys.take(attempt);
    if (before.isPresent()) {
      throw new RepeatedRequest(before.get());
    }
    Optional<Outcome> outcome = Optional.empty();
    try {
      Object answer = call.proceed();
      outcome = outcome(answer, how(call).keepsAnswer());
      return answer;
    } finally {
      keys.end(attempt, outcome);
    }
  }

  private static Idempotent how(InvocationContext call) {
    return call.getMethod().getAnnotation(Idempotent.class);
  }

  /** Another request with this key may have come first. */
  private Optional<Outcome> before(Attempt attempt) {
    return QuarkusTransaction.requiringNew().call(() -> keys.outcome(attempt));
  }

  /** What has to be kept of an answer; empty for one that is written while it is sent. */
  private Optional<Outcome> outcome(Object answer, boolean keepsAnswer)
      throws JsonProcessingException {
    Response response =
        answer instanceof RestResponse<?> typed
            ? typed.toResponse()
            : answer instanceof Response untyped
                ? untyped
                : (answer == null ? Response.noContent() : Response.ok(answer)).build();
    MediaType type = response.getMediaType();
    if (type != null && !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      return Optional.empty();
    }
    String body =
        keepsAnswer && response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null;
    return Optional.of(
        new Outcome(
            response.getStatus(),
            response.getHeaderString(HttpHeaders.ETAG),
            response.getHeaderString(HttpHeaders.LOCATION),
            body == null || body.length() > MAX_BODY ? null : body));
  }

  /** A hash of the address and the body; a condition on the version is no part of the request. */
  private String hash(InvocationContext call) {
    StringBuilder request = new StringBuilder(uri.getRequestUri().toString());
    Parameter[] parameters = call.getMethod().getParameters();
    for (int at = 0; at < parameters.length; at++) {
      boolean ofTheRequest =
          !parameters[at].isAnnotationPresent(HeaderParam.class)
              && !parameters[at].isAnnotationPresent(Context.class);
      if (ofTheRequest) {
        request.append('\n').append(call.getParameters()[at]);
      }
    }
    return Sha256.of(request.toString());
  }
}
