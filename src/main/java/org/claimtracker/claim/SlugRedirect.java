package org.claimtracker.claim;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** Where something is now that was merged into another of its kind. */
@Entity
@IdClass(SlugRedirect.Key.class)
public class SlugRedirect extends PanacheEntityBase {

  public static final String CLAIMANT = "claimant";
  public static final String TOPIC = "topic";
  public static final String SOURCE = "source";

  /** What tells redirects apart. */
  record Key(String kind, String slug) {}

  @Id private String kind;
  @Id private String slug;
  private String target;

  protected SlugRedirect() {}

  private SlugRedirect(String kind, String slug, String target) {
    this.kind = kind;
    this.slug = slug;
    this.target = target;
  }

  /** Leads a slug, and all that lead there already, to another one. */
  public static void lead(String kind, String slug, String target) {
    update("target = ?1 where kind = ?2 and target = ?3", target, kind, slug);
    new SlugRedirect(kind, slug, target).persist();
  }

  /** The slug under which it is found now; null for null. */
  public static String current(String kind, String slug) {
    SlugRedirect found = slug == null ? null : findById(new Key(kind, slug));
    return found == null ? slug : found.target;
  }

  /** The slugs under which those of many that were merged are found now, in one query. */
  public static Map<String, String> current(String kind, Collection<String> slugs) {
    return slugs.isEmpty()
        ? Map.of()
        : SlugRedirect.<SlugRedirect>list("kind = ?1 and slug in ?2", kind, slugs).stream()
            .collect(Collectors.toMap(former -> former.slug, former -> former.target));
  }

  /** The permanent redirect to where it is now, in answer to a request for a former slug. */
  public static <T> Optional<RestResponse<T>> answer(String kind, String slug, String path) {
    String current = current(kind, slug);
    return current.equals(slug)
        ? Optional.empty()
        : Optional.of(
            RestResponse.ResponseBuilder.<T>create(RestResponse.Status.PERMANENT_REDIRECT)
                .header("Location", path + current)
                .build());
  }

  /** The slugs under which these are found now. */
  public static List<String> allCurrent(String kind, Collection<String> slugs) {
    Map<String, String> moved = current(kind, slugs);
    return slugs.stream().map(slug -> moved.getOrDefault(slug, slug)).distinct().toList();
  }

  /** Those of these slugs that others lead to. */
  public static Set<String> targetsAmong(String kind, Collection<String> slugs) {
    return SlugRedirect.<SlugRedirect>list("kind = ?1 and target in ?2", kind, slugs).stream()
        .map(former -> former.target)
        .collect(Collectors.toSet());
  }

  /** Every slug of any of these things, in one query. */
  public static Set<String> allOf(String kind, Collection<String> slugs) {
    if (slugs.isEmpty()) {
      return Set.of();
    }
    Set<String> all = new LinkedHashSet<>(slugs);
    SlugRedirect.<SlugRedirect>list(
            "kind = ?1 and (target in ?2 or target in"
                + " (select r.target from SlugRedirect r where r.kind = ?1 and r.slug in ?2))",
            kind,
            slugs)
        .forEach(
            former -> {
              all.add(former.slug);
              all.add(former.target);
            });
    return all;
  }

  /** Every slug of the same thing, the current one first, in one query; null for null. */
  public static List<String> allOf(String kind, String slug) {
    if (slug == null) {
      return null;
    }
    List<SlugRedirect> redirects =
        list(
            "kind = ?1 and (target = ?2 or target ="
                + " (select r.target from SlugRedirect r where r.kind = ?1 and r.slug = ?2))",
            kind,
            slug);
    List<String> all = new ArrayList<>();
    all.add(redirects.isEmpty() ? slug : redirects.get(0).target);
    redirects.forEach(former -> all.add(former.slug));
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SlugRedirect redirect
        && redirect.kind.equals(kind)
        && redirect.slug.equals(slug);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, slug);
  }
}
