package org.claimtracker.api.openapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.publish.http.PublicEndpoint;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * The operations that are declared as {@link PublicEndpoint}s, as found when the document is built.
 */
record PublicOperations(Set<String> operations) {

  static PublicOperations in(IndexView index) {
    return new PublicOperations(
        index.getAnnotations(PublicEndpoint.class).stream()
            .map(declared -> operation(declared.target().asMethod()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String operation(MethodInfo method) {
    String verb = method.hasAnnotation(GET.class) ? "GET" : "POST";
    String path =
        Stream.of(
                method.declaringClass().declaredAnnotation(Path.class),
                method.annotation(Path.class))
            .map(PublicOperations::value)
            .collect(Collectors.joining());
    return verb + " " + (path.isEmpty() ? "/" : path);
  }

  private static String value(AnnotationInstance path) {
    String value = path == null ? "" : path.value().asString().replaceAll("^/+|/+$", "");
    return value.isEmpty() ? "" : "/" + value;
  }

  boolean contain(HttpMethod method, String path) {
    return operations.contains(method + " " + path);
  }
}
