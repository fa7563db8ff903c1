package org.claimtracker.claim.naming;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Finds the known names nearest to one that may be new: an index gives those that share terms with
 * it, and the nearest of them are told by edit distance. One query, however many names are asked.
 */
public enum NearestNames {
  CLAIMANTS("claimant", "n.kind, n.same_as"),
  TOPICS("topic", "cast(null as varchar(20)), cast(null as varchar(20))");

  private static final int CANDIDATES = 60;
  private static final int MAX_CANDIDATES = 600;
  private static final int MAX_BEGINNING_ALIKE = 300;

  /** Above every letter and digit. */
  private static final String LAST = "~";

  private static final String BEGINNING_ALIKE =
      """
      union all select owner from (
        select %1$s_id as owner from %1$s_name_term where term >= :beginning and term < :end
        order by term, %1$s_id limit :few
      ) as started
      """;

  private final String table;
  private final String columns;

  NearestNames(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The nearest to a name, the nearest first. */
  public List<KnownName> to(String name, int limit) {
    return toEach(List.of(name), limit).get(name);
  }

  /** The nearest to a name that is being typed, whose last word may go on. */
  public List<KnownName> whileTyping(String name, int limit) {
    String beginning = NameTerms.beginning(name);
    return nearest(
        new NameSimilarity(name, true),
        candidates(NameTerms.asked(name), beginning, CANDIDATES + MAX_BEGINNING_ALIKE),
        limit);
  }

  /** The nearest to each of these names. */
  public Map<String, List<KnownName>> toEach(Collection<String> names, int limit) {
    Set<String> terms = new LinkedHashSet<>();
    names.forEach(name -> terms.addAll(NameTerms.asked(name)));
    int most = Math.min(CANDIDATES * names.size(), MAX_CANDIDATES);
    List<KnownName> candidates = candidates(terms, null, most);
    Map<String, List<KnownName>> nearest = new LinkedHashMap<>();
    for (String name : names) {
      nearest.put(name, nearest(new NameSimilarity(name, false), candidates, limit));
    }
    return nearest;
  }

  private static List<KnownName> nearest(
      NameSimilarity similarity, List<KnownName> candidates, int limit) {
    record Ranked(KnownName name, double score) {}
    return candidates.stream()
        .map(candidate -> new Ranked(candidate, similarity.to(candidate.name())))
        .filter(ranked -> ranked.score() > 0)
        .sorted(Comparator.comparingDouble(Ranked::score).reversed())
        .limit(limit)
        .map(Ranked::name)
        .toList();
  }

  /** The names with the most of these terms. */
  private List<KnownName> candidates(Set<String> terms, String beginning, int most) {
    if (terms.isEmpty()) {
      return List.of();
    }
    NativeQuery<Object[]> query =
        Panache.getEntityManager()
            .unwrap(Session.class)
            .createNativeQuery(sql(beginning), Object[].class)
            .addSynchronizedQuerySpace(table)
            .setParameter("terms", terms)
            .setParameter("most", most);
    if (beginning != null) {
      query
          .setParameter("beginning", beginning)
          .setParameter("end", beginning + LAST)
          .setParameter("few", MAX_BEGINNING_ALIKE);
    }
    List<KnownName> names = new ArrayList<>();
    for (Object[] row : query.getResultList()) {
      names.add(new KnownName((String) row[0], (String) row[1], (String) row[2], (String) row[3]));
    }
    return names;
  }

  private String sql(String beginning) {
    return """
    select n.slug, n.name, %2$s from (
      select owner, count(*) as often from (
        select %1$s_id as owner from %1$s_name_term where term in (:terms) %3$s
      ) as found group by owner order by often desc, owner limit :most
    ) as best join %1$s n on n.id = best.owner order by best.often desc, n.id
    """
        .formatted(table, columns, beginning == null ? "" : BEGINNING_ALIKE.formatted(table));
  }
}
