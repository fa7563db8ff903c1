package org.claimtracker.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * Words as somebody typed them, as a question to the index. All of them have to be found: in any
 * inflection, a phrase in quotes as it stands, the last word also as the beginning of one. There is
 * no other syntax, so nothing that is typed can be wrong or costly.
 */
final class Words {

  /** Nobody types more; further words are not asked for. */
  private static final int MOST = 24;

  private static final int LONGEST = 60;
  private static final int SHORTEST_BEGINNING = 2;

  /** How many words of the index a beginning, or a word with an error, may stand for. */
  private static final int MOST_MEANT = 50;

  private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");

  private static final float MAIN_WEIGHT = 3;
  private static final float BEGINNING_WEIGHT = 0.5f;
  private static final float SIMILAR_WEIGHT = 0.3f;
  private static final float OTHER_FIELDS_TOO = 0.1f;

  /** What is taken for a word. */
  enum Reading {
    AS_TYPED,
    /** Also words with a letter or two wrong. */
    SIMILAR,
    /**
     * As typed, and only the parts in which nothing can be wrong: phrases, numbers, short words.
     */
    UNMISTAKABLE
  }

  private final List<String> languages;
  private final Reading reading;
  private final QueryBuilder builder = new QueryBuilder(Languages.ANALYSIS);

  private Words(List<String> languages, Reading reading) {
    this.languages = languages;
    this.reading = reading;
  }

  /**
   * @param languages that the words may be in
   */
  static Query query(String typed, List<String> languages, Reading reading) {
    return new Words(languages, reading).query(typed);
  }

  private Query query(String typed) {
    List<Query> asked = new ArrayList<>();
    List<Query> welcome = new ArrayList<>();
    Matcher part = PART.matcher(typed);
    for (int n = 0; n < MOST && part.find(); n++) {
      boolean phrase = part.group(1) != null;
      String text = phrase ? part.group(1) : part.group(2);
      boolean last = part.end() == typed.length();
      Query query = phrase ? phrase(text) : word(cut(text), last);
      if (query != null) {
        (phrase || isTelling(cut(text)) ? asked : welcome).add(query);
      }
    }
    if (reading == Reading.UNMISTAKABLE && asked.isEmpty()) {
      return new MatchAllDocsQuery();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    (asked.isEmpty() ? welcome : asked).forEach(query -> all.add(query, Occur.MUST));
    if (!asked.isEmpty()) {
      welcome.forEach(query -> all.add(query, Occur.SHOULD));
    }
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no words") : query;
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** Articles and the like say nothing: a language that leaves a word out does not ask for it. */
  private boolean isTelling(String word) {
    return languages.stream()
        .allMatch(
            language -> builder.createBooleanQuery(EntryDocument.MAIN + language, word) != null);
  }

  private Query phrase(String text) {
    return anyOf(
        languages.stream()
            .flatMap(
                language ->
                    Stream.of(
                        weighted(
                            builder.createPhraseQuery(EntryDocument.MAIN + language, text),
                            MAIN_WEIGHT),
                        builder.createPhraseQuery(EntryDocument.MORE + language, text)))
            .toList(),
        builder.createPhraseQuery(EntryDocument.WORDS, text));
  }

  private Query word(String text, boolean last) {
    String folded = Languages.ANALYSIS.normalize(EntryDocument.WORDS, text).utf8ToString();
    // One character may fold to eighteen: ﷺ does.
    String bare = cut(folded.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""));
    int errors = errorsIn(bare);
    if (reading == Reading.UNMISTAKABLE && errors > 0) {
      return null;
    }
    List<Query> ways = new ArrayList<>();
    for (String language : languages) {
      ways.add(weighted(allOf(EntryDocument.MAIN + language, text), MAIN_WEIGHT));
      ways.add(allOf(EntryDocument.MORE + language, text));
    }
    if (last && bare.length() >= SHORTEST_BEGINNING) {
      ways.add(weighted(beginning(bare), BEGINNING_WEIGHT));
    }
    if (reading == Reading.SIMILAR && errors > 0) {
      ways.add(weighted(misspelt(bare, errors), SIMILAR_WEIGHT));
    }
    return anyOf(ways, allOf(EntryDocument.WORDS, text));
  }

  private Query allOf(String field, String text) {
    return builder.createBooleanQuery(field, text, Occur.MUST);
  }

  private static Query beginning(String word) {
    return new PrefixQuery(
        new Term(EntryDocument.WORDS, word),
        new MultiTermQuery.TopTermsBlendedFreqScoringRewrite(MOST_MEANT));
  }

  private static Query misspelt(String word, int errors) {
    return new FuzzyQuery(new Term(EntryDocument.WORDS, word), errors, 1, MOST_MEANT, true);
  }

  /** The shorter a word, the more others are like it; a number like it is another number. */
  private static int errorsIn(String word) {
    boolean certain = word.length() < 4 || word.chars().anyMatch(Character::isDigit);
    return certain ? 0 : word.length() < 8 ? 1 : 2;
  }

  private static Query weighted(Query query, float weight) {
    return query == null ? null : new BoostQuery(query, weight);
  }

  private static Query anyOf(List<Query> ways, Query asWritten) {
    List<Query> all = new ArrayList<>(ways);
    all.add(asWritten);
    all.removeIf(way -> way == null);
    return all.isEmpty() ? null : new DisjunctionMaxQuery(all, OTHER_FIELDS_TOO);
  }
}
