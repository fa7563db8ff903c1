package org.claimtracker.search.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Embedding;
import org.claimtracker.search.lucene.EntryDocument;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.query.Search;
import org.claimtracker.search.query.SearchRequest;

/**
 * Finds claims that may say the same as a text: those that share most of its words, and those with
 * the nearest embeddings. Each gets both scores, however it was found.
 */
public final class Matcher {

  /** More than by embeddings: without common words, the ranking is coarser. */
  private static final int BY_WORDS = 200;

  private static final int BY_MEANING = 100;

  private final IndexSearcher searcher;
  private final MatchScore matchScore;
  private final SortedMap<Integer, Scores> found = new TreeMap<>();

  private Matcher(IndexSearcher searcher, MatchScore matchScore) {
    this.searcher = searcher;
    this.matchScore = matchScore;
  }

  /**
   * @param copies keys of claims that come first, having the same words; see {@link
   *     PostText#copies}
   * @param language of the text; null to infer it from the script
   * @param meaning the text's vector; null if no model supports its language
   * @return at most this many, best first
   */
  public static List<Candidate> match(
      ClaimIndex index,
      String text,
      Set<String> copies,
      String language,
      Embedding meaning,
      MatchScore matchScore,
      int most)
      throws IOException {
    return index.read(
        searcher -> {
          Matcher matcher = new Matcher(searcher, matchScore);
          matcher.collectCopies(copies);
          return matcher.match(text, language, meaning, most);
        });
  }

  private void collectCopies(Set<String> copies) throws IOException {
    if (!copies.isEmpty()) {
      Query query =
          new TermInSetQuery(
              EntryDocument.WORD_FOR_WORD, copies.stream().map(BytesRef::new).toList());
      TopDocs hits = searcher.search(query, BY_WORDS);
      collect(hits);
      for (ScoreDoc hit : hits.scoreDocs) {
        found.get(hit.doc).copied = true;
      }
    }
  }

  /** Scores one claim; empty if it is not in the index. */
  static Optional<Candidate> compare(
      ClaimIndex index,
      String text,
      String language,
      Embedding meaning,
      MatchScore matchScore,
      String slug) {
    try {
      return index.read(
          searcher -> new Matcher(searcher, matchScore).compare(text, language, meaning, slug));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Optional<Candidate> compare(String text, String language, Embedding meaning, String slug)
      throws IOException {
    collect(searcher.search(new TermQuery(new Term(EntryDocument.SLUG, slug)), 1));
    if (meaning != null) {
      scoreMeanings(meaning);
    }
    for (SignificantTerms worth : readings(text, language)) {
      scoreWords(worth);
    }
    readDays();
    return best(1).stream().findFirst();
  }

  private List<SignificantTerms> readings(String text, String language) throws IOException {
    List<String> possible =
        Search.languages(SearchRequest.words(text).in(language), searcher.getIndexReader());
    // A claim may be logged in a language that its script does not fit.
    List<String> languages =
        possible.isEmpty() ? Search.present(searcher.getIndexReader()) : possible;
    return languages.stream()
        .map(read -> SignificantTerms.of(text, read, searcher.getIndexReader()))
        .filter(worth -> worth.total() > 0)
        .toList();
  }

  private List<Candidate> match(String text, String language, Embedding meaning, int most)
      throws IOException {
    List<SignificantTerms> readings = readings(text, language);
    for (SignificantTerms worth : readings) {
      collect(searcher.search(worth.rare(), BY_WORDS));
    }
    if (meaning != null) {
      Query near =
          new KnnFloatVectorQuery(
              EntryDocument.meaning(meaning.model()), meaning.vector(), BY_MEANING);
      collect(searcher.search(near, BY_MEANING));
      scoreMeanings(meaning);
    }
    for (SignificantTerms worth : readings) {
      scoreWords(worth);
    }
    readDays();
    return best(most);
  }

  private void collect(TopDocs hits) {
    for (ScoreDoc hit : hits.scoreDocs) {
      found.computeIfAbsent(hit.doc, first -> new Scores());
    }
  }

  private void scoreMeanings(Embedding meaning) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FloatVectorValues vectors =
          leaf.reader().getFloatVectorValues(EntryDocument.meaning(meaning.model()));
      if (vectors != null) {
        for (var one : in(leaf).entrySet()) {
          int document = one.getKey() - leaf.docBase;
          if (vectors.docID() < document) {
            vectors.advance(document);
          }
          if (vectors.docID() == document) {
            one.getValue().meaning = meaning.likeness(vectors.vectorValue());
          }
        }
      }
    }
  }

  private void scoreWords(SignificantTerms worth) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(worth.query()), ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      SortedMap<Integer, Scores> here = in(leaf);
      Scorer scorer = here.isEmpty() ? null : weight.scorer(leaf);
      if (scorer != null) {
        DocIdSetIterator documents = scorer.iterator();
        for (var one : here.entrySet()) {
          int document = one.getKey() - leaf.docBase;
          if (documents.docID() < document) {
            documents.advance(document);
          }
          if (documents.docID() == document) {
            one.getValue().words =
                Math.max(one.getValue().words, scorer.score() / Math.sqrt(worth.total()));
          }
        }
      }
    }
  }

  private void readDays() throws IOException {
    if (matchScore.asked() == null) {
      return;
    }
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      NumericDocValues first = DocValues.getNumeric(leaf.reader(), Facet.STATED_ON);
      NumericDocValues last = DocValues.getNumeric(leaf.reader(), Facet.STATED_UNTIL);
      for (var one : in(leaf).entrySet()) {
        int document = one.getKey() - leaf.docBase;
        if (first.advanceExact(document) && last.advanceExact(document)) {
          one.getValue().stated = new StatedDays(first.longValue(), last.longValue());
        }
      }
    }
  }

  private SortedMap<Integer, Scores> in(LeafReaderContext leaf) {
    return found.subMap(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
  }

  private List<Candidate> best(int most) throws IOException {
    List<Candidate> best = new ArrayList<>();
    var order =
        found.entrySet().stream()
            .sorted(Comparator.comparingDouble(one -> -one.getValue().sureness(matchScore)))
            .limit(most)
            .toList();
    for (var one : order) {
      Document document = searcher.storedFields().document(one.getKey());
      best.add(
          new Candidate(
              document.get(EntryDocument.SLUG),
              document.get(EntryDocument.STATEMENT),
              document.get(EntryDocument.SPEAKS),
              one.getValue().sureness(matchScore),
              one.getValue().byMeaning(matchScore)));
    }
    return best;
  }
}
