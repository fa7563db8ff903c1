package org.claimtracker.publish.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.claimtracker.claim.TopicView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "JsonFeedItem",
    requiredProperties = {"id", "url", "title", "content_text"})
record JsonFeedItem(
    String id,
    String url,
    String title,
    @JsonProperty("content_text") String text,
    @JsonProperty("date_published") Instant published,
    @JsonProperty("date_modified") Instant modified,
    List<String> tags,
    String language) {

  static JsonFeedItem of(FeedItem item) {
    return new JsonFeedItem(
        item.id(),
        item.address(),
        item.title(),
        item.text(),
        item.published(),
        item.updated(),
        item.topics().stream().map(TopicView::name).toList(),
        item.language());
  }
}
