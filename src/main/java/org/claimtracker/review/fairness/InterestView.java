package org.claimtracker.review.fairness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimtracker.claim.Claimant;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.claim.Topic;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An interest that somebody declared.
 *
 * @param person the handle of whoever has it
 * @param personName what they are called
 * @param claimant the slug of the claimant in whom it is; null for one in a topic
 * @param topic the slug of the topic in which it is; null for one in a claimant
 * @param name what the claimant or topic is called now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "person", "personName", "name", "why", "since"})
public record InterestView(
    long id,
    String person,
    String personName,
    @Schema(description = "The claimant's slug; left out for an interest in a topic")
        String claimant,
    @Schema(description = "The topic's slug; left out for an interest in a claimant") String topic,
    String name,
    String why,
    Instant since,
    @Schema(description = "Left out while it lasts") Instant endedAt) {

  /** What subjects are called now, by their slug. */
  private record Names(Map<String, String> claimants, Map<String, String> topics) {

    static Names of(Collection<Claimant> claimants, Collection<Topic> topics) {
      return new Names(
          claimants.stream().collect(Collectors.toMap(each -> each.slug, each -> each.name)),
          topics.stream().collect(Collectors.toMap(each -> each.slug, each -> each.name)));
    }
  }

  /** In the order given, with the subjects as they are found and called now. */
  static List<InterestView> of(List<Interest> interests) {
    Map<String, String> moved = new HashMap<>();
    for (String kind : List.of(SlugRedirect.CLAIMANT, SlugRedirect.TOPIC)) {
      SlugRedirect.current(kind, slugs(interests, kind))
          .forEach((slug, target) -> moved.put(kind + slug, target));
    }
    List<String> current =
        interests.stream()
            .map(each -> moved.getOrDefault(each.kind + each.slug, each.slug))
            .toList();
    Names names =
        current.isEmpty()
            ? Names.of(List.of(), List.of())
            : Names.of(Claimant.list("slug in ?1", current), Topic.list("slug in ?1", current));
    return interests.stream()
        .map(each -> of(each, moved.getOrDefault(each.kind + each.slug, each.slug), names))
        .toList();
  }

  private static List<String> slugs(List<Interest> interests, String kind) {
    return interests.stream()
        .filter(each -> each.kind.equals(kind))
        .map(each -> each.slug)
        .distinct()
        .toList();
  }

  private static InterestView of(Interest interest, String slug, Names names) {
    boolean inClaimant = interest.isInClaimant();
    return new InterestView(
        interest.id,
        interest.account.handle,
        interest.account.name,
        inClaimant ? slug : null,
        inClaimant ? null : slug,
        (inClaimant ? names.claimants : names.topics).getOrDefault(slug, interest.name),
        interest.why,
        interest.createdAt,
        interest.endedAt());
  }
}
