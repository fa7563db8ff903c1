package org.claimtracker.publish.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.common.Page;
import org.claimtracker.review.Publication;

/**
 * The topics and the claimants that have published verdicts, by name. Others are not told: that the
 * desk is looking at them is not public.
 */
@ApplicationScoped
public class PublishedNames {

  /** A topic or a claimant as its table has it. */
  record Row(String slug, String name, ClaimantKind kind, String key) {}

  /**
   * One of the two lists.
   *
   * @param table the entity, and whether it has a kind
   * @param of the standing publications {@code p} of some slugs, after {@code from}
   * @param slug of one of them
   */
  private record Names(String redirects, String table, String kind, String of, String slug) {

    String rows(String beyond) {
      String merged =
          "select r.slug from SlugRedirect r where r.kind = '%s' and r.target = n.slug"
              .formatted(redirects);
      return ("select n.slug, n.name, %s, n.nameKey from %s n where exists"
              + " (select 1 from %s (%s = n.slug or %s in (%s)) and %s)%s"
              + " order by n.nameKey, n.slug")
          .formatted(kind, table, of, slug, slug, merged, Publication.STANDING, beyond);
    }

    String counts() {
      return "select %s, count(p) from %s %s in :slugs and %s group by %s"
          .formatted(slug, of, slug, Publication.STANDING, slug);
    }

    String count() {
      return "select count(distinct p.id) from %s %s in :slugs and %s"
          .formatted(of, slug, Publication.STANDING);
    }
  }

  private static final Names TOPICS =
      new Names(
          SlugRedirect.TOPIC,
          "Topic",
          "cast(null as string)",
          "Publication p join p.topicSlugs s where",
          "s");

  private static final Names CLAIMANTS =
      new Names(
          SlugRedirect.CLAIMANT,
          "Claimant",
          "cast(n.kind as string)",
          "Publication p where",
          "p.claimantSlug");

  private static final String BEYOND =
      " and (n.nameKey > :name or n.nameKey = :name and n.slug > :slug)";

  private final EntityManager database;

  PublishedNames(EntityManager database) {
    this.database = database;
  }

  public Page<PublishedName> topics(NameQuery query) {
    return page(TOPICS, query);
  }

  public Page<PublishedName> claimants(NameQuery query) {
    return page(CLAIMANTS, query);
  }

  private Page<PublishedName> page(Names names, NameQuery query) {
    List<Row> rows = rows(names, query);
    Map<String, Long> counts = counts(names, rows.stream().map(Row::slug).toList());
    return Page.of(
        rows,
        query.limit,
        row -> new PublishedName(row.slug, row.name, row.kind, counts.getOrDefault(row.slug, 0L)),
        row -> new NameQuery.Place(row.key, row.slug));
  }

  /** One row more than the limit, so that it shows whether there is a next page. */
  private List<Row> rows(Names names, NameQuery query) {
    NameQuery.Place after = query.after();
    TypedQuery<Object[]> rows =
        database.createQuery(names.rows(after == null ? "" : BEYOND), Object[].class);
    if (after != null) {
      rows.setParameter("name", after.name()).setParameter("slug", after.slug());
    }
    return rows.setMaxResults(query.limit + 1).getResultList().stream()
        .map(row -> new Row((String) row[0], (String) row[1], kind(row[2]), (String) row[3]))
        .toList();
  }

  private static ClaimantKind kind(Object name) {
    return name == null ? null : ClaimantKind.valueOf(name.toString());
  }

  /** In one query, and one more for each that others were merged into: no verdict counts twice. */
  private Map<String, Long> counts(Names names, List<String> slugs) {
    if (slugs.isEmpty()) {
      return Map.of();
    }
    Map<String, Long> counts = new HashMap<>();
    database
        .createQuery(names.counts(), Object[].class)
        .setParameter("slugs", slugs)
        .getResultStream()
        .forEach(row -> counts.put((String) row[0], (Long) row[1]));
    for (String merged : SlugRedirect.targetsAmong(names.redirects, slugs)) {
      Set<String> all = SlugRedirect.allOf(names.redirects, List.of(merged));
      counts.put(
          merged,
          database
              .createQuery(names.count(), Long.class)
              .setParameter("slugs", all)
              .getSingleResult());
    }
    return counts;
  }
}
