package org.claimtracker.search.query;

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
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.search.lucene.EntryDocument;
import org.claimtracker.search.lucene.JoinedSpelling;

/**
 * Turns typed words into a query. All words must match: in any inflection, quoted phrases verbatim,
 * and the last word as a prefix too. There is no other syntax, so no input is invalid or expensive.
 */
final class QueryParser {

  /** More terms than this are ignored. */
  private static final int MAX_TERMS = 24;

  private static final int MAX_TERM_LENGTH = 60;
  private static final int MIN_PREFIX_LENGTH = 2;

  /** How many terms a prefix or a misspelt word may expand to. */
  private static final int MAX_EXPANSIONS = 50;

  private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");

  private static final float MAIN_WEIGHT = 3;
  private static final float ASIDE_WEIGHT = 0.5f;
  private static final int MIN_JOINED_LENGTH = 3;
  private static final float BEGINNING_WEIGHT = 0.5f;
  private static final float SIMILAR_WEIGHT = 0.3f;
  private static final float OTHER_FIELDS_TOO = 0.1f;

  /** The pattern of a word. */
  enum Reading {
    AS_TYPED,
    /** One of the words may contain a typing error. */
    ONE_WRONG,
    /** Every word may contain a typing error. */
    SIMILAR,
    /** Only the parts without room for error: phrases, numbers, short words. */
    UNMISTAKABLE
  }

  /**
   * The text between two spaces or quotes.
   *
   * @param asTyped the query without spelling correction; null if it contains no word
   */
  private record Part(Query query, Query asTyped) {}

  private final List<String> languages;
  private final Reading reading;
  private final QueryBuilder builder = new QueryBuilder(LanguageAnalyzers.ANALYSIS);

  private QueryParser(List<String> languages, Reading reading) {
    this.languages = languages;
    this.reading = reading;
  }

  /**
   * @param languages that the words may be in
   */
  static Query query(String typed, List<String> languages, Reading reading) {
    return new QueryParser(languages, reading).query(typed);
  }

  private Query query(String typed) {
    List<Part> asked = new ArrayList<>();
    List<Part> welcome = new ArrayList<>();
    String joined = typed.indexOf('"') < 0 ? JoinedSpelling.typed(typed) : typed;
    Matcher part = PART.matcher(joined);
    for (int n = 0; n < MAX_TERMS && part.find(); n++) {
      boolean phrase = part.group(1) != null;
      String text = phrase ? part.group(1) : cut(part.group(2));
      Part one = phrase ? phrase(text) : word(text, part.end() == joined.length());
      if (one != null) {
        (phrase || isTelling(text) ? asked : welcome).add(one);
      }
    }
    if (reading == Reading.UNMISTAKABLE && asked.isEmpty()) {
      return new MatchAllDocsQuery();
    }
    BooleanQuery.Builder all = allOf(asked.isEmpty() ? welcome : asked);
    if (!asked.isEmpty()) {
      welcome.forEach(one -> all.add(one.query(), Occur.SHOULD));
    }
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery("no words") : query;
  }

  private BooleanQuery.Builder allOf(List<Part> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(one -> all.add(one.query(), Occur.MUST));
    if (reading == Reading.ONE_WRONG && parts.size() > 1) {
      BooleanQuery.Builder butOne = new BooleanQuery.Builder();
      parts.stream()
          .filter(one -> one.asTyped() != null)
          .forEach(one -> butOne.add(one.asTyped(), Occur.SHOULD));
      all.add(butOne.setMinimumNumberShouldMatch(parts.size() - 1).build(), Occur.FILTER);
    }
    return all;
  }

  private static String cut(String text) {
    return text.length() > MAX_TERM_LENGTH ? text.substring(0, MAX_TERM_LENGTH) : text;
  }

  /** Stop words are not required: a language whose analyser drops a word does not ask for it. */
  private boolean isTelling(String word) {
    return languages.stream()
        .allMatch(
            language -> builder.createBooleanQuery(EntryDocument.MAIN + language, word) != null);
  }

  private Part phrase(String text) {
    Query phrase =
        anyOf(
            languages.stream()
                .flatMap(
                    language ->
                        Stream.of(
                            weighted(
                                builder.createPhraseQuery(EntryDocument.MAIN + language, text),
                                MAIN_WEIGHT),
                            builder.createPhraseQuery(EntryDocument.MORE + language, text),
                            weighted(
                                builder.createPhraseQuery(EntryDocument.ASIDE + language, text),
                                ASIDE_WEIGHT)))
                .toList(),
            builder.createPhraseQuery(EntryDocument.WORDS, text));
    return phrase == null ? null : new Part(phrase, phrase);
  }

  private Part word(String text, boolean last) {
    String folded = LanguageAnalyzers.ANALYSIS.normalize(EntryDocument.WORDS, text).utf8ToString();
    // One character can fold to eighteen: ﷺ does.
    String bare = cut(folded.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""));
    int errors = errorsIn(bare);
    if (reading == Reading.UNMISTAKABLE && errors > 0) {
      return null;
    }
    List<Query> ways = new ArrayList<>();
    for (String language : languages) {
      ways.add(weighted(allOf(EntryDocument.MAIN + language, text), MAIN_WEIGHT));
      ways.add(allOf(EntryDocument.MORE + language, text));
      ways.add(weighted(allOf(EntryDocument.ASIDE + language, text), ASIDE_WEIGHT));
    }
    ways.addAll(joined(bare));
    if (last && bare.length() >= MIN_PREFIX_LENGTH) {
      ways.add(weighted(beginning(bare), BEGINNING_WEIGHT));
    }
    Query asWritten = allOf(EntryDocument.WORDS, text);
    Query asTyped = anyOf(ways, asWritten);
    if ((reading == Reading.ONE_WRONG || reading == Reading.SIMILAR) && errors > 0) {
      ways.add(weighted(misspelt(bare, errors), SIMILAR_WEIGHT));
    }
    Query query = anyOf(ways, asWritten);
    return query == null ? null : new Part(query, asTyped);
  }

  /** {@code covid19} where {@code Covid-19} stands, and the other way round. */
  private static List<Query> joined(String bare) {
    String one = JoinedSpelling.of(bare);
    if (one.length() < MIN_JOINED_LENGTH) {
      return List.of();
    }
    Query ofJoined = new TermQuery(new Term(EntryDocument.JOINED, one));
    return one.equals(bare)
        ? List.of(ofJoined)
        : List.of(ofJoined, new TermQuery(new Term(EntryDocument.WORDS, one)));
  }

  private Query allOf(String field, String text) {
    return builder.createBooleanQuery(field, text, Occur.MUST);
  }

  private static Query beginning(String word) {
    return new PrefixQuery(
        new Term(EntryDocument.WORDS, word), BlendedTermsQuery.ofAtMost(MAX_EXPANSIONS));
  }

  private static Query misspelt(String word, int errors) {
    return new FuzzyQuery(
        new Term(EntryDocument.WORDS, word),
        errors,
        1,
        MAX_EXPANSIONS,
        true,
        BlendedTermsQuery.ofAtMost(MAX_EXPANSIONS));
  }

  /** Short words have too many neighbours, and a number close to another is a different number. */
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
