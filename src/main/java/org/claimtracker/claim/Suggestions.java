package org.claimtracker.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.common.Filter;
import org.hibernate.Session;

/** What is already known, so that nothing is typed or checked twice. */
@ApplicationScoped
public class Suggestions {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int MIN_WORD_LENGTH = 4;
  private static final int MAX_WORDS = 5;
  private static final String WITH_WHAT_IS_SHOWN =
      "select c from Claim c left join fetch c.claimant left join fetch c.assignee"
          + " left join fetch c.duplicateOf";
  private static final int MAX_CANDIDATES = 60;

  /** The topics with the most claims. Counts without loading the claims. */
  @Transactional
  public List<TopicView> topics(int limit) {
    return TopicView.of(
        Topic.getEntityManager()
            .unwrap(Session.class)
            .createNativeQuery(
                """
                select t.* from topic t
                  left join (select topic_id, count(*) as often from claim_topic group by topic_id) n
                    on n.topic_id = t.id
                order by n.often desc nulls last, t.name
                """,
                Topic.class)
            .setMaxResults(limit)
            .getResultList());
  }

  /** Claims with the same words, ignoring case and punctuation. */
  @Transactional
  public List<ClaimSummary> saying(String statement) {
    String words = String.join(" ", words(statement));
    return alike(statement, MAX_CANDIDATES).stream()
        .filter(claim -> String.join(" ", words(claim.statement())).equals(words))
        .toList();
  }

  /** Claims that share words with a statement, most shared words first. */
  @Transactional
  public List<ClaimSummary> alike(String statement, int limit) {
    List<String> asked =
        words(statement).stream()
            .distinct()
            .filter(word -> word.length() >= MIN_WORD_LENGTH)
            .sorted(Comparator.comparing(String::length).reversed())
            .limit(MAX_WORDS)
            .toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    Map<String, Object> patterns = new HashMap<>();
    IntStream.range(0, asked.size())
        .forEach(n -> patterns.put("w" + n, Filter.containing(asked.get(n))));
    List<Claim> found =
        Claim.<Claim>find(
                WITH_WHAT_IS_SHOWN
                    + " where c.state <> WITHDRAWN and ("
                    + patterns.keySet().stream()
                        .map(word -> "lower(c.statement) like :" + word + " escape '!'")
                        .collect(Collectors.joining(" or "))
                    + ") order by c.id desc",
                patterns)
            .page(0, MAX_CANDIDATES)
            .list();
    Topic.fetchedOf(found);
    Set<String> own = Set.copyOf(words(statement));
    return found.stream()
        .sorted(Comparator.comparing((Claim claim) -> shared(own, claim)).reversed())
        .filter(claim -> shared(own, claim) >= Math.min(2, asked.size()))
        .limit(limit)
        .map(ClaimSummary::of)
        .toList();
  }

  /** Claims that appeared at this address, the newest first. */
  @Transactional
  public List<ClaimSummary> atAddress(String url, int limit) {
    return named(Appearance.claimsAt(url, limit));
  }

  /** The slugs of other claims that appeared at an address of this one, the newest first. */
  @Transactional
  public List<String> atSameAddress(Claim claim, int limit) {
    return Appearance.atSameAddress(claim, limit).stream().map(other -> other.slug).toList();
  }

  /** Claims by slug, in the order given; those that were withdrawn are left out. */
  @Transactional
  public List<ClaimSummary> named(List<String> slugs) {
    List<Claim> found =
        slugs.isEmpty()
            ? List.of()
            : Claim.list(
                WITH_WHAT_IS_SHOWN + " where c.slug in ?1 and c.state <> WITHDRAWN", slugs);
    Topic.fetchedOf(found);
    return found.stream()
        .sorted(Comparator.comparingInt(claim -> slugs.indexOf(claim.slug)))
        .map(ClaimSummary::of)
        .toList();
  }

  private static long shared(Set<String> words, Claim claim) {
    return words(claim.statement).stream().distinct().filter(words::contains).count();
  }

  private static List<String> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
