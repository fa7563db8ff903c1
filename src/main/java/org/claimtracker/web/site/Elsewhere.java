package org.claimtracker.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.claimtracker.publish.read.MatchingVerdicts;
import org.claimtracker.search.match.ExternalMatch;
import org.claimtracker.search.match.MatchInput;
import org.claimtracker.search.query.ExternalCheckFinder;
import org.claimtracker.search.query.ExternalCheckQuery;
import org.claimtracker.verdict.external.ExternalCheckView;
import org.claimtracker.verdict.external.ExternalConfig;

/**
 * What other publishers checked, for the search page: in a part of its own, on the first page of a
 * search without filters, which are about verdicts of ours.
 */
@ApplicationScoped
class Elsewhere {

  /**
   * A check of another publisher.
   *
   * @param match how it compares with the searched sentence; null if it has the searched words
   */
  public record Check(ExternalCheckView check, ExternalMatch match) {}

  private static final int MAX_SHOWN = 5;

  private final MatchingVerdicts matching;
  private final ExternalCheckFinder finder;
  private final ExternalConfig config;

  Elsewhere(MatchingVerdicts matching, ExternalCheckFinder finder, ExternalConfig config) {
    this.matching = matching;
    this.finder = finder;
    this.config = config;
  }

  /** About a sentence, a post or a page; else those with the words. */
  List<Check> about(SearchForm submitted, Optional<MatchInput> sentence) {
    if (!config.isPublic() || submitted.q().isEmpty()) {
      return List.of();
    }
    if (sentence.isPresent()) {
      return matching.elsewhere(sentence.get()).stream()
          .map(match -> new Check(match.check(), match))
          .toList();
    }
    boolean plain = submitted.isWords() && !submitted.isFiltered() && submitted.cursor().isEmpty();
    return plain ? withWords(submitted.q()) : List.of();
  }

  private List<Check> withWords(String words) {
    ExternalCheckQuery query = new ExternalCheckQuery();
    query.limit = MAX_SHOWN;
    query.q = words;
    return finder.find(query, false).checks().stream()
        .map(check -> new Check(ExternalCheckView.of(check), null))
        .toList();
  }
}
