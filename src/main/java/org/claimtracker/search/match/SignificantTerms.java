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
 * The words of a text, read as one language, as a question for the claims that have most of them.
 *
 * @param query what a claim scores by: all the words
 * @param telling what claims are looked for by: usual words would lead to a great many claims, and
 *     say next to nothing of any
 * @param total what the words are worth altogether: the rarer a word, the more
 */
record SignificantTerms(Query query, Query telling, double total) {

  /** Of a long text the rarest words say what it is about. */
  private static final int MAX_TERMS = 64;

  /** Words that more than about one claim in twenty has are worth less than this. */
  private static final double MIN_WORTH = 3;

  /** So much of what a text is worth may be in usual words that no claim is looked for by. */
  private static final double MAX_COMMON_SHARE = 0.1;

  /** A word that a text has, in all readings that its analysis knows: they count as one. */
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
    int telling = words.size();
    while (telling > 1 && words.get(telling - 1).worth() <= Math.min(left, MIN_WORTH)) {
      telling--;
      left -= words.get(telling).worth();
    }
    return new SignificantTerms(anyOf(words), anyOf(words.subList(0, telling)), total);
  }

  private static Query anyOf(List<Worth> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach(word -> any.add(word.query(), Occur.SHOULD));
    return any.build();
  }

  /** The different words of a text, each in its readings, as a field has them. */
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
