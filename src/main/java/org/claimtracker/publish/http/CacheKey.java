package org.claimtracker.publish.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/**
 * What a request asks, as far as its answer depends on it: many requests ask the same.
 *
 * @param address the path, and the parameters that are known there
 * @param type what the answer is to be, where there is a choice; else null
 * @param language null for programs
 * @param slug of the verdict that it is about; null for all of them
 */
public record CacheKey(
    PublicEndpoint surface, String address, MediaType type, PageLanguage language, String slug) {

  /** Empty for what is answered to this request alone. */
  static Optional<CacheKey> by(RoutingContext request, PublicEndpoint.Place place) {
    return place.surface().known(request.request().query()).map(q -> of(request, place, q));
  }

  /** The address that was asked, without what the answer does not depend on. */
  public static String address(RoutingContext request) {
    return PublicEndpoint.at(request.normalizedPath())
        .flatMap(place -> by(request, place))
        .map(CacheKey::address)
        .orElse(request.request().uri());
  }

  private static CacheKey of(RoutingContext request, PublicEndpoint.Place place, String query) {
    PublicEndpoint surface = place.surface();
    return new CacheKey(
        surface,
        request.normalizedPath() + query,
        surface.types().isEmpty() ? null : best(request, surface.types()).orElse(null),
        surface.audience == Audience.READERS ? PageLanguage.of(request) : null,
        place.slug());
  }

  /** Whether the client takes this type. */
  static boolean isLiked(RoutingContext request, String type) {
    return likesAny(request) || best(request, List.of(MediaType.valueOf(type))).isPresent();
  }

  private static boolean likesAny(RoutingContext request) {
    String accept = request.request().getHeader("Accept");
    return accept == null || accept.isEmpty() || accept.equals("*/*");
  }

  /** The one of these types that the client likes best; empty when it likes none of them. */
  public static Optional<MediaType> best(RoutingContext request, List<MediaType> types) {
    if (likesAny(request)) {
      return Optional.of(types.get(0));
    }
    String accept = request.request().getHeader("Accept");
    try {
      List<MediaType> liked = MediaTypeHelper.parseHeader(accept);
      MediaTypeHelper.sortByWeight(liked);
      return Optional.ofNullable(MediaTypeHelper.getBestMatch(liked, types));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
