package org.claimtracker.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

  /**
   * The topics with these names. Names that yield the same slug are one topic; new names create
   * topics.
   */
  public static Set<Topic> named(Collection<String> names) {
    Set<Topic> topics = new LinkedHashSet<>();
    for (String name : names) {
      Topic topic = known(name.strip());
      topic.persist();
      topics.add(topic);
    }
    return topics;
  }

  private static Topic known(String name) {
    String slug = Slug.of(name);
    // Names without any letter all yield the same slug, and are still different topics.
    Optional<Topic> known =
        slug.equals(Slug.UNTITLED)
            ? find("name", name).firstResultOptional()
            : find("slug", slug).firstResultOptional();
    return known.orElseGet(
        () -> new Topic(Slug.free(name, taken -> count("slug", taken) > 0), name));
  }

  /** Ordered by name. */
  public static List<Topic> all() {
    return list("order by name");
  }

  /** These claims with their topics, fetched in one query. */
  public static List<Claim> fetchedOf(Collection<Claim> claims) {
    return claims.isEmpty()
        ? List.of()
        : Claim.list(
            "select distinct c from Claim c left join fetch c.topics where c in ?1", claims);
  }
}
