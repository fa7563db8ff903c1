package org.claimtracker.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic as embedded in a claim. */
@Schema(requiredProperties = {"slug", "name"})
public record TopicView(String slug, String name) {

  static TopicView of(Topic topic) {
    return new TopicView(topic.slug, topic.name);
  }

  public static List<TopicView> of(Collection<Topic> topics) {
    return topics.stream()
        .map(TopicView::of)
        .sorted(Comparator.comparing(TopicView::slug))
        .toList();
  }
}
