package org.claimtracker.web.desk.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.claim.Suggestions;
import org.claimtracker.review.Publication;
import org.claimtracker.review.PublishedDocuments;
import org.claimtracker.search.match.DecidingMatches;
import org.claimtracker.search.match.ExternalMatch;
import org.claimtracker.search.match.ExternalMatching;
import org.claimtracker.search.match.Match;
import org.claimtracker.search.match.MatchDecisionView;
import org.claimtracker.search.match.MatchInput;
import org.claimtracker.search.match.Matching;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;

/**
 * Finds claims that may be the same as a statement: with the index or, while there is none, by
 * shared words. Claims that a person decided on are always included.
 */
@ApplicationScoped
public class SimilarClaims {

  private static final int MAX_CLAIMS = 5;

  private final Matching matching;
  private final ExternalMatching external;
  private final DecidingMatches deciding;
  private final Suggestions suggestions;
  private final PublishedDocuments frozen;

  SimilarClaims(
      Matching matching,
      ExternalMatching external,
      DecidingMatches deciding,
      Suggestions suggestions,
      PublishedDocuments frozen) {
    this.matching = matching;
    this.external = external;
    this.deciding = deciding;
    this.suggestions = suggestions;
    this.frozen = frozen;
  }

  /** Similar to a statement that is being typed. */
  public Earlier to(String statement) {
    MatchInput input = MatchInput.text(statement, null, MAX_CLAIMS);
    return to(input, null, List.of(), List.of());
  }

  /** Similar to a claim, in a fixed number of queries. */
  Earlier to(Claim claim) {
    return to(
        MatchInput.text(claim.statement, claim.language, MAX_CLAIMS + 1).statedOn(claim.statedOn),
        claim.slug,
        deciding.about(claim.slug),
        suggestions.atSameAddress(claim, MAX_CLAIMS));
  }

  /** The nearest published verdicts about other claims, which a machine found; none without it. */
  Earlier rated(Claim claim) {
    MatchInput input =
        MatchInput.text(claim.statement, claim.language, MAX_CLAIMS + 1).statedOn(claim.statedOn);
    Map<String, Match> matches =
        matching.verdicts(input).orElseGet(List::of).stream()
            .filter(match -> !match.slug().equals(claim.slug))
            .limit(MAX_CLAIMS)
            .collect(
                Collectors.toMap(
                    Match::slug, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    List<ClaimSummary> claims = suggestions.named(List.copyOf(matches.keySet()));
    return of(claim.slug, matching.model(), false, claims, matches, List.of(), List.of());
  }

  /** Those that have the same words as what is being logged, or very likely say the same. */
  Earlier same(String statement, String language) {
    MatchInput input = MatchInput.text(statement, language, MAX_CLAIMS);
    Map<String, Match> matches =
        matching.claims(input).orElseGet(List::of).stream()
            .filter(match -> match.band() == Match.Band.SAME)
            .collect(
                Collectors.toMap(
                    Match::slug, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    List<String> slugs =
        Stream.concat(
                suggestions.saying(statement).stream().map(ClaimSummary::slug),
                matches.keySet().stream())
            .distinct()
            .toList();
    String model = matches.isEmpty() ? null : matching.model();
    return of(null, model, false, suggestions.named(slugs), matches, List.of(), List.of());
  }

  /** From the same page as what is being logged. */
  Earlier at(String address) {
    List<ClaimSummary> there = suggestions.atAddress(address, MAX_CLAIMS);
    List<String> slugs = there.stream().map(ClaimSummary::slug).toList();
    return of(null, null, false, there, Map.of(), List.of(), slugs);
  }

  /** Nothing that may be the same. */
  Earlier none() {
    return new Earlier(null, null, false, List.of(), List.of());
  }

  private Earlier to(
      MatchInput input,
      String itself,
      List<MatchDecisionView> decisions,
      List<String> sameAddress) {
    Matching.Found found = matching.toEach(List.of(input));
    List<ExternalMatch> elsewhere =
        external.shown(found.elsewhere()).get(0).stream().limit(MAX_CLAIMS).toList();
    return claims(input, found.claims().map(each -> each.get(0)), itself, decisions, sameAddress)
        .with(elsewhere);
  }

  private Earlier claims(
      MatchInput input,
      Optional<List<Match>> found,
      String itself,
      List<MatchDecisionView> decisions,
      List<String> sameAddress) {
    if (found.isEmpty()) {
      List<ClaimSummary> alike =
          suggestions.alike(input.texts().get(0), input.most()).stream()
              .filter(claim -> !claim.slug().equals(itself))
              .limit(MAX_CLAIMS)
              .toList();
      Set<String> shown = alike.stream().map(ClaimSummary::slug).collect(Collectors.toSet());
      List<String> more = sameAddress.stream().filter(slug -> !shown.contains(slug)).toList();
      List<ClaimSummary> all =
          Stream.concat(alike.stream(), suggestions.named(more).stream()).toList();
      return of(itself, null, true, all, Map.of(), decisions, sameAddress);
    }
    Map<String, Match> matches =
        found.get().stream()
            .filter(match -> !match.slug().equals(itself))
            .limit(MAX_CLAIMS)
            .collect(Collectors.toMap(Match::slug, Function.identity()));
    List<String> slugs =
        Stream.of(
                found.get().stream().map(Match::slug).filter(matches::containsKey),
                sameAddress.stream(),
                decisions.stream().map(MatchDecisionView::other))
            .flatMap(each -> each)
            .distinct()
            .toList();
    return of(
        itself, matching.model(), false, suggestions.named(slugs), matches, decisions, sameAddress);
  }

  private Earlier of(
      String slug,
      String model,
      boolean byWords,
      List<ClaimSummary> claims,
      Map<String, Match> matches,
      List<MatchDecisionView> decisions,
      List<String> sameAddress) {
    Map<String, RatingView> ratings = ratings(claims.stream().map(ClaimSummary::slug).toList());
    return new Earlier(
        slug,
        model,
        byWords && !claims.isEmpty(),
        claims.stream()
            .map(
                claim ->
                    new Earlier.One(
                        claim,
                        matches.get(claim.slug()),
                        ratings.get(claim.slug()),
                        decisions.stream()
                            .filter(decision -> decision.other().equals(claim.slug()))
                            .toList(),
                        sameAddress.contains(claim.slug())))
            .toList(),
        List.of());
  }

  /** The published ratings of these claims by slug. */
  public Map<String, RatingView> ratings(List<String> slugs) {
    return Publication.standing(slugs).stream()
        .map(frozen::read)
        .collect(Collectors.toMap(PublishedVerdict::slug, PublishedVerdict::rating));
  }
}
