package org.claimtracker.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The claims visible to one audience, in one Lucene directory: the only class that writes and opens
 * it. The index is derived data and can always be rebuilt.
 */
public final class ClaimIndex implements Closeable {

  /** A statement without an embedding. */
  public record Unread(String slug, String statement) {}

  /** An operation on one snapshot of the index. */
  public interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  /** How long a snapshot is kept for the following pages of a list. */
  private static final double PAGES_LAST_SECONDS = 120;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final SearcherLifetimeManager moments = new SearcherLifetimeManager();

  /**
   * By model, the snapshot in which no vector was missing, so that nobody looks through it again.
   */
  private final Map<String, IndexReader> complete = new ConcurrentHashMap<>();

  private ClaimIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new Wide());
  }

  /** Opens the index, or creates an empty one. Fails if it is damaged or locked. */
  public static ClaimIndex in(Path path) throws IOException {
    Directory directory = FSDirectory.open(path);
    return new ClaimIndex(directory, new IndexWriter(directory, IndexFormat.config()));
  }

  /**
   * Writes an entry in place of the one with its slug.
   *
   * @param meanings the vectors of its statement, by different models
   */
  public void put(Entry entry, Collection<Embedding> meanings) throws IOException {
    writer.updateDocument(
        new Term(EntryDocument.SLUG, entry.slug()), EntryDocument.of(entry, meanings));
  }

  public void remove(String slug) throws IOException {
    writer.deleteDocuments(new Term(EntryDocument.SLUG, slug));
  }

  /** Makes earlier writes visible to readers. */
  public void show() throws IOException {
    searchers.maybeRefreshBlocking();
    moments.prune(new SearcherLifetimeManager.PruneByAge(PAGES_LAST_SECONDS));
  }

  /** Commits earlier writes together with user data. */
  public void keep(Map<String, String> told) throws IOException {
    writer.setLiveCommitData(told.entrySet());
    writer.commit();
  }

  /** The user data of the last commit; empty for a new index. */
  public Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
    if (kept != null) {
      kept.forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    }
    return told;
  }

  public <T> T read(Reading<T> reading) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.from(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Reads an earlier snapshot of the index, or the current one if it has expired. */
  public <T> T readAt(long moment, Reading<T> reading) throws IOException {
    IndexSearcher then = moments.acquire(moment);
    if (then == null) {
      return read(reading);
    }
    try {
      return reading.from(then);
    } finally {
      moments.release(then);
    }
  }

  /** The id of a searcher's snapshot, to return to it. */
  public long moment(IndexSearcher searcher) throws IOException {
    return moments.record(searcher);
  }

  public int size() throws IOException {
    return read(searcher -> searcher.getIndexReader().numDocs());
  }

  /** A model's vector of a statement that is already indexed; null if there is none. */
  public float[] meaningOf(String statement, String model) throws IOException {
    Query same = new TermQuery(new Term(EntryDocument.MEANING_OF, EntryDocument.digest(statement)));
    return read(
        searcher -> {
          for (ScoreDoc hit : searcher.search(same, 10).scoreDocs) {
            float[] meaning = meaning(searcher, hit.doc, EntryDocument.meaning(model));
            if (meaning != null) {
              return meaning;
            }
          }
          return null;
        });
  }

  private static float[] meaning(IndexSearcher searcher, int document, String field)
      throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    FloatVectorValues meanings = leaf.reader().getFloatVectorValues(field);
    int wanted = document - leaf.docBase;
    return meanings != null && meanings.advance(wanted) == wanted
        ? meanings.vectorValue().clone()
        : null;
  }

  /** Some of the statements in these languages without a vector by this model. */
  public List<Unread> withoutMeaning(String model, Set<String> languages, int most)
      throws IOException {
    Query missing = new ConstantScoreQuery(missing(model, languages));
    return read(
        searcher -> {
          IndexReader now = searcher.getIndexReader();
          if (now == complete.get(model)) {
            return List.of();
          }
          List<Unread> unread = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(missing, most).scoreDocs) {
            var document = searcher.storedFields().document(hit.doc);
            unread.add(
                new Unread(
                    document.get(EntryDocument.SLUG), document.get(EntryDocument.STATEMENT)));
          }
          if (unread.isEmpty()) {
            complete.put(model, now);
          }
          return unread;
        });
  }

  public int countWithoutMeaning(String model, Set<String> languages) throws IOException {
    return read(searcher -> searcher.count(missing(model, languages)));
  }

  private static Query missing(String model, Set<String> languages) {
    return new BooleanQuery.Builder()
        .add(
            new TermInSetQuery(
                EntryDocument.READ_AS, languages.stream().map(BytesRef::new).toList()),
            Occur.FILTER)
        .add(new FieldExistsQuery(EntryDocument.meaning(model)), Occur.MUST_NOT)
        .build();
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer;
        searchers) {
      moments.close();
    }
  }

  private static final class Wide extends SearcherFactory {

    @Override
    public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
      return new WideSearcher(reader);
    }
  }
}
