package org.claimtracker.api.requests;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;

/** A query parameter, declared on a method parameter or a bean's field. */
record QueryParameter(AnnotatedElement declared, Class<?> type) {

  /** All query parameters of an endpoint, whether declared one by one or in a bean. */
  static Stream<QueryParameter> of(Method endpoint) {
    return Arrays.stream(endpoint.getParameters())
        .flatMap(
            parameter ->
                parameter.isAnnotationPresent(BeanParam.class)
                    ? Stream.<Class<?>>iterate(
                            parameter.getType(), Objects::nonNull, Class::getSuperclass)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .map(field -> new QueryParameter(field, field.getType()))
                    : Stream.of(new QueryParameter(parameter, parameter.getType())))
        .filter(query -> query.declared.isAnnotationPresent(QueryParam.class));
  }

  /** Why the value in this address cannot be parsed; empty if it can, or is absent. */
  Optional<HttpProblem> wrongIn(UriInfo address) {
    String name = declared.getAnnotation(QueryParam.class).value();
    return Optional.ofNullable(address.getQueryParameters().getFirst(name))
        .filter(given -> !given.isEmpty())
        .map(this::wrongWith)
        .map(wrong -> Problems.unreadable(name, wrong));
  }

  private Message wrongWith(String given) {
    try {
      if (type == int.class) {
        Integer.parseInt(given);
      } else if (type == Instant.class) {
        Instant.parse(given);
      } else if (type.isEnum()) {
        type.getMethod("valueOf", String.class).invoke(null, given);
      } else {
        type.getConstructor(String.class).newInstance(given);
      }
      return null;
    } catch (InvocationTargetException wrong) {
      return wrong.getCause() instanceof Message.InvalidValue value ? value.reason() : mustBe();
    } catch (NumberFormatException | DateTimeException | ReflectiveOperationException wrong) {
      return mustBe();
    }
  }

  private Message mustBe() {
    return UnreadableRequests.mustBe(type);
  }
}
