package org.claimtracker.review.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtracker.claim.Appearance;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.Topic;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.verdict.Difference;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.Revision;

/** Tells the claims whose data were changed after publication, so that readers have others. */
@ApplicationScoped
public class ChangedClaims {

  private static final String PUBLISHED =
      """
      from Publication p join fetch p.review r join fetch r.revision v left join fetch v.rating g
        left join fetch g.scale join fetch p.claim c left join fetch c.claimant
      where c.slug in ?1 and %s
      """
          .formatted(Publication.STANDING);

  private final PublishedDocuments documents;

  ChangedClaims(PublishedDocuments documents) {
    this.documents = documents;
  }

  /** The slugs of those among these items, in a fixed number of queries. */
  public Set<String> among(List<WorkItem> items) {
    List<String> published =
        items.stream().filter(WorkItem::published).map(WorkItem::slug).toList();
    if (published.isEmpty()) {
      return Set.of();
    }
    List<Publication> standing = Publication.list(PUBLISHED, published);
    List<Claim> claims = standing.stream().map(each -> each.claim).toList();
    Topic.fetchedOf(claims);
    Revision.withCitations(standing.stream().map(each -> each.review.revision).toList());
    Map<Long, List<Appearance>> appearances =
        Appearance.<Appearance>list("claim in ?1 order by id", claims).stream()
            .collect(Collectors.groupingBy(appearance -> appearance.claim.id));
    return standing.stream()
        .filter(each -> isChanged(each, appearances.getOrDefault(each.claim.id, List.of())))
        .map(each -> each.claim.slug)
        .collect(Collectors.toSet());
  }

  private boolean isChanged(Publication published, List<Appearance> appearances) {
    PublishedVerdict now =
        PublishedVerdict.of(
            published.claim,
            appearances,
            published.review.revision,
            List.of(),
            published.firstPublishedAt,
            published.publishedAt);
    return !Difference.between(documents.read(published), now).isEmpty();
  }
}
