package org.claimtracker.publish.feed;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.claimtracker.common.Page;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.http.CacheKey;

/**
 * One page of a feed, independent of the format.
 *
 * @param id the URL of the first page
 * @param home the corresponding HTML page
 * @param next the URL of the page with older entries; null on the last
 */
record FeedPage(
    String id, String title, String home, String self, String next, List<FeedItem> items) {

  static <T> FeedPage of(
      Page<T> page,
      Function<T, FeedItem> item,
      String title,
      String home,
      RoutingContext request,
      Addresses addresses) {
    UriBuilder address = UriBuilder.fromUri(CacheKey.address(request));
    return new FeedPage(
        addresses.of(address.clone().replaceQueryParam("cursor").build()),
        title,
        home,
        addresses.of(address.build()),
        page.nextCursor() == null
            ? null
            : addresses.of(address.clone().replaceQueryParam("cursor", page.nextCursor()).build()),
        page.items().stream().map(item).toList());
  }

  /** The latest change of any entry. */
  Instant updated() {
    return items.stream()
        .map(FeedItem::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
