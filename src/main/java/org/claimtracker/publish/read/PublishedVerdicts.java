package org.claimtracker.publish.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.claimtracker.claim.SlugRedirect;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.claimreview.ClaimReviews;
import org.claimtracker.publish.claimreview.JsonLd;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.verdict.PublishedVerdict;

/** Reads published verdicts, in the same way for the API and the pages. */
@ApplicationScoped
public class PublishedVerdicts {

  /** The number of published verdicts that share a topic, a rating or a language. */
  public record Tally(String key, String name, long verdicts) {}

  private final VerdictFinder finder;
  private final PublishedDocuments documents;
  private final ClaimReviews claimReviews;
  private final Corrections corrections;

  PublishedVerdicts(
      VerdictFinder finder,
      PublishedDocuments documents,
      ClaimReviews claimReviews,
      Corrections corrections) {
    this.finder = finder;
    this.documents = documents;
    this.claimReviews = claimReviews;
    this.corrections = corrections;
  }

  /** A page of published verdicts, in one database query unless there are search words. */
  public Page<PublishedVerdict> page(VerdictQuery query) {
    VerdictFinder.Result found = finder.find(query);
    return new Page<>(found.rows().stream().map(documents::read).toList(), found.nextCursor());
  }

  /** A page of corrections and retractions, in one database query. */
  public Page<CorrectionNotice> page(CorrectionQuery query) {
    return corrections.page(query);
  }

  /** The current publication for a claim; 410 with the reason if it was retracted, else 404. */
  public Publication standing(String slug) {
    return Publication.standing(slug).orElseThrow(() -> Retracted.or404(slug));
  }

  /** What readers got at a moment; 410 with the reason if that was withdrawn since. */
  public Publication asOf(String slug, Instant moment) {
    return at(Publication.allOf(slug), slug, moment);
  }

  /** The one of these publications, newest first, that readers got at a moment. */
  public Publication at(List<Publication> all, String slug, Instant moment) {
    Publication stood =
        all.stream()
            .filter(publication -> publication.stoodAt(moment))
            .findFirst()
            .or(() -> all.stream().filter(each -> !each.publishedAt.isAfter(moment)).findFirst())
            .orElseThrow(() -> Problems.notFound(ReaderError.NO_VERDICT_THEN, slug, moment));
    if (stood.review.isWithdrawn()) {
      throw Retracted.gone(stood.review);
    }
    return stood;
  }

  /** All publications for a claim that has a verdict, newest first; 410 or 404 as above. */
  public List<Publication> all(String slug) {
    List<Publication> all = Publication.allOf(slug);
    if (all.stream().noneMatch(Publication::stands)) {
      throw Retracted.or404(slug);
    }
    return all;
  }

  /** Those of these publications that were not withdrawn. */
  public static List<Publication> readable(List<Publication> all) {
    return all.stream().filter(each -> !each.review.isWithdrawn()).toList();
  }

  public PublishedVerdict read(Publication publication) {
    return documents.read(publication);
  }

  /** A verdict with all its corrections, as one answer about it gives it. */
  public PublishedVerdict complete(Publication publication) {
    return corrections.verdicts(List.of(StoredVerdict.of(publication))).get(0);
  }

  /** The documents of these publications, each with all its corrections. */
  public List<String> documents(List<Publication> publications) {
    return corrections.documents(publications.stream().map(StoredVerdict::of).toList());
  }

  /** The ClaimReview of a verdict, byte for byte as in the API; safe inside a script element. */
  public String claimReview(PublishedVerdict verdict) {
    return JsonLd.write(claimReviews.of(verdict));
  }

  /** The topics of published verdicts, most frequent first. */
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

  /** The languages of published verdicts, most frequent first. */
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

  /** Counted by the index; empty while it is unavailable. */
  private Optional<List<Tally>> counted(String facet) {
    VerdictQuery all = VerdictQuery.page(1, null);
    all.facets = true;
    return finder
        .inIndex(VerdictFinder.searchRequest(all))
        .map(
            result ->
                result.found().counts().getOrDefault(facet, List.of()).stream()
                    .map(count -> new Tally(count.value(), count.name(), count.count()))
                    .toList());
  }

  /** The number of published verdicts that nobody at this desk approved. */
  public long importedUnreviewed() {
    return Publication.count(
        "from Publication p where "
            + Publication.STANDING
            + " and not exists (select 1 from Approval a where a.revision = p.review.revision)");
  }

  /** The ratings of the published verdicts about a claimant's claims. */
  public List<Tally> ratingsOf(String claimant) {
    return Publication.find(
            "select p.ratingKey, p.ratingKey, count(p) from Publication p where p.claimantSlug in ?1"
                + " and "
                + Publication.STANDING
                + " group by p.ratingKey order by count(p) desc, p.ratingKey",
            SlugRedirect.allOf(SlugRedirect.CLAIMANT, claimant))
        .project(Tally.class)
        .list();
  }
}
