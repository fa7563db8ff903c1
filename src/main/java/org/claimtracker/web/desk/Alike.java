package org.claimtracker.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.claim.Suggestions;
import org.claimtracker.search.Asked;
import org.claimtracker.search.Match;
import org.claimtracker.search.Matching;

/**
 * Claims that may say the same as a statement. A new desk has too few claims for the index to judge
 * by, so where it finds none, claims that share words are shown.
 */
@ApplicationScoped
class Alike {

  private final Matching matching;
  private final Suggestions suggestions;

  Alike(Matching matching, Suggestions suggestions) {
    this.matching = matching;
    this.suggestions = suggestions;
  }

  /** To what somebody types, the surest first. */
  List<ClaimSummary> to(String statement, int most) {
    return to(statement, null, "", most);
  }

  /** Others than the claim itself. */
  List<ClaimSummary> to(Claim claim, int most) {
    return to(claim.statement, claim.language, claim.slug, most);
  }

  private List<ClaimSummary> to(String statement, String language, String itself, int most) {
    List<String> slugs =
        matching.claims(Asked.text(statement, language, most + 1)).orElse(List.of()).stream()
            .map(Match::slug)
            .filter(slug -> !slug.equals(itself))
            .limit(most)
            .toList();
    if (!slugs.isEmpty()) {
      return suggestions.named(slugs);
    }
    return suggestions.alike(statement, most + 1).stream()
        .filter(claim -> !claim.slug().equals(itself))
        .limit(most)
        .toList();
  }
}
