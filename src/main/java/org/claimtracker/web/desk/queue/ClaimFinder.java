package org.claimtracker.web.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Page;
import org.claimtracker.review.worklist.ChangedClaims;
import org.claimtracker.review.worklist.WorkFilter;
import org.claimtracker.review.worklist.WorkItem;
import org.claimtracker.review.worklist.WorkList;
import org.claimtracker.search.query.ClaimSearch;
import org.claimtracker.search.query.Highlights;
import org.claimtracker.search.query.SearchRequest;
import org.claimtracker.search.query.SearchResult;
import org.claimtracker.search.query.Snippet;
import org.claimtracker.web.site.Hits;

/**
 * Finds claims for the desk's list. Words are searched in the index, and the results filtered by
 * what only the database knows. Without an index the database searches for the words itself.
 */
@ApplicationScoped
class ClaimFinder {

  private static final int PAGE_SIZE = 50;

  /** Only this many of the most relevant results are filtered. */
  private static final int MAX_SEARCH_HITS = 1_000;

  private final ClaimSearch search;
  private final WorkList work;
  private final ChangedClaims changed;

  ClaimFinder(ClaimSearch search, WorkList work, ChangedClaims changed) {
    this.search = search;
    this.work = work;
    this.changed = changed;
  }

  ClaimsFound find(ClaimsQuery query, String cursor, Actor by) {
    SearchRequest wanted = query.wanted(by).counting(query.isKnownToTheIndex());
    if (query.isByRelevance()) {
      return search
          .claims(wanted.page(PAGE_SIZE, cursor))
          .map(found -> byRelevance(wanted, found, by))
          .orElseGet(() -> inDatabase(query, wanted, null, cursor, by));
    }
    int most = query.hasWords() ? MAX_SEARCH_HITS : 1;
    Optional<SearchResult> result =
        query.hasWords() && !query.isForWithdrawn() || query.isKnownToTheIndex()
            ? search.claims(wanted.page(most, null))
            : Optional.empty();
    return inDatabase(query, wanted, result.orElse(null), cursor, by);
  }

  private ClaimsFound byRelevance(SearchRequest wanted, SearchResult found, Actor by) {
    List<WorkItem> items = work.find(found.slugs(), by);
    return new ClaimsFound(
        new Page<>(items, found.nextCursor()),
        found.total(),
        found.similar(),
        found.counts(),
        hits(wanted, items, found.similar()),
        changed.among(items));
  }

  private ClaimsFound inDatabase(
      ClaimsQuery query, SearchRequest wanted, SearchResult result, String cursor, Actor by) {
    boolean withWords = result != null && query.hasWords();
    WorkFilter filter = query.filter(by, withWords ? result.slugs() : null);
    boolean none = withWords && result.slugs().isEmpty();
    Page<WorkItem> page =
        none ? new Page<>(List.of(), null) : work.find(filter, query.sort(), cursor, PAGE_SIZE, by);
    return new ClaimsFound(
        page,
        count(query, filter, result, none),
        withWords && result.similar(),
        result == null || result.counts() == null ? Map.of() : result.counts(),
        withWords ? hits(wanted, page.items(), result.similar()) : Map.of(),
        changed.among(page.items()));
  }

  private long count(ClaimsQuery query, WorkFilter filter, SearchResult result, boolean none) {
    if (none) {
      return 0;
    }
    return result != null && !query.hasWords() ? result.total() : work.count(filter);
  }

  private static Map<String, Hits> hits(
      SearchRequest wanted, List<WorkItem> items, boolean similar) {
    Map<String, Hits> hits = new HashMap<>();
    for (WorkItem item : items) {
      List<Snippet> snippets = new ArrayList<>();
      Highlights.of(wanted, item.language(), similar).add(snippets, "statement", item.statement());
      hits.put(item.slug(), new Hits(snippets));
    }
    return hits;
  }
}
