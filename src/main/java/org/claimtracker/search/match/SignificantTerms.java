package org.claimtracker.search.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.search.lucene.EntryDocument;
import org.claimtracker.search.lucene.SmoothedBm25;

/**
 * A query for claims that share a text's words, analysed as one language.
 *
 * @param query scores claims, by all words
 * @param rare selects candidates: common words would select far too many claims and distinguish
 *     none
 * @param total the total weight of the words; rare words weigh more
 */
record SignificantTerms(Query query, Query rare, double total) {

  /** In a long text, the rarest words tell what it is about. */
  private static final int MAX_TERMS = 64;

  /** Words in more than about one claim in twenty weigh less than this. */
  private static final double MIN_WORTH = 3;

  /** The maximum share of the total weight in common words that do not select candidates. */
  private static final double MAX_COMMON_SHARE = 0.1;

  /** A word of the text in all readings of its analyser, which count as one. */
  private record Worth(List<Term> readings, double worth) {

    private Query query() {
      return new DisjunctionMaxQuery(readings.stream().<Query>map(TermQuery::new).toList(), 0);
    }
  }

  static SignificantTerms of(String text, String language, IndexReader reader) {
    return inField(text, EntryDocument.MAIN + language, reader);
  }

  static SignificantTerms inField(String text, String field, IndexReader reader) {
    try {
      int claims = reader.getDocCount(field);
      List<Worth> worths = new ArrayList<>();
      for (Set<String> word : words(text, field)) {
        List<Term> readings = word.stream().map(reading -> new Term(field, reading)).toList();
        long claimsWithIt = 0;
        for (Term reading : readings) {
          claimsWithIt = Math.max(claimsWithIt, reader.docFreq(reading));
        }
        worths.add(new Worth(readings, SmoothedBm25.worth(claimsWithIt, claims)));
      }
      worths.sort(Comparator.comparingDouble(word -> -word.worth()));
      return of(worths.subList(0, Math.min(MAX_TERMS, worths.size())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @param words the rarest first
   */
  private static SignificantTerms of(List<Worth> words) {
    double total = words.stream().mapToDouble(Worth::worth).sum();
    double left = total * MAX_COMMON_SHARE;
    int rare = words.size();
    while (rare > 1 && words.get(rare - 1).worth() <= Math.min(left, MIN_WORTH)) {
      rare--;
      left -= words.get(rare).worth();
    }
    return new SignificantTerms(anyOf(words), anyOf(words.subList(0, rare)), total);
  }

  private static Query anyOf(List<Worth> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach(word -> any.add(word.query(), Occur.SHOULD));
    return any.build();
  }

  /** The distinct words of a text, each in all readings, as a field contains them. */
  private static Set<Set<String>> words(String text, String field) throws IOException {
    Map<Integer, Set<String>> words = new TreeMap<>();
    try (TokenStream tokens = LanguageAnalyzers.ANALYSIS.tokenStream(field, text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int place = 0;
      while (tokens.incrementToken()) {
        place += step.getPositionIncrement();
        words.computeIfAbsent(place, first -> new TreeSet<>()).add(word.toString());
      }
      tokens.end();
    }
    return new LinkedHashSet<>(words.values());
  }
}
