package org.claimtracker.claim;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Transient;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtracker.claim.naming.NameKey;
import org.claimtracker.claim.naming.NameTerms;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Slug;

/** A subject that claims are about. */
@Entity
public class Topic extends BaseEntity {

  private static final Pattern PLUS = Pattern.compile("(?<=[\\p{L}\\p{N}+])\\+");
  private static final Pattern SHARP = Pattern.compile("(?<=\\p{L})#");

  @Column(updatable = false)
  public String slug;

  public String name;

  private String nameKey;

  /** Above 0 for a topic that another one of the same name was made before, by version 0.1. */
  private int duplicateNumber;

  /** What it is found by although it is written otherwise. */
  @ElementCollection
  @CollectionTable(name = "topic_name_term", joinColumns = @JoinColumn(name = "topic_id"))
  @Column(name = "term")
  private Set<String> nameTerms = new HashSet<>();

  @Transient private boolean addedNow;

  protected Topic() {}

  private Topic(String slug, String name) {
    this.slug = slug;
    rename(name);
  }

  /** The topics with these names. Names that look alike are one topic; new names create topics. */
  static Set<Topic> named(Collection<String> names) {
    Map<String, String> wanted = new LinkedHashMap<>();
    names.forEach(name -> wanted.putIfAbsent(NameKey.of(name), name.strip()));
    Map<String, Topic> known = byKey(wanted.keySet());
    if (known.size() < wanted.size()) {
      NamingLock.TOPIC.acquire();
      known = byKey(wanted.keySet());
    }
    Set<Topic> topics = new LinkedHashSet<>();
    for (Map.Entry<String, String> name : wanted.entrySet()) {
      Topic topic = known.get(name.getKey());
      topics.add(topic == null ? added(name.getValue()) : topic);
    }
    return topics;
  }

  private static Map<String, Topic> byKey(Set<String> keys) {
    return Topic.<Topic>list("nameKey in ?1 order by duplicateNumber", keys).stream()
        .collect(Collectors.toMap(topic -> topic.nameKey, topic -> topic, (first, other) -> first));
  }

  private static Topic added(String name) {
    Topic topic = new Topic(NamingLock.TOPIC.freeSlug(Slug.of(spelledOut(name))), name);
    topic.persist();
    topic.addedNow = true;
    return topic;
  }

  /** Signs that tell names such as C, C++ and C# apart, but have no place in a slug. */
  private static String spelledOut(String name) {
    String plus = PLUS.matcher(name).replaceAll(" plus ");
    return SHARP.matcher(plus).replaceAll(" sharp ");
  }

  /** Which of these names topics have. */
  public static Set<String> known(Set<String> names) {
    Map<String, Topic> known =
        names.isEmpty()
            ? Map.of()
            : byKey(names.stream().map(NameKey::of).collect(Collectors.toSet()));
    return names.stream()
        .filter(name -> known.containsKey(NameKey.of(name)))
        .collect(Collectors.toSet());
  }

  public static Optional<Topic> bySlug(String slug) {
    return find("slug", slug).firstResultOptional();
  }

  /** Renames it; 409 if another topic has the name. */
  void change(TopicEdit edit) {
    NamingLock.TOPIC.acquire();
    String key = NameKey.of(edit.name());
    if (!nameKey.equals(key)) {
      Topic other = byKey(Set.of(key)).get(key);
      if (other != null) {
        throw Problems.conflict(ClaimError.TOPIC_EXISTS, other.slug);
      }
      duplicateNumber = 0;
    }
    rename(edit.name().strip());
  }

  /** The slugs of those that this transaction made, by name. */
  static Map<String, String> addedNow(Collection<Topic> topics) {
    return topics.stream()
        .filter(topic -> topic.addedNow)
        .collect(Collectors.toMap(topic -> topic.name, topic -> topic.slug));
  }

  private void rename(String to) {
    if (!to.equals(name)) {
      NameTerms.replace(nameTerms, to);
    }
    name = to;
    nameKey = NameKey.of(to);
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
