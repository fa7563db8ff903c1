package org.claimtracker.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.claimtracker.language.LanguageAnalyzers;

/**
 * The claims that one audience may find, in one directory of Lucene's: the only place that writes
 * and opens it. Nothing in it is the only copy of anything.
 */
public final class ClaimIndex implements Closeable {

  /** A statement whose meaning is not known yet. */
  public record Unread(String slug, String statement) {}

  /** Something read from the index as it stood at one moment. */
  public interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  /** The pages of a list that somebody turns are of one moment, for as long as this. */
  private static final double PAGES_LAST_SECONDS = 120;

  private static final Query MISSING =
      new TermQuery(new Term(EntryDocument.WITHOUT_MEANING, "yes"));

  /**
   * What is written is gathered in memory first. There are two indexes, and four while they are
   * made anew: in a small heap they have to leave room for all else.
   */
  private static final double MEMORY_MEGABYTES =
      Math.min(64, Runtime.getRuntime().maxMemory() / 32e6);

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final SearcherLifetimeManager moments = new SearcherLifetimeManager();

  private ClaimIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new Wide());
  }

  /** Opens what is there, or begins an empty index. Fails for one that is damaged or in use. */
  public static ClaimIndex in(Path path) throws IOException {
    Directory directory = FSDirectory.open(path);
    IndexWriterConfig config = new IndexWriterConfig(LanguageAnalyzers.ANALYSIS);
    config.setCodec(new WithMeanings());
    config.setRAMBufferSizeMB(MEMORY_MEGABYTES);
    config.setCommitOnClose(false);
    return new ClaimIndex(directory, new IndexWriter(directory, config));
  }

  public void put(Entry entry, float[] meaning, boolean meaningWanted) throws IOException {
    writer.updateDocument(
        new Term(EntryDocument.SLUG, entry.slug()),
        EntryDocument.of(entry, meaning, meaningWanted && meaning == null));
  }

  public void remove(String slug) throws IOException {
    writer.deleteDocuments(new Term(EntryDocument.SLUG, slug));
  }

  /** Lets readers see what was put and removed before. */
  public void show() throws IOException {
    searchers.maybeRefreshBlocking();
    moments.prune(new SearcherLifetimeManager.PruneByAge(PAGES_LAST_SECONDS));
  }

  /** Keeps on the disk what was put and removed before, and with it what is told. */
  public void keep(Map<String, String> told) throws IOException {
    writer.setLiveCommitData(told.entrySet());
    writer.commit();
  }

  /** What was told when it was last kept; empty for a new index. */
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

  /** Reads the index as it stood at an earlier moment; as it stands now once that is over. */
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

  /** Names the moment that a searcher reads, to come back to it. */
  public long moment(IndexSearcher searcher) throws IOException {
    return moments.record(searcher);
  }

  public int size() throws IOException {
    return read(searcher -> searcher.getIndexReader().numDocs());
  }

  /** The vector of a statement that is in the index already; null when none is. */
  public float[] meaningOf(String statement) throws IOException {
    Query same = new TermQuery(new Term(EntryDocument.MEANING_OF, EntryDocument.digest(statement)));
    return read(
        searcher -> {
          for (ScoreDoc hit : searcher.search(same, 10).scoreDocs) {
            float[] meaning = meaning(searcher, hit.doc);
            if (meaning != null) {
              return meaning;
            }
          }
          return null;
        });
  }

  private static float[] meaning(IndexSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    FloatVectorValues meanings = leaf.reader().getFloatVectorValues(EntryDocument.MEANING);
    int wanted = document - leaf.docBase;
    return meanings != null && meanings.advance(wanted) == wanted
        ? meanings.vectorValue().clone()
        : null;
  }

  /** Some of the statements whose meaning has to be found out. */
  public List<Unread> withoutMeaning(int most) throws IOException {
    return read(
        searcher -> {
          List<Unread> unread = new ArrayList<>();
          for (ScoreDoc hit : searcher.search(MISSING, most).scoreDocs) {
            var document = searcher.storedFields().document(hit.doc);
            unread.add(
                new Unread(
                    document.get(EntryDocument.SLUG), document.get(EntryDocument.STATEMENT)));
          }
          return unread;
        });
  }

  public int countWithoutMeaning() throws IOException {
    return read(searcher -> searcher.count(MISSING));
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

  /** Vectors by seven bits a number for the search, beside the exact ones for the score. */
  private static final class WithMeanings extends Lucene912Codec {

    private static final KnnVectorsFormat BY_SEVEN_BITS =
        new Lucene99HnswScalarQuantizedVectorsFormat();

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return BY_SEVEN_BITS;
    }
  }
}
