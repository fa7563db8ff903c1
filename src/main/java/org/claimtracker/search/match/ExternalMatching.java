package org.claimtracker.search.match;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.verdict.external.ExternalCheck;
import org.claimtracker.verdict.external.ExternalCheckView;

/**
 * Finds checks of other publishers that may be about the same statement: beside what is ours, and
 * never among it.
 */
@ApplicationScoped
public class ExternalMatching {

  private final Matching matching;

  ExternalMatching(Matching matching) {
    this.matching = matching;
  }

  /** The surest first; none while there is no index of them. */
  public List<ExternalMatch> to(MatchInput asked) {
    return shown(List.of(matching.elsewhere(asked))).get(0);
  }

  /** For each of several texts in one language, in their order. */
  public List<List<ExternalMatch>> toEach(
      List<String> texts, String language, PartialDate statedOn, int most) {
    return shown(matching.elsewhereForEach(texts, language, statedOn, most));
  }

  /** Matches with their checks, without those that were withdrawn meanwhile, in one query. */
  public List<List<ExternalMatch>> shown(List<List<Match>> matches) {
    List<String> keys = matches.stream().flatMap(List::stream).map(Match::slug).distinct().toList();
    Map<String, ExternalCheckView> checks =
        keys.isEmpty()
            ? Map.of()
            : QuarkusTransaction.joiningExisting()
                .call(
                    () ->
                        ExternalCheck.standing(keys).stream()
                            .map(ExternalCheckView::of)
                            .collect(
                                Collectors.toMap(ExternalCheckView::key, Function.identity())));
    return matches.stream()
        .map(
            each ->
                each.stream()
                    .filter(match -> checks.containsKey(match.slug()))
                    .map(match -> ExternalMatch.of(match, checks.get(match.slug())))
                    .toList())
        .toList();
  }
}
