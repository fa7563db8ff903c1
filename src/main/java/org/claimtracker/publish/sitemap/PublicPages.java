package org.claimtracker.publish.sitemap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
  private static final int ABOUT = 4;

  /**
   * Each file covers a range of ids. Ids are unique, so no file can exceed the limit, and reading
   * one takes no longer when there are more.
   */
  private static final int IDS = Sitemap.MAX_URLS - ABOUT;

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
            lists(
                "/topics/",
                "Topic",
                "join p.topicSlugs s where (s = list.slug or s in (" + merged("topic") + "))",
                after),
            lists(
                "/claimants/",
                "Claimant",
                "where (p.claimantSlug = list.slug or p.claimantSlug in ("
                    + merged("claimant")
                    + "))",
                after),
            verdicts(after))
        .flatMap(List::stream)
        .toList();
  }

  /** The slugs of those that were merged into it. */
  private static String merged(String kind) {
    return "select r.slug from SlugRedirect r where r.kind = '%s' and r.target = list.slug"
        .formatted(kind);
  }

  private List<Place> about() {
    Instant front = Publication.lastChange().orElse(null);
    Instant corrected =
        CorrectionQuery.newest(1).rows().stream().map(NoticeRow::at).findFirst().orElse(null);
    return List.of(
        new Place(addresses.of("/"), front),
        new Place(addresses.of("/corrections"), corrected),
        new Place(addresses.of("/ratings"), RatingScale.lastRevised().orElse(null)),
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

  /** The lists that show a verdict, without a date: it would be too expensive to compute. */
  private List<Place> lists(String path, String entity, String has, long after) {
    return Publication.getEntityManager()
        .createQuery(
            """
            select list.slug from %s list where list.id > :after and list.id <= :last
              and exists (select 1 from Publication p %s and %s) order by list.id
            """
                .formatted(entity, has, Publication.STANDING),
            String.class)
        .setParameter("after", after)
        .setParameter("last", after + IDS)
        .getResultStream()
        .map(slug -> new Place(addresses.of(path + slug), null))
        .toList();
  }
}
