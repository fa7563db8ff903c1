package org.claimtracker.api.requests;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems.Violation;

/**
 * A query parameter, declared on a method parameter or a bean's field.
 *
 * @param type that of one value, if it may be repeated
 */
record QueryParameter(String name, Class<?> type) {

  /** All query parameters of an endpoint, whether declared one by one or in a bean. */
  static Stream<QueryParameter> of(Method endpoint) {
    return Arrays.stream(endpoint.getParameters())
        .flatMap(parameter -> of(parameter, parameter.getType(), parameter.getParameterizedType()));
  }

  private static Stream<QueryParameter> of(
      AnnotatedElement declared, Class<?> type, Type genericType) {
    if (declared.isAnnotationPresent(BeanParam.class)) {
      return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
          .flatMap(bean -> Arrays.stream(bean.getDeclaredFields()))
          .flatMap(field -> of(field, field.getType(), field.getGenericType()));
    }
    Class<?> ofOne =
        genericType instanceof ParameterizedType several
            ? (Class<?>) several.getActualTypeArguments()[0]
            : type;
    return Stream.ofNullable(declared.getAnnotation(QueryParam.class))
        .map(query -> new QueryParameter(query.value(), ofOne));
  }

  /** Why a value in this address cannot be parsed; empty if all can, or it is absent. */
  Optional<Violation> wrongIn(UriInfo address) {
    return address.getQueryParameters().getOrDefault(name, List.of()).stream()
        .map(this::wrongWith)
        .filter(Objects::nonNull)
        .findFirst()
        .map(wrong -> new Violation(name, wrong));
  }

  private Message wrongWith(String given) {
    try {
      if (type == int.class) {
        Integer.parseInt(given);
      } else if (type == Instant.class) {
        Instant.parse(given);
      } else if (type == LocalDate.class) {
        LocalDate.parse(given);
      } else if (type.isEnum()) {
        type.getMethod("valueOf", String.class).invoke(null, given);
      } else if (type != boolean.class) {
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
