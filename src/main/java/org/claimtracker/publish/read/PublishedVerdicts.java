package org.claimtracker.publish.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.claimreview.ClaimReviews;
import org.claimtracker.publish.claimreview.JsonLd;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.review.ReviewState;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.verdict.PublishedVerdict;

/** What readers get, whether a program asks or a page shows it: the same reading for both. */
@ApplicationScoped
public class PublishedVerdicts {

  /** How many standing verdicts share a topic, a rating or a language. */
  public record Tally(String key, String name, long verdicts) {}

  private final VerdictFinder finder;
  private final PublishedDocuments frozen;
  private final ClaimReviews claimReviews;
  private final Corrections corrections;

  PublishedVerdicts(
      VerdictFinder finder,
      PublishedDocuments frozen,
      ClaimReviews claimReviews,
      Corrections corrections) {
    this.finder = finder;
    this.frozen = frozen;
    this.claimReviews = claimReviews;
    this.corrections = corrections;
  }

  /** A page of standing verdicts, in one statement unless words are looked for. */
  public Page<PublishedVerdict> page(VerdictQuery query) {
    VerdictFinder.Result found = finder.find(query);
    return new Page<>(found.rows().stream().map(frozen::read).toList(), found.nextCursor());
  }

  /** A page of corrections and retractions, in one statement. */
  public Page<CorrectionNotice> page(CorrectionQuery query) {
    return corrections.page(query);
  }

  /** What stands for a claim; 410 with the reason when it was retracted, else 404. */
  public Publication standing(String slug) {
    return Publication.standing(slug).orElseThrow(() -> Retracted.or404(slug));
  }

  /** What stood at a moment, unless it was retracted since: a retracted text is given to nobody. */
  public Publication asOf(String slug, Instant moment) {
    return at(Publication.allOf(slug), slug, moment);
  }

  /** The one of these publications that stood at a moment. */
  public Publication at(List<Publication> all, String slug, Instant moment) {
    Publication stood =
        all.stream()
            .filter(publication -> publication.stoodAt(moment))
            .findFirst()
            .orElseThrow(() -> Problems.notFound("verdict " + slug + " published at " + moment));
    if (stood.review.state() == ReviewState.RETRACTED) {
      throw Retracted.gone(stood.review);
    }
    return stood;
  }

  /** Every publication for a claim, the newest first, in one statement; 410 or 404 as above. */
  public List<Publication> history(String slug) {
    List<Publication> all = Publication.allOf(slug);
    if (all.stream().noneMatch(each -> each.review.state() == ReviewState.PUBLISHED)) {
      throw Retracted.or404(slug);
    }
    return all;
  }

  public PublishedVerdict read(Publication publication) {
    return frozen.read(publication);
  }

  /** The ClaimReview of a verdict, byte for byte as the API gives it; safe in a script block. */
  public String claimReview(PublishedVerdict verdict) {
    return JsonLd.write(claimReviews.of(verdict));
  }

  /** The topics of standing verdicts, the one with the most first. */
  public List<Tally> topics() {
    return counted(Facet.TOPIC)
        .orElseGet(
            () ->
                Publication.find(
                        "select t.slug, t.name, count(p) from Publication p join p.topicSlugs s"
                            + " join Topic t on t.slug = s where "
                            + Publication.STANDING
                            + " group by t.slug, t.name order by count(p) desc, t.name")
                    .project(Tally.class)
                    .list());
  }

  /** The languages of standing verdicts, the one with the most first. */
  public List<Tally> languages() {
    return counted(Facet.LANGUAGE)
        .orElseGet(
            () ->
                Publication.find(
                        "select p.language, p.language, count(p) from Publication p where "
                            + Publication.STANDING
                            + " group by p.language order by count(p) desc, p.language")
                    .project(Tally.class)
                    .list());
  }

  /** As the index counts them, however many there are; empty while there is none. */
  private Optional<List<Tally>> counted(String facet) {
    VerdictQuery all = VerdictQuery.page(1, null);
    all.facets = true;
    return finder
        .inIndex(VerdictFinder.wanted(all))
        .map(
            result ->
                result.found().counts().getOrDefault(facet, List.of()).stream()
                    .map(count -> new Tally(count.value(), count.name(), count.count()))
                    .toList());
  }

  /** How the standing verdicts about a claimant's claims are rated. */
  public List<Tally> ratingsOf(String claimant) {
    return Publication.find(
            "select p.ratingKey, p.ratingKey, count(p) from Publication p where p.claimantSlug = ?1"
                + " and "
                + Publication.STANDING
                + " group by p.ratingKey order by count(p) desc, p.ratingKey",
            claimant)
        .project(Tally.class)
        .list();
  }
}
