package org.claimtracker.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Slug;

/** A subject that claims are about. */
@Entity
public class Topic extends BaseEntity {

  @Column(updatable = false)
  public String slug;

  public String name;

  protected Topic() {}

  private Topic(String slug, String name) {
    this.slug = slug;
    this.name = name;
  }

  /** The topics of these names; names with the same slug are one topic, new names make new ones. */
  public static Set<Topic> named(Collection<String> names) {
    Set<Topic> topics = new LinkedHashSet<>();
    for (String name : names) {
      String slug = Slug.of(name);
      Topic topic =
          Topic.<Topic>find("slug", slug)
              .firstResultOptional()
              .orElseGet(() -> new Topic(slug, name.strip()));
      topic.persist();
      topics.add(topic);
    }
    return topics;
  }

  static List<Topic> all() {
    return list("order by name");
  }
}
