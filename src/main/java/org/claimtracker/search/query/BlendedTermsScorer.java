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
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.DocIdSetBuilder;
import org.claimtracker.search.query.BlendedTermsQuery.Variant;

/** Iterates over the documents of one segment that contain any of the terms. */
final class BlendedTermsScorer extends Scorer {

  private final List<Variant> words;
  private final LeafReaderContext leaf;
  private final TermsEnum place;
  private final LeafSimScorer worth;
  private final DocIdSetIterator claims;

  /** The postings of each term, read a second time for the frequencies. */
  private List<PostingsEnum> lists;

  private BlendedTermsScorer(
      Weight weight, List<Variant> words, LeafReaderContext leaf, Terms all, SimScorer worth)
      throws IOException {
    super(weight);
    this.words = words;
    this.leaf = leaf;
    this.place = all.iterator();
    this.worth =
        worth == null
            ? null
            : new LeafSimScorer(worth, leaf.reader(), words.get(0).term().field(), true);
    this.claims = together(all);
  }

  /**
   * @param worth of the terms; null if scores are not needed
   * @return null if the segment has none of the terms
   */
  static Scorer of(Weight weight, List<Variant> words, LeafReaderContext leaf, SimScorer worth)
      throws IOException {
    List<Variant> here = new ArrayList<>();
    for (Variant word : words) {
      if (word.states().get(leaf) != null) {
        here.add(word);
      }
    }
    return here.isEmpty()
        ? null
        : new BlendedTermsScorer(
            weight, here, leaf, leaf.reader().terms(here.get(0).term().field()), worth);
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

  private PostingsEnum list(Variant word, PostingsEnum used, int what) throws IOException {
    TermState here = word.states().get(leaf);
    place.seekExact(word.term().bytes(), here);
    return place.postings(used, what);
  }

  @Override
  public float score() throws IOException {
    if (lists == null) {
      lists = new ArrayList<>();
      for (Variant word : words) {
        lists.add(list(word, null, PostingsEnum.FREQS));
      }
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
}
