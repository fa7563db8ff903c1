package org.claimtracker.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopTermsRewrite;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/**
 * Any of the terms that a prefix or a misspelt word may stand for, scored as if they were one term.
 * Matches are collected first and scored only where the rest of the query matches too: merging this
 * many postings document by document costs several times as much, unless the rest matches few.
 */
final class BlendedTermsQuery extends Query {

  /**
   * A term of the index.
   *
   * @param similarity to the word typed, up to 1
   */
  record Variant(Term term, TermStates states, float similarity) {

    /** Term states depend on the reader, so they are no part of equality. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Variant variant
          && term.equals(variant.term)
          && similarity == variant.similarity;
    }

    @Override
    public int hashCode() {
      return 31 * term.hashCode() + Float.hashCode(similarity);
    }
  }

  private final String field;
  private final List<Variant> words;

  private BlendedTermsQuery(List<Variant> words) {
    this.field = words.get(0).term().field();
    this.words = List.copyOf(words);
  }

  /** Rewrites a query for many terms into one for the most likely ones. */
  static MultiTermQuery.RewriteMethod ofAtMost(int words) {
    return new MostLikely(words);
  }

  private static final class MostLikely extends TopTermsRewrite<List<Variant>> {

    private MostLikely(int words) {
      super(words);
    }

    @Override
    protected int getMaxSize() {
      return getSize();
    }

    @Override
    protected List<Variant> getTopLevelBuilder() {
      return new ArrayList<>();
    }

    @Override
    protected void addClause(
        List<Variant> words, Term term, int claimsWithIt, float similarity, TermStates states) {
      words.add(new Variant(term, states, similarity));
    }

    @Override
    protected Query build(List<Variant> words) {
      return words.isEmpty() ? new MatchNoDocsQuery("no such word") : new BlendedTermsQuery(words);
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new OfOneIndex(mode.needsScores() ? worth(searcher, boost) : null);
  }

  /** Weighted as its most frequent term. */
  private SimScorer worth(IndexSearcher searcher, float boost) throws IOException {
    int claimsWithIt = 0;
    long times = 0;
    for (Variant word : words) {
      claimsWithIt = Math.max(claimsWithIt, word.states().docFreq());
      times += word.states().totalTermFreq();
    }
    return searcher
        .getSimilarity()
        .scorer(
            boost,
            searcher.collectionStatistics(field),
            new TermStatistics(words.get(0).term().bytes(), claimsWithIt, times));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.consumeTerms(this, words.stream().map(Variant::term).toArray(Term[]::new));
    }
  }

  @Override
  public String toString(String ofField) {
    return "any of " + words.stream().map(word -> word.term().toString()).toList();
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && words.equals(((BlendedTermsQuery) other).words);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + words.hashCode();
  }

  private final class OfOneIndex extends Weight {

    private final SimScorer worth;

    private OfOneIndex(SimScorer worth) {
      super(BlendedTermsQuery.this);
      this.worth = worth;
    }

    @Override
    public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      return BlendedTermsScorer.supplier(this, words, leaf, worth);
    }

    @Override
    public Scorer scorer(LeafReaderContext leaf) throws IOException {
      ScorerSupplier supplier = scorerSupplier(leaf);
      return supplier == null ? null : supplier.get(Long.MAX_VALUE);
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
      return true;
    }

    @Override
    public Explanation explain(LeafReaderContext leaf, int claim) throws IOException {
      Scorer scorer = scorer(leaf);
      return scorer != null && scorer.iterator().advance(claim) == claim
          ? Explanation.match(scorer.score(), BlendedTermsQuery.this.toString())
          : Explanation.noMatch("none of the words");
    }
  }
}
