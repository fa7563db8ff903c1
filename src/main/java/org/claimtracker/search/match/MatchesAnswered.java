package org.claimtracker.search.match;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtracker.common.Message;
import org.claimtracker.review.MoveCheck;
import org.claimtracker.review.Rule;
import org.claimtracker.search.query.SearchError;
import org.claimtracker.verdict.PublishedVerdict;

/**
 * Looks for claims that very likely say the same and that nobody has decided on. It asks people to
 * decide; what they decide is theirs.
 */
@ApplicationScoped
class MatchesAnswered implements MoveCheck {

  /** As many as the desk shows beside a claim, and the claim itself. */
  private static final int MAX_MATCHES = 6;

  private final Matching matching;
  private final DecidingMatches deciding;

  MatchesAnswered(Matching matching, DecidingMatches deciding) {
    this.matching = matching;
    this.deciding = deciding;
  }

  @Override
  public String title() {
    return Rule.MATCHES_ANSWERED.title();
  }

  @Override
  public Optional<Rule> rule() {
    return Optional.of(Rule.MATCHES_ANSWERED);
  }

  @Override
  public Optional<Message> reasonAgainst(PublishedVerdict verdict) {
    MatchInput input =
        MatchInput.text(verdict.statement(), verdict.language(), MAX_MATCHES)
            .statedOn(verdict.statedOn());
    Optional<List<Match>> found = matching.claims(input);
    if (found.isEmpty()) {
      return Optional.of(SearchError.INDEX_NOT_READY.with());
    }
    Set<String> decided =
        deciding.about(verdict.slug()).stream()
            .map(MatchDecisionView::other)
            .collect(Collectors.toSet());
    String unanswered =
        found.get().stream()
            .filter(match -> match.band() == Match.Band.SAME)
            .map(Match::slug)
            .filter(slug -> !slug.equals(verdict.slug()) && !decided.contains(slug))
            .collect(Collectors.joining(", "));
    return unanswered.isEmpty()
        ? Optional.empty()
        : Optional.of(SearchError.MATCHES_ANSWERED_MISSING.with(unanswered));
  }
}
