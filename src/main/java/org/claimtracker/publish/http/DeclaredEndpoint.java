package org.claimtracker.publish.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.evidence.WebPages;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;

/**
 * A resource method that carries {@link PublicEndpoint}, with what its JAX-RS annotations say.
 *
 * @param template the path, with variables in braces
 * @param root the path of the resource class; what lies below it and is no endpoint is still public
 * @param parameters the query parameters that the answer can depend on
 * @param repeatable those of them that may be repeated; of the others the first one counts
 * @param types the media types to choose from by Accept; empty where there is no choice
 */
public record DeclaredEndpoint(
    String method,
    String template,
    String root,
    Audience audience,
    CacheScope cache,
    Workload workload,
    String fetches,
    Set<String> parameters,
    Set<String> repeatable,
    List<MediaType> types) {

  /** Below it, {@code UnknownParameters} refuses every parameter that is not declared. */
  private static final String STRICT = "/api/";

  /** Added by mailings, by Google's clients or to circumvent caches; no answer depends on them. */
  private static final Pattern IGNORED =
      Pattern.compile("utm_\\w+|fbclid|gclid|v|key|alt|prettyPrint|quotaUser");

  /** Pages read it from the request, see {@link PageLanguage#of}. */
  private static final String LANGUAGE = "lang";

  static Optional<DeclaredEndpoint> of(Class<?> resource, Method method) {
    return Optional.ofNullable(method.getAnnotation(PublicEndpoint.class))
        .map(
            declared ->
                new DeclaredEndpoint(
                    verb(method),
                    path(resource.getAnnotation(Path.class), method.getAnnotation(Path.class)),
                    path(resource.getAnnotation(Path.class)),
                    declared.audience(),
                    declared.cache(),
                    declared.workload(),
                    declared.fetches(),
                    parameters(method, declared),
                    repeatable(method),
                    types(method.getAnnotation(Produces.class))));
  }

  private static String verb(Method method) {
    if (method.isAnnotationPresent(GET.class)) {
      return "GET";
    }
    if (method.isAnnotationPresent(POST.class)) {
      return "POST";
    }
    throw new IllegalStateException("A public endpoint is a GET or a POST: " + method);
  }

  private static String path(Path... parts) {
    StringBuilder path = new StringBuilder();
    for (Path part : parts) {
      String value = part == null ? "" : part.value().replaceAll("^/+|/+$", "");
      path.append(value.isEmpty() ? "" : "/" + value);
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  /** The query parameters of a method with the type that each is declared with. */
  private static Map<String, Class<?>> declared(Method method) {
    Map<String, Class<?>> types = new TreeMap<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      if (query != null) {
        types.put(query.value(), parameter.getType());
      } else if (parameter.isAnnotationPresent(BeanParam.class)) {
        fields(parameter.getType())
            .forEach(
                field -> types.put(field.getAnnotation(QueryParam.class).value(), field.getType()));
      }
    }
    return types;
  }

  private static Set<String> parameters(Method method, PublicEndpoint declared) {
    Set<String> names = new TreeSet<>(declared(method).keySet());
    if (declared.audience() == Audience.READERS) {
      names.add(LANGUAGE);
    }
    return Set.copyOf(names);
  }

  private static Set<String> repeatable(Method method) {
    Map<String, Class<?>> types = declared(method);
    types.values().removeIf(type -> !Collection.class.isAssignableFrom(type));
    return Set.copyOf(types.keySet());
  }

  private static Stream<Field> fields(Class<?> query) {
    return Stream.<Class<?>>iterate(query, Objects::nonNull, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> field.isAnnotationPresent(QueryParam.class));
  }

  private static List<MediaType> types(Produces produces) {
    return produces == null || produces.value().length < 2
        ? List.of()
        : Arrays.stream(produces.value()).map(MediaType::valueOf).toList();
  }

  Workload workload(RoutingContext request) {
    String page = fetches.isEmpty() ? null : request.request().getParam(fetches);
    return page != null && WebPages.isAddress(page) ? Workload.MATCH : workload;
  }

  /**
   * The query in canonical form: only what the answer depends on, in the order of its names. Empty
   * if it holds a parameter that is not declared, since nobody can tell what depends on that.
   */
  Optional<String> canonical(String query) {
    if (query == null || query.isEmpty()) {
      return Optional.of("");
    }
    // The server accepts a semicolon as a separator too.
    if (query.contains(";")) {
      return Optional.empty();
    }
    Map<String, Set<String>> each = new TreeMap<>();
    for (String parameter : query.split("&")) {
      int end = parameter.indexOf('=');
      String name = end < 0 ? parameter : parameter.substring(0, end);
      if (template.startsWith(STRICT) || !IGNORED.matcher(name).matches()) {
        Set<String> given = each.computeIfAbsent(name, first -> new TreeSet<>());
        if (given.isEmpty() || repeatable.contains(name)) {
          given.add(parameter);
        }
      }
    }
    return parameters.containsAll(each.keySet())
        ? Optional.of(
            each.isEmpty()
                ? ""
                : each.values().stream()
                    .flatMap(Set::stream)
                    .collect(Collectors.joining("&", "?", "")))
        : Optional.empty();
  }
}
