package org.claimtracker.publish.http;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;

/**
 * The public endpoint that a request is for.
 *
 * @param slug what the path has for <code>{slug}</code>; null without
 * @param exact false where there is no such endpoint, but others around it: the request will be
 *     answered 404 or 405, under the same limits and headers as those
 */
public record EndpointMatch(DeclaredEndpoint endpoint, String slug, boolean exact) {

  private static final String KEY = EndpointMatch.class.getName();

  /** For addresses that are refused before they are matched. */
  private static final List<String> OF_PROGRAMS =
      List.of("/api", "/q", "/v1alpha1", "/feeds", "/dumps", "/oembed");

  static EndpointMatch below(DeclaredEndpoint area) {
    return area == null ? null : new EndpointMatch(area, null, false);
  }

  void putInto(RoutingContext request) {
    request.put(KEY, this);
  }

  /** Null where the request is for nothing public. */
  static EndpointMatch of(RoutingContext request) {
    return request.get(KEY);
  }

  /** Whether errors are told to programs; otherwise a browser gets a page. */
  public static boolean isForPrograms(RoutingContext request) {
    EndpointMatch match = of(request);
    return match == null
        ? OF_PROGRAMS.stream().anyMatch(root -> isBelow(root, request.request().path()))
        : match.endpoint.audience() == Audience.PROGRAMS;
  }

  static boolean isBelow(String root, String path) {
    return path.startsWith(root)
        && (path.length() == root.length() || path.charAt(root.length()) == '/');
  }

  boolean isCacheable() {
    return exact && endpoint.cache() != CacheScope.NONE && endpoint.cache() != CacheScope.PRIVATE;
  }

  /** The verdict that the answer is about; null if it is about all of them. */
  String verdict() {
    return endpoint.cache() == CacheScope.ONE_VERDICT ? slug : null;
  }
}
