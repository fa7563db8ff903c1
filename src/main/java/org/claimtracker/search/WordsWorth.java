package org.claimtracker.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words of a text, read as one language, as a question for the claims that have most of them.
 *
 * @param total what the words are worth altogether: the rarer a word, the more
 */
record WordsWorth(Query query, double total) {

  /** Of a long text the rarest words say what it is about. */
  private static final int MOST = 64;

  private record Worth(Term term, double worth) {}

  static WordsWorth of(String text, String language, IndexReader reader) {
    return inField(text, EntryDocument.MAIN + language, reader);
  }

  static WordsWorth inField(String text, String field, IndexReader reader) {
    try {
      int claims = reader.getDocCount(field);
      List<Worth> worths = new ArrayList<>();
      for (String word : words(text, field)) {
        Term term = new Term(field, word);
        worths.add(new Worth(term, Rareness.worth(reader.docFreq(term), claims)));
      }
      worths.sort(Comparator.comparingDouble(word -> -word.worth()));
      return of(worths.subList(0, Math.min(MOST, worths.size())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static WordsWorth of(Collection<Worth> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    words.forEach(word -> any.add(new TermQuery(word.term()), Occur.SHOULD));
    return new WordsWorth(any.build(), words.stream().mapToDouble(Worth::worth).sum());
  }

  /** The different words of a text, as a field has them. */
  static Set<String> words(String text, String field) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    try (TokenStream tokens = Languages.ANALYSIS.tokenStream(field, text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
      tokens.end();
    }
    return words;
  }
}
