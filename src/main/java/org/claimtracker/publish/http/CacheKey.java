package org.claimtracker.publish.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/**
 * All of a request that its answer depends on. Requests with equal keys get the same answer.
 *
 * @param address the path with the canonical query
 * @param type the negotiated media type; null where there is no choice
 * @param language null for programs
 * @param slug the verdict that the answer is about; null for all of them
 */
public record CacheKey(String address, MediaType type, PageLanguage language, String slug) {

  /** Empty for a request whose answer is not cached. */
  static Optional<CacheKey> of(RoutingContext request, EndpointMatch match) {
    return match.isCacheable()
        ? match
            .endpoint()
            .canonical(request.request().query())
            .map(query -> of(request, match, request.normalizedPath() + query))
        : Optional.empty();
  }

  private static CacheKey of(RoutingContext request, EndpointMatch match, String address) {
    DeclaredEndpoint endpoint = match.endpoint();
    return new CacheKey(
        address,
        endpoint.types().isEmpty() ? null : best(request, endpoint.types()).orElse(null),
        endpoint.audience() == Audience.READERS ? PageLanguage.of(request) : null,
        match.verdict());
  }

  /** The canonical address of a cached answer; the address as requested for any other. */
  public static String address(RoutingContext request) {
    return Optional.ofNullable(EndpointMatch.of(request))
        .flatMap(match -> of(request, match))
        .map(CacheKey::address)
        .orElse(request.request().uri());
  }

  static boolean accepts(RoutingContext request, String type) {
    return acceptsAny(request) || best(request, List.of(MediaType.valueOf(type))).isPresent();
  }

  private static boolean acceptsAny(RoutingContext request) {
    String accept = request.request().getHeader("Accept");
    return accept == null || accept.isEmpty() || accept.equals("*/*");
  }

  /** The type that the client prefers; empty if it accepts none of them. */
  public static Optional<MediaType> best(RoutingContext request, List<MediaType> types) {
    if (acceptsAny(request)) {
      return Optional.of(types.get(0));
    }
    String accept = request.request().getHeader("Accept");
    try {
      List<MediaType> accepted = MediaTypeHelper.parseHeader(accept);
      MediaTypeHelper.sortByWeight(accepted);
      return Optional.ofNullable(MediaTypeHelper.getBestMatch(accepted, types));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
