package org.claimtracker.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

  /** The surest first. */
  List<ClaimSummary> to(String statement, String language, int most) {
    List<String> slugs =
        matching.claims(Asked.text(statement, language, most)).orElse(List.of()).stream()
            .map(Match::slug)
            .toList();
    return slugs.isEmpty() ? suggestions.alike(statement, most) : suggestions.named(slugs);
  }
}
