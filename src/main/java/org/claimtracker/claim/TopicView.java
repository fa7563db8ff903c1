package org.claimtracker.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A topic as shown beside a claim. */
public record TopicView(String slug, String name) {

  public static List<TopicView> of(Collection<Topic> topics) {
    return topics.stream()
        .map(topic -> new TopicView(topic.slug, topic.name))
        .sorted(Comparator.comparing(TopicView::slug))
        .toList();
  }
}
