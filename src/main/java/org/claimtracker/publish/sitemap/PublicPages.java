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

/** The pages that search engines should know: every standing verdict, and what leads to them. */
@ApplicationScoped
class PublicPages {

  /** What is the same at every desk: the front page, and what it says about itself. */
  private static final int ABOUT = 4;

  /**
   * A file is of what has so many ids in turn. Everything has an id of its own, so no file can hold
   * more than it may, and none takes longer to read when there are more of them.
   */
  private static final int IDS = Sitemap.MAX_URLS - ABOUT;

  /** A verdict's name in its address, and since when it stands there. */
  record Standing(String slug, Instant at) {}

  private final Addresses addresses;
  private final PolicyHistory policies;

  PublicPages(Addresses addresses, PolicyHistory policies) {
    this.addresses = addresses;
    this.policies = policies;
  }

  /** How many files there are; what is published later stands in the last ones. */
  int files() {
    Long last =
        Publication.find("select max(id) from Publication").project(Long.class).firstResult();
    return last == null ? 1 : Math.toIntExact(1 + (last - 1) / IDS);
  }

  /** What stands in one of the files, counted from 1. */
  List<Place> in(int file) {
    long after = (file - 1L) * IDS;
    return Stream.of(
            file == 1 ? about() : List.<Place>of(),
            lists("/topics/", "Topic", "join p.topicSlugs s where s = list.slug", after),
            lists("/claimants/", "Claimant", "where p.claimantSlug = list.slug", after),
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
        new Place(addresses.of("/corrections"), corrected),
        new Place(addresses.of("/ratings"), RatingScale.lastRevised().orElse(null)),
        new Place(addresses.of("/methodology"), policies.methodSince().orElse(null)));
  }

  private List<Place> verdicts(long after) {
    return Publication.find(
            "select c.slug, p.publishedAt from Publication p join p.claim c where p.id > ?1 and p.id <= ?2 and "
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

  /** The lists on which a verdict stands. When one last changed is too dear to find out. */
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
