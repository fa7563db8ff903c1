package org.claimtracker.publish.http;

import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The paths of the endpoints as a tree of segments. Matching is one pass over the path; as in
 * JAX-RS, a literal segment is preferred to a variable one, and a trailing slash is ignored.
 */
final class EndpointTree {

  /** A segment such as <code>{slug}</code> or <code>sitemap-{number}.xml</code>. */
  private record Variable(String prefix, String name, String suffix, EndpointTree below) {

    static Variable of(String segment) {
      int open = segment.indexOf('{');
      int close = segment.indexOf('}');
      return new Variable(
          segment.substring(0, open),
          segment.substring(open + 1, close),
          segment.substring(close + 1),
          new EndpointTree());
    }

    boolean isSame(Variable other) {
      return prefix.equals(other.prefix) && suffix.equals(other.suffix);
    }

    boolean matches(String segment) {
      return segment.length() > prefix.length() + suffix.length()
          && segment.startsWith(prefix)
          && segment.endsWith(suffix);
    }
  }

  private static final String SLUG = "slug";

  private final Map<String, EndpointTree> literals = new HashMap<>();
  private final List<Variable> variables = new ArrayList<>();
  private final Map<String, DeclaredEndpoint> endpoints = new HashMap<>();

  /** Stands for whatever lies below and is no endpoint; null where that is not public. */
  private DeclaredEndpoint area;

  void add(DeclaredEndpoint endpoint) {
    EndpointTree end = this;
    for (String segment : segments(endpoint.template())) {
      end = end.grow(segment);
    }
    if (end.endpoints.put(endpoint.method(), endpoint) != null) {
      throw new IllegalStateException("Declared twice: " + endpoint);
    }
    end.beArea(endpoint);
    EndpointTree root = this;
    for (String segment : segments(endpoint.root())) {
      root = root.grow(segment);
    }
    root.beArea(endpoint);
  }

  private void beArea(DeclaredEndpoint endpoint) {
    area = area == null ? endpoint : area;
  }

  private static List<String> segments(String template) {
    return List.of(template.split("/")).stream().filter(part -> !part.isEmpty()).toList();
  }

  private EndpointTree grow(String segment) {
    if (segment.indexOf('{') < 0) {
      return literals.computeIfAbsent(segment, fresh -> new EndpointTree());
    }
    Variable wanted = Variable.of(segment);
    for (Variable variable : variables) {
      if (variable.isSame(wanted)) {
        return variable.below();
      }
    }
    variables.add(wanted);
    return wanted.below();
  }

  /** Null where the path is not public. */
  EndpointMatch match(HttpMethod method, String path) {
    EndpointTree node = this;
    String slug = null;
    DeclaredEndpoint around = null;
    int start = 1;
    while (start < path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (end > start) {
        String segment = path.substring(start, end);
        EndpointTree next = node.literals.get(segment);
        if (next == null) {
          Variable variable = node.variable(segment);
          if (variable == null) {
            return EndpointMatch.below(around);
          }
          slug = variable.name().equals(SLUG) ? segment : slug;
          next = variable.below();
        }
        node = next;
        around = node.area == null ? around : node.area;
      }
      start = end + 1;
    }
    DeclaredEndpoint found =
        node.endpoints.get(method == HttpMethod.HEAD ? HttpMethod.GET.name() : method.name());
    return found == null
        ? EndpointMatch.below(node.endpoints.isEmpty() ? around : node.area)
        : new EndpointMatch(found, slug, true);
  }

  private Variable variable(String segment) {
    for (Variable variable : variables) {
      if (variable.matches(segment)) {
        return variable;
      }
    }
    return null;
  }
}
