package org.claimtracker.publish.sitemap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.publish.Addresses;
import org.claimtracker.publish.read.CorrectionQuery;
import org.claimtracker.publish.read.NoticeRow;
import org.claimtracker.publish.sitemap.Sitemap.Place;
import org.claimtracker.review.PolicyHistory;
import org.claimtracker.review.Publication;
import org.claimtracker.verdict.RatingScale;

/** The pages to index: every published verdict, and the lists that link to them. */
@ApplicationScoped
class PublicPages {

  /** The fixed pages: the front page and those about the desk. */
  private static final int ABOUT = 6;

  /**
   * Each file covers a range of ids. Ids are unique, so no file can exceed the limit, and reading
   * one takes no longer when there are more.
   */
  private static final int IDS = Sitemap.MAX_URLS - ABOUT;

  /** What has lists of verdicts, and where a publication has its slug. */
  private record Listed(String entity, String kind, String join, String slug) {}

  private static final Listed TOPICS =
      new Listed("Topic", SlugRedirect.TOPIC, "join p.topicSlugs s", "s");

  private static final Listed CLAIMANTS =
      new Listed("Claimant", SlugRedirect.CLAIMANT, "", "p.claimantSlug");

  /** The slug of a verdict and its date of publication. */
  record Standing(String slug, Instant at) {}

  private final Addresses addresses;
  private final PolicyHistory policies;

  PublicPages(Addresses addresses, PolicyHistory policies) {
    this.addresses = addresses;
    this.policies = policies;
  }

  /** The number of files; later publications are in the last ones. */
  int files() {
    Long last =
        Publication.find("select max(id) from Publication").project(Long.class).firstResult();
    return last == null ? 1 : Math.toIntExact(1 + (last - 1) / IDS);
  }

  /** The pages of one file, counted from 1. */
  List<Place> in(int file) {
    long after = (file - 1L) * IDS;
    return Stream.of(
            file == 1 ? about() : List.<Place>of(),
            lists(TOPICS, "/topics/", after),
            lists(CLAIMANTS, "/claimants/", after),
            verdicts(after))
        .flatMap(List::stream)
        .toList();
  }

  private List<Place> about() {
    Instant front = Publication.lastChange().orElse(null);
    Instant corrected =
        CorrectionQuery.newest(1).rows().stream().map(NoticeRow::at).findFirst().orElse(null);
    return List.of(
        new Place(addresses.of("/"), front),
        new Place(addresses.of("/topics"), null),
        new Place(addresses.of("/claimants"), null),
        new Place(addresses.of("/corrections"), corrected),
        new Place(addresses.of("/ratings"), RatingScale.lastChosen().orElse(null)),
        new Place(addresses.of("/methodology"), policies.methodSince().orElse(null)));
  }

  private List<Place> verdicts(long after) {
    return Publication.find(
            "select c.slug, coalesce(r.restoredAt, p.publishedAt) from Publication p join p.claim c"
                + " join p.review r where p.id > ?1 and p.id <= ?2 and "
                + Publication.STANDING
                + " order by p.id",
            after,
            after + IDS)
        .project(Standing.class)
        .list()
        .stream()
        .map(verdict -> new Place(addresses.verdict(verdict.slug()), verdict.at()))
        .toList();
  }

  /**
   * The lists that show a verdict, without a date: it would be too expensive to compute. Two
   * conditions, as an index answers each of them and neither answers both at once.
   */
  private List<Place> lists(Listed listed, String path, long after) {
    return Publication.getEntityManager()
        .createQuery(
            """
            select list.slug from %1$s list where list.id > :after and list.id <= :last
              and (exists (select 1 from Publication p %3$s where %4$s = list.slug and %5$s)
                or exists (select 1 from SlugRedirect former, Publication p %3$s
                  where former.kind = '%2$s' and former.target = list.slug
                  and %4$s = former.slug and %5$s))
              order by list.id
            """
                .formatted(
                    listed.entity, listed.kind, listed.join, listed.slug, Publication.STANDING),
            String.class)
        .setParameter("after", after)
        .setParameter("last", after + IDS)
        .getResultStream()
        .map(slug -> new Place(addresses.of(path + slug), null))
        .toList();
  }
}
