package org.claimtracker.publish.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.SiteConfig;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed as JSON Feed 1.1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"version", "title", "authors", "items"})
record JsonFeed(
    String version,
    String title,
    @JsonProperty("home_page_url") String home,
    @JsonProperty("feed_url") String self,
    @JsonProperty("next_url") String next,
    List<Author> authors,
    @JsonProperty("_license") License license,
    List<JsonFeedItem> items) {

  static final String TYPE = "application/feed+json";

  @Schema(name = "JsonFeedAuthor")
  record Author(String name, String url) {}

  @Schema(name = "JsonFeedLicense")
  record License(String url) {}

  static JsonFeed of(FeedPage page, SiteConfig site, Addresses addresses) {
    return new JsonFeed(
        "https://jsonfeed.org/version/1.1",
        page.title(),
        page.home(),
        page.self(),
        page.next(),
        List.of(new Author(site.name(), addresses.of("/"))),
        site.license().map(License::new).orElse(null),
        page.items().stream().map(JsonFeedItem::of).toList());
  }
}
