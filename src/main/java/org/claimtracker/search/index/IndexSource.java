package org.claimtracker.search.index;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.claim.Appearance;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.evidence.Evidence;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.review.Review;
import org.claimtracker.review.discussion.Comment;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.verdict.PublishedVerdict;

/** Loads claims for the index from the database, in batches of a few hundred. */
@ApplicationScoped
class IndexSource {

  /**
   * A claim as seen by either audience.
   *
   * @param desk null if the claim was withdrawn, so that nobody finds or matches it
   * @param published null if no verdict about it is published
   */
  record Content(long id, String slug, Entry desk, Entry published) {}

  private final PublishedDocuments frozen;

  IndexSource(PublishedDocuments frozen) {
    this.frozen = frozen;
  }

  /** The claims with these slugs; needs a transaction and a fixed number of queries. */
  List<Content> of(Collection<String> slugs) {
    return contents(
        list(
            "select distinct c from Claim c left join fetch c.claimant left join fetch c.assignee"
                + " left join fetch c.topics where c.slug in ?1",
            slugs,
            Claim.class));
  }

  /** The next claims by id. */
  List<Content> after(long id, int limit) {
    List<Long> ids =
        Claim.find("select c.id from Claim c where c.id > ?1 order by c.id", id)
            .page(0, limit)
            .project(Long.class)
            .list();
    List<Content> contents =
        ids.isEmpty()
            ? List.of()
            : contents(
                list(
                    "select distinct c from Claim c left join fetch c.claimant"
                        + " left join fetch c.assignee left join fetch c.topics where c.id in ?1"
                        + " order by c.id",
                    ids,
                    Claim.class));
    Panache.getEntityManager().clear();
    return contents;
  }

  private List<Content> contents(List<Claim> claims) {
    if (claims.isEmpty()) {
      return List.of();
    }
    Map<Claim, List<Appearance>> appearances =
        by(
            appearance -> appearance.claim,
            list("from Appearance a where a.claim in ?1 order by a.id", claims, Appearance.class));
    Map<Claim, List<Evidence>> evidence =
        by(
            item -> item.claim,
            list(
                "from Evidence e join fetch e.source where e.claim in ?1 order by e.id",
                claims,
                Evidence.class));
    Map<Claim, List<Comment>> comments =
        by(
            comment -> comment.claim,
            list(
                "from Comment c left join fetch c.author where c.claim in ?1 order by c.id",
                claims,
                Comment.class));
    Map<Claim, List<Review>> reviews =
        by(
            review -> review.claim,
            list(
                "from Review r join fetch r.revision v left join fetch v.rating g"
                    + " left join fetch g.scale where r.claim in ?1 order by v.number desc",
                claims,
                Review.class));
    Map<Claim, PublishedVerdict> standing = new HashMap<>();
    list(
            "from Publication p where p.claim in ?1 and " + Publication.STANDING,
            claims,
            Publication.class)
        .forEach(row -> standing.putIfAbsent(row.claim, frozen.read(row)));
    FormerSlugs former = FormerSlugs.in(standing.values());
    return claims.stream()
        .map(
            claim ->
                new Content(
                    claim.id,
                    claim.slug,
                    claim.state() == ClaimState.WITHDRAWN
                        ? null
                        : Entries.ofDesk(
                            claim,
                            appearances.getOrDefault(claim, List.of()),
                            evidence.getOrDefault(claim, List.of()),
                            comments.getOrDefault(claim, List.of()),
                            reviews.getOrDefault(claim, List.of())),
                    standing.containsKey(claim)
                        ? Entries.ofReaders(claim.id, standing.get(claim), former)
                        : null))
        .toList();
  }

  private static <T> List<T> list(String query, Object in, Class<T> type) {
    return Panache.getEntityManager().createQuery(query, type).setParameter(1, in).getResultList();
  }

  private static <T> Map<Claim, List<T>> by(Function<T, Claim> claim, List<T> rows) {
    return rows.stream().collect(Collectors.groupingBy(claim, HashMap::new, Collectors.toList()));
  }
}
