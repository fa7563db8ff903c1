package org.claimtracker.search.index;

import java.io.IOException;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.index.IndexSource.Content;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;

/** Writes claims to an index, with the embeddings known so far. */
final class IndexWriterService {

  private final Embeddings embeddings;
  private final IndexPair older;

  /**
   * @param older an index that may already have the embeddings; null for none
   */
  IndexWriterService(Embeddings embeddings, IndexPair older) {
    this.embeddings = embeddings;
    this.older = older;
  }

  void put(IndexPair pair, Content content) throws IOException {
    put(pair, pair.desk(), content.slug(), content.desk());
    put(pair, pair.published(), content.slug(), content.published());
  }

  private void put(IndexPair pair, ClaimIndex index, String slug, Entry entry) throws IOException {
    if (entry == null) {
      index.remove(slug);
      return;
    }
    boolean wanted = embeddings.speaks(entry.language());
    index.put(entry, wanted ? known(pair, entry.statement()) : null, wanted);
  }

  private float[] known(IndexPair pair, String statement) throws IOException {
    float[] known = embeddings.remembered(statement);
    if (known == null) {
      known = pair.meaningOf(statement);
    }
    return known == null && older != null ? older.meaningOf(statement) : known;
  }
}
