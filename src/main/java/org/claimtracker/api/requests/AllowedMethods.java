package org.claimtracker.api.requests;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.common.Problems;

/** The methods that each path supports: RFC 9110 requires Allow with every 405. */
@Singleton
class AllowedMethods {

  private record Endpoint(Pattern path, String method) {}

  private final List<Endpoint> endpoints;

  AllowedMethods(BeanManager beans) {
    endpoints =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(AllowedMethods::endpoints)
            .toList();
  }

  private static Stream<Endpoint> endpoints(Class<?> resource) {
    String root = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(
                        given ->
                            given.annotationType().getAnnotation(jakarta.ws.rs.HttpMethod.class))
                    .filter(http -> http != null)
                    .map(http -> new Endpoint(pattern(root, method), http.value())));
  }

  private static Pattern pattern(String root, Method method) {
    Path path = method.getAnnotation(Path.class);
    String template = "/" + root + "/" + (path == null ? "" : path.value());
    return Pattern.compile(
        Arrays.stream(
                template.replaceAll("/+", "/").replaceAll("(.)/$", "$1").split("\\{[^}]*\\}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^/]+")));
  }

  /** The value of the {@code Allow} header; empty for an unknown path. */
  private String at(String path) {
    TreeSet<String> methods =
        endpoints.stream()
            .filter(endpoint -> endpoint.path.matcher(path).matches())
            .map(Endpoint::method)
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    return String.join(", ", methods);
  }

  void answerOptions(@Observes Router router) {
    router
        .route()
        .method(HttpMethod.OPTIONS)
        .order(2)
        .handler(
            context -> {
              String allowed = at(context.normalizedPath());
              if (allowed.isEmpty()) {
                context.next();
              } else {
                context.response().setStatusCode(204).putHeader("Allow", allowed).end();
              }
            });
  }

  /** Turns a 404 into a 405 if the path exists for another method. */
  Optional<HttpProblem> refusal(String path, String method) {
    String allowed = at(path);
    return allowed.isEmpty() || List.of(allowed.split(", ")).contains(method)
        ? Optional.empty()
        : Optional.of(
            Problems.problem(405, "Method Not Allowed", Problems.Reason.METHOD_NOT_ALLOWED.with())
                .withHeader("Allow", allowed)
                .build());
  }
}
