package org.claimtracker.web.desk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimtracker.account.Actor;
import org.claimtracker.common.Page;
import org.claimtracker.review.worklist.WorkFilter;
import org.claimtracker.review.worklist.WorkItem;
import org.claimtracker.review.worklist.WorkList;
import org.claimtracker.search.query.ClaimSearch;
import org.claimtracker.search.query.Highlights;
import org.claimtracker.search.query.Highlights.Snippet;
import org.claimtracker.search.query.SearchRequest;
import org.claimtracker.search.query.SearchResult;
import org.claimtracker.web.site.Hits;

/**
 * Finds claims for the list of the desk. Words are looked for in the index; what only the database
 * knows narrows down what they found. Without an index the database looks for them as well as it
 * can.
 */
@ApplicationScoped
class ClaimFinder {

  private static final int PAGE_SIZE = 50;

  /** So many claims with the words are narrowed down, the most relevant ones. */
  private static final int MAX_SEARCH_HITS = 1_000;

  private final ClaimSearch search;
  private final WorkList work;

  ClaimFinder(ClaimSearch search, WorkList work) {
    this.search = search;
    this.work = work;
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
    Optional<SearchResult> told =
        query.hasWords() || query.isKnownToTheIndex()
            ? search.claims(wanted.page(most, null))
            : Optional.empty();
    return inDatabase(query, wanted, told.orElse(null), cursor, by);
  }

  private ClaimsFound byRelevance(SearchRequest wanted, SearchResult found, Actor by) {
    List<WorkItem> items = work.find(found.slugs(), by);
    return new ClaimsFound(
        new Page<>(items, found.nextCursor()),
        found.total(),
        found.similar(),
        found.counts(),
        hits(wanted, items, found.similar()));
  }

  private ClaimsFound inDatabase(
      ClaimsQuery query, SearchRequest wanted, SearchResult told, String cursor, Actor by) {
    boolean withWords = told != null && query.hasWords();
    WorkFilter filter = query.filter(by, withWords ? told.slugs() : null);
    boolean none = withWords && told.slugs().isEmpty();
    Page<WorkItem> page =
        none ? new Page<>(List.of(), null) : work.find(filter, query.sort(), cursor, PAGE_SIZE, by);
    return new ClaimsFound(
        page,
        count(query, filter, told, none),
        withWords && told.similar(),
        told == null || told.counts() == null ? Map.of() : told.counts(),
        withWords ? hits(wanted, page.items(), told.similar()) : Map.of());
  }

  private long count(ClaimsQuery query, WorkFilter filter, SearchResult told, boolean none) {
    if (none) {
      return 0;
    }
    return told != null && !query.hasWords() ? told.total() : work.count(filter);
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
