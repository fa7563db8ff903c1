package org.claimtracker.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafSimScorer;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.DocIdSetBuilder;
import org.claimtracker.search.query.BlendedTermsQuery.Variant;

/** Iterates over the documents of one segment that contain any of the terms. */
final class BlendedTermsScorer extends Scorer {

  /** Looking a document up in a list of postings costs about as much as reading so many of them. */
  private static final int FEWER_TIMES = 8;

  private final List<Variant> words;
  private final LeafReaderContext leaf;
  private final TermsEnum place;
  private final LeafSimScorer worth;
  private final DocIdSetIterator claims;

  /** The postings of each term, read a second time for the frequencies. */
  private List<PostingsEnum> lists;

  private BlendedTermsScorer(
      Weight weight,
      List<Variant> words,
      LeafReaderContext leaf,
      Terms all,
      SimScorer worth,
      boolean asNeeded)
      throws IOException {
    super(weight);
    this.words = words;
    this.leaf = leaf;
    this.place = all.iterator();
    this.worth =
        worth == null
            ? null
            : new LeafSimScorer(worth, leaf.reader(), words.get(0).term().field(), true);
    this.claims = asNeeded ? new AnyOfPostings(lists(PostingsEnum.NONE)) : together(all);
  }

  /**
   * @param worth of the terms; null if scores are not needed
   * @return null if the segment has none of the terms
   */
  static ScorerSupplier supplier(
      Weight weight, List<Variant> words, LeafReaderContext leaf, SimScorer worth)
      throws IOException {
    List<Variant> here = new ArrayList<>();
    for (Variant word : words) {
      if (word.states().get(leaf) != null) {
        here.add(word);
      }
    }
    if (here.isEmpty()) {
      return null;
    }
    Terms all = leaf.reader().terms(here.get(0).term().field());
    long most = Math.min(claims(here), leaf.reader().maxDoc());
    return new ScorerSupplier() {
      @Override
      public Scorer get(long leadCost) throws IOException {
        boolean asNeeded = leadCost * here.size() < most / FEWER_TIMES;
        return new BlendedTermsScorer(weight, here, leaf, all, worth, asNeeded);
      }

      @Override
      public long cost() {
        return most;
      }
    };
  }

  /** In all segments: that of this one alone would have to be looked up. */
  private static long claims(List<Variant> words) {
    return words.stream().mapToLong(word -> word.states().docFreq()).sum();
  }

  private DocIdSetIterator together(Terms all) throws IOException {
    DocIdSetBuilder together = new DocIdSetBuilder(leaf.reader().maxDoc(), all);
    PostingsEnum list = null;
    for (Variant word : words) {
      list = list(word, list, PostingsEnum.NONE);
      together.add(list);
    }
    return together.build().iterator();
  }

  private List<PostingsEnum> lists(int what) throws IOException {
    List<PostingsEnum> all = new ArrayList<>(words.size());
    for (Variant word : words) {
      all.add(list(word, null, what));
    }
    return all;
  }

  private PostingsEnum list(Variant word, PostingsEnum used, int what) throws IOException {
    TermState here = word.states().get(leaf);
    place.seekExact(word.term().bytes(), here);
    return place.postings(used, what);
  }

  @Override
  public float score() throws IOException {
    if (lists == null) {
      lists = lists(PostingsEnum.FREQS);
    }
    int claim = docID();
    float times = 0;
    for (int n = 0; n < lists.size(); n++) {
      PostingsEnum list = lists.get(n);
      if (list.docID() < claim) {
        list.advance(claim);
      }
      if (list.docID() == claim) {
        times += words.get(n).similarity() * list.freq();
      }
    }
    return worth.score(claim, times);
  }

  @Override
  public float getMaxScore(int upTo) {
    return worth.getSimScorer().score(Float.MAX_VALUE, 1);
  }

  @Override
  public DocIdSetIterator iterator() {
    return claims;
  }

  @Override
  public int docID() {
    return claims.docID();
  }

  /** Looks documents up in each list of postings as they are asked for. */
  private static final class AnyOfPostings extends DocIdSetIterator {

    private final List<PostingsEnum> lists;
    private int claim = -1;

    private AnyOfPostings(List<PostingsEnum> lists) {
      this.lists = lists;
    }

    @Override
    public int docID() {
      return claim;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(claim + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      int next = NO_MORE_DOCS;
      for (PostingsEnum list : lists) {
        int at = list.docID() < target ? list.advance(target) : list.docID();
        next = Math.min(next, at);
      }
      claim = next;
      return next;
    }

    @Override
    public long cost() {
      return lists.stream().mapToLong(PostingsEnum::cost).sum();
    }
  }
}
