package org.claimtracker.search.match;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

  /** Matches with their checks, without those that were withdrawn meanwhile, in one query. */
  public List<List<ExternalMatch>> shown(List<List<Match>> matches) {
    return Match.shown(
        matches, ExternalMatching::standing, ExternalCheckView::key, ExternalMatch::of);
  }

  private static List<ExternalCheckView> standing(List<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : QuarkusTransaction.joiningExisting()
            .call(() -> ExternalCheck.standing(keys).stream().map(ExternalCheckView::of).toList());
  }
}
