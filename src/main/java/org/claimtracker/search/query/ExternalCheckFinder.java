package org.claimtracker.search.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.verdict.external.ExternalCheck;

/**
 * Finds checks of other publishers: the index is asked for words and counts, and the table for
 * everything else and while there is no index.
 */
@ApplicationScoped
public class ExternalCheckFinder {

  /**
   * A page of checks.
   *
   * @param publishers the most frequent publishers; none if they were not counted
   */
  public record Found(
      List<ExternalCheck> checks, String nextCursor, List<SearchResult.Count> publishers) {

    /** The page as an API gives it. */
    public <T> Page<T> page(Function<ExternalCheck, T> view) {
      return new Page<>(checks.stream().map(view).toList(), nextCursor);
    }
  }

  private final ClaimSearch search;

  ExternalCheckFinder(ClaimSearch search) {
    this.search = search;
  }

  /** Those that are shown. */
  public Found find(ExternalCheckQuery query, boolean counted) {
    boolean asksTheIndex = query.words() != null || counted;
    Optional<SearchResult> found =
        asksTheIndex ? search.external(query.request(counted)) : Optional.empty();
    return found.map(ExternalCheckFinder::found).orElseGet(() -> inTable(query, false));
  }

  /** Those that were withdrawn. */
  public Found withdrawn(ExternalCheckQuery query) {
    return inTable(query, true);
  }

  private static Found found(SearchResult result) {
    Map<String, ExternalCheck> standing =
        ExternalCheck.standing(result.slugs()).stream()
            .collect(Collectors.toMap(check -> check.checkKey, Function.identity()));
    return new Found(
        result.slugs().stream().map(standing::get).filter(Objects::nonNull).toList(),
        result.nextCursor(),
        result.counts() == null
            ? List.of()
            : result.counts().getOrDefault(Facet.PUBLISHER, List.of()));
  }

  private static Found inTable(ExternalCheckQuery query, boolean withdrawn) {
    Page<ExternalCheck> page =
        Page.of(
            query.rows(withdrawn),
            query.limit,
            Function.identity(),
            check -> new Cursor(check.createdAt, check.id));
    return new Found(page.items(), page.nextCursor(), List.of());
  }
}
