package org.claimtracker.publish.read;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.search.match.ExternalMatch;
import org.claimtracker.search.match.ExternalMatching;
import org.claimtracker.search.match.Match;
import org.claimtracker.search.match.MatchInput;
import org.claimtracker.search.match.MatchRequest;
import org.claimtracker.search.match.MatchResult;
import org.claimtracker.search.match.Matching;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.external.ExternalConfig;

/**
 * Finds published verdicts that may be about the same statement, for the API and the pages alike.
 */
@ApplicationScoped
public class MatchingVerdicts {

  private final Matching matching;
  private final PublishedDocuments documents;
  private final SiteConfig site;
  private final ExternalMatching external;
  private final ExternalConfig others;

  MatchingVerdicts(
      Matching matching,
      PublishedDocuments documents,
      SiteConfig site,
      ExternalMatching external,
      ExternalConfig others) {
    this.external = external;
    this.others = others;
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

  /** Checks of other publishers, where readers may see them. */
  public List<ExternalMatch> elsewhere(MatchInput input) {
    return others.isPublic() ? external.to(input) : List.of();
  }

  /** Answers a request; not within a transaction, because it may wait for another site. */
  MatchResource.Answer to(MatchRequest request) {
    MatchResult found = matching.verdicts(request, others.isPublic());
    List<List<VerdictMatch>> shown =
        QuarkusTransaction.requiringNew().call(() -> shownEach(found.matches()));
    List<List<ExternalMatch>> elsewhere =
        others.isPublic()
            ? external.shown(found.elsewhere())
            : Collections.nCopies(shown.size(), null);
    return request.batch() == null
        ? new MatchResource.Answer(found.model(), shown.get(0), elsewhere.get(0), null)
        : new MatchResource.Answer(
            found.model(),
            null,
            null,
            IntStream.range(0, shown.size())
                .mapToObj(n -> new MatchResource.Item(shown.get(n), elsewhere.get(n)))
                .toList());
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
