package org.claimtracker.publish.read;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.search.match.Match;
import org.claimtracker.search.match.MatchInput;
import org.claimtracker.search.match.MatchRequest;
import org.claimtracker.search.match.MatchResult;
import org.claimtracker.search.match.Matching;
import org.claimtracker.verdict.PublishedVerdict;

/**
 * Finds published verdicts that may be about the same statement, for the API and the pages alike.
 */
@ApplicationScoped
public class MatchingVerdicts {

  private final Matching matching;
  private final PublishedDocuments documents;
  private final SiteConfig site;

  MatchingVerdicts(Matching matching, PublishedDocuments documents, SiteConfig site) {
    this.matching = matching;
    this.documents = documents;
    this.site = site;
  }

  /**
   * The surest first, as they stand in the database.
   *
   * @return empty while the index is unavailable
   */
  public Optional<List<VerdictMatch>> to(MatchInput input) {
    return matching.verdicts(input).map(this::shown);
  }

  /** Answers a request; not within a transaction, because it may wait for another site. */
  MatchResource.Answer to(MatchRequest request) {
    MatchResult found = matching.verdicts(request);
    List<List<VerdictMatch>> shown =
        QuarkusTransaction.requiringNew().call(() -> shownEach(found.matches()));
    return request.batch() == null
        ? new MatchResource.Answer(found.model(), shown.get(0), null)
        : new MatchResource.Answer(
            found.model(), null, shown.stream().map(MatchResource.Item::new).toList());
  }

  private List<VerdictMatch> shown(List<Match> matches) {
    return shownEach(List.of(matches)).get(0);
  }

  private List<List<VerdictMatch>> shownEach(List<List<Match>> matches) {
    return Match.shown(
        matches,
        slugs -> Publication.standing(slugs).stream().map(documents::read).toList(),
        PublishedVerdict::slug,
        (match, verdict) -> VerdictMatch.of(match, verdict, site.page(verdict.slug())));
  }
}
