package org.claimtracker.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimtracker.search.embedding.EmbeddingModel;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.index.IndexSource.Content;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Embedding;
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

  /** What an index keeps about the model that answers. */
  Map<String, String> model() {
    return embeddings.told();
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
    List<Embedding> known = new ArrayList<>();
    for (EmbeddingModel model : embeddings.models()) {
      if (model.speaks(entry.language())) {
        known(pair, model, entry.statement()).ifPresent(known::add);
      }
    }
    index.put(entry, known);
  }

  private Optional<Embedding> known(IndexPair pair, EmbeddingModel model, String statement)
      throws IOException {
    Embedding remembered = embeddings.remembered(model, statement);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    float[] known = pair.meaningOf(statement, model.version());
    if (known == null && older != null) {
      known = older.meaningOf(statement, model.version());
    }
    return Optional.ofNullable(known).map(model::kept);
  }
}
