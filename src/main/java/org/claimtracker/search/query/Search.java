package org.claimtracker.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.LanguageGuess;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.EntryDocument;
import org.claimtracker.search.query.QueryParser.Reading;
import org.claimtracker.search.query.SearchRequest.Span;

/** One search in one index. */
public final class Search {

  /** Without counting, it suffices to know that there are more. */
  private static final int COUNTED_ANYWAY = 1_000;

  private static final int MAX_DEPTH = 10_000;

  private final ClaimIndex index;
  private final SearchRequest wanted;
  private final Collection<String> facets;
  private final String order;
  private final SearchCursor place;

  private Search(ClaimIndex index, SearchRequest wanted, Collection<String> facets) {
    this.index = index;
    this.wanted = wanted;
    this.facets = facets;
    this.order =
        byRelevance()
            ? "relevance"
            : (wanted.order().descending() ? "-" : "") + wanted.order().by();
    this.place = wanted.cursor() == null ? null : SearchCursor.parse(wanted.cursor(), order);
  }

  /** Runs the search; 400 for the cursor of another list. */
  public static SearchResult in(ClaimIndex index, SearchRequest wanted, Collection<String> facets)
      throws IOException {
    Search search = new Search(index, wanted, facets);
    return search.place == null
        ? index.read(search::firstPage)
        : index.readAt(
            search.place.moment(), searcher -> search.page(searcher, search.place.reading()));
  }

  private boolean byRelevance() {
    return wanted.order().by() == null;
  }

  /** Assumes as few misspelt words as possible. */
  private SearchResult firstPage(IndexSearcher searcher) throws IOException {
    SearchResult found = page(searcher, Reading.AS_TYPED);
    boolean asksForSimilar =
        found.slugs().isEmpty()
            && wanted.words() != null
            && wanted.skipped() == 0
            && isThere(searcher, words(searcher.getIndexReader(), Reading.UNMISTAKABLE));
    if (!asksForSimilar) {
      return found;
    }
    SearchResult nearest = page(searcher, Reading.ONE_WRONG);
    return nearest.slugs().isEmpty() ? page(searcher, Reading.SIMILAR) : nearest;
  }

  private static boolean isThere(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(
                new ConstantScoreQuery(query), new TopScoreDocCollectorManager(1, null, 1))
            .totalHits
            .value
        > 0;
  }

  private SearchResult page(IndexSearcher searcher, Reading reading) throws IOException {
    Query words = words(searcher.getIndexReader(), reading);
    int skipped = place == null ? Math.min(wanted.skipped(), MAX_DEPTH) : 0;
    int rows = skipped + wanted.limit() + 1;
    TopFieldCollectorManager first =
        new TopFieldCollectorManager(
            sort(),
            rows,
            place == null ? null : place.after(byRelevance()),
            wanted.counted() ? Integer.MAX_VALUE : COUNTED_ANYWAY);
    TopFieldDocs top;
    Map<String, List<SearchResult.Count>> counts = null;
    if (wanted.counted()) {
      Object[] both =
          searcher.search(
              narrowed(words, null), new MultiCollectorManager(first, FacetCounts.each(free())));
      top = (TopFieldDocs) both[0];
      counts = counts(searcher, words, (FacetCounts) both[1]);
    } else {
      top = searcher.search(narrowed(words, null), first);
    }
    List<String> slugs = new ArrayList<>();
    String next = null;
    for (int n = skipped; n < top.scoreDocs.length; n++) {
      if (slugs.size() == wanted.limit()) {
        FieldDoc last = (FieldDoc) top.scoreDocs[n - 1];
        next = SearchCursor.of(order, last, index.moment(searcher), reading).toString();
        break;
      }
      slugs.add(slug(searcher, top.scoreDocs[n]));
    }
    return new SearchResult(
        slugs,
        next,
        wanted.counted() ? top.totalHits.value : null,
        reading != Reading.AS_TYPED && !slugs.isEmpty(),
        counts);
  }

  private static String slug(IndexSearcher searcher, ScoreDoc hit) throws IOException {
    return searcher
        .storedFields()
        .document(hit.doc, Set.of(EntryDocument.SLUG))
        .get(EntryDocument.SLUG);
  }

  private Sort sort() {
    SortField id = new SortField(EntryDocument.ID, SortField.Type.LONG, true);
    if (byRelevance()) {
      return new Sort(SortField.FIELD_SCORE, id);
    }
    boolean descending = wanted.order().descending();
    return new Sort(
        new SortField(wanted.order().by(), SortField.Type.LONG, descending),
        new SortField(EntryDocument.ID, SortField.Type.LONG, descending));
  }

  private Query words(IndexReader reader, Reading reading) {
    return wanted.words() == null
        ? new MatchAllDocsQuery()
        : QueryParser.query(wanted.words(), languages(wanted, reader), reading);
  }

  /** The languages that the words may be in, among those of the claims. */
  public static List<String> languages(SearchRequest wanted, IndexReader reader) {
    return wanted.language() == null
        ? LanguageGuess.possible(wanted.words(), present(reader))
        : List.of(LanguageAnalyzers.readAs(wanted.language()));
  }

  /** The languages of the claims. */
  public static List<String> present(IndexReader reader) {
    return FieldInfos.getIndexedFields(reader).stream()
        .filter(field -> field.startsWith(EntryDocument.MAIN))
        .map(field -> field.substring(EntryDocument.MAIN.length()))
        .collect(Collectors.toList());
  }

  /** The words, restricted by filters, except those on one facet. */
  private Query narrowed(Query words, String exceptFacet) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
    wanted
        .labels()
        .forEach(
            (facet, values) -> {
              if (!facet.equals(exceptFacet)) {
                List<BytesRef> any = values.stream().map(BytesRef::new).toList();
                all.add(new TermInSetQuery(facet, any), Occur.FILTER);
              }
            });
    for (List<Span> spans : wanted.times()) {
      BooleanQuery.Builder one = new BooleanQuery.Builder();
      for (Span span : spans) {
        one.add(LongPoint.newRangeQuery(span.time(), span.from(), span.to()), Occur.SHOULD);
      }
      all.add(one.build(), Occur.FILTER);
    }
    if (!byRelevance()) {
      all.add(new FieldExistsQuery(wanted.order().by()), Occur.FILTER);
    }
    return all.build();
  }

  /** Facets without a filter. */
  private List<String> free() {
    return facets.stream().filter(facet -> !wanted.labels().containsKey(facet)).toList();
  }

  /** Counts a filtered facet as if its own filter were absent. */
  private Map<String, List<SearchResult.Count>> counts(
      IndexSearcher searcher, Query words, FacetCounts together) throws IOException {
    Map<String, List<SearchResult.Count>> counts = new LinkedHashMap<>();
    for (String facet : facets) {
      FacetCounts with =
          wanted.labels().containsKey(facet)
              ? searcher.search(narrowed(words, facet), FacetCounts.each(List.of(facet)))
              : together;
      counts.put(facet, with.most(facet));
    }
    return counts;
  }
}
