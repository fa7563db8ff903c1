package org.claimtracker.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.publish.Sitemap.Place;
import org.claimtracker.review.PolicyHistory;
import org.claimtracker.review.Publication;
import org.claimtracker.verdict.RatingScale;

/**
 * The pages that search engines should know: every standing verdict, and the pages that lead to
 * them. What they were told of a list is right when a verdict leaves it, too.
 */
@ApplicationScoped
class PublicPages {

  /** What is the same at every desk: the front page, and what it says about itself. */
  private static final int ABOUT = 4;

  /** A name in an address, and when what is there changed. */
  record Changed(String slug, Instant at) {}

  /** How many verdicts stand, and of how many claimants. */
  record Standing(long verdicts, long claimants) {}

  /** How many there are; files of verdicts come first, so that their numbers stay. */
  record Counts(long verdicts, long claimants, long topics) {

    /** Whether one file holds them all. */
    boolean areFew() {
      return verdicts + claimants + topics + ABOUT <= Sitemap.MOST;
    }

    int files() {
      return areFew() ? 1 : files(verdicts) + files(claimants) + files(topics) + 1;
    }

    private static int files(long pages) {
      return Math.toIntExact((pages + Sitemap.MOST - 1) / Sitemap.MOST);
    }
  }

  private final Addresses addresses;
  private final PolicyHistory policies;

  PublicPages(Addresses addresses, PolicyHistory policies) {
    this.addresses = addresses;
    this.policies = policies;
  }

  Counts counts() {
    Standing standing =
        Publication.find(
                "select count(p), count(distinct p.claimantSlug) from Publication p where "
                    + Publication.STANDING)
            .project(Standing.class)
            .singleResult();
    long topics =
        Publication.find(
                "select count(distinct s) from Publication p join p.topicSlugs s where "
                    + Publication.STANDING)
            .project(Long.class)
            .singleResult();
    return new Counts(standing.verdicts(), standing.claimants(), topics);
  }

  /** What stands in one of the files, counted from 1; nothing when there are not so many. */
  List<Place> in(int file, Counts counts) {
    if (counts.areFew()) {
      return file > 1
          ? List.of()
          : Stream.of(about(), topics(0), claimants(0), verdicts(0)).flatMap(List::stream).toList();
    }
    int verdicts = Counts.files(counts.verdicts());
    int claimants = verdicts + Counts.files(counts.claimants());
    int topics = claimants + Counts.files(counts.topics());
    if (file <= verdicts) {
      return verdicts(file - 1);
    } else if (file <= claimants) {
      return claimants(file - 1 - verdicts);
    } else if (file <= topics) {
      return topics(file - 1 - claimants);
    }
    return file == topics + 1 ? about() : List.of();
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

  private List<Place> verdicts(int page) {
    return Publication.find(
            "select c.slug, p.publishedAt from Publication p join p.claim c where "
                + Publication.STANDING
                + " order by c.id")
        .page(page, Sitemap.MOST)
        .project(Changed.class)
        .list()
        .stream()
        .map(verdict -> new Place(addresses.verdict(verdict.slug()), verdict.at()))
        .toList();
  }

  private List<Place> claimants(int page) {
    return lists("p.claimantSlug", "", "/claimants/", page);
  }

  private List<Place> topics(int page) {
    return lists("s", " join p.topicSlugs s", "/topics/", page);
  }

  /** A list changes when a verdict comes to stand in it, and when one stands no more. */
  private List<Place> lists(String slug, String join, String path, int page) {
    List<Changed> lists =
        Publication.find(
                "select %1$s, max(p.createdAt) from Publication p%2$s where %1$s is not null and %3$s group by %1$s order by %1$s"
                    .formatted(slug, join, Publication.STANDING))
            .page(page, Sitemap.MOST)
            .project(Changed.class)
            .list();
    if (lists.isEmpty()) {
      return List.of();
    }
    Map<String, Instant> ended = new HashMap<>();
    Publication.find(
            "select %1$s, max(r.endedAt) from Publication p join p.review r%2$s where r.endedAt is not null and %1$s between ?1 and ?2 group by %1$s"
                .formatted(slug, join),
            lists.get(0).slug(),
            lists.get(lists.size() - 1).slug())
        .project(Changed.class)
        .list()
        .forEach(list -> ended.put(list.slug(), list.at()));
    return lists.stream()
        .map(
            list ->
                new Place(
                    addresses.of(path + list.slug()),
                    later(list.at(), ended.getOrDefault(list.slug(), list.at()))))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
