package org.claimtracker.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.claimtracker.history.Change;
import org.claimtracker.search.embedding.EmbeddingModel;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.index.IndexState.State;
import org.claimtracker.search.lucene.ClaimIndex;

/** Reports the state of this node's index. */
@ApplicationScoped
class IndexWatch {

  private final ActiveIndex inUse;
  private final IndexUpdater follower;
  private final ExternalIndex others;
  private final Embeddings embeddings;

  IndexWatch(
      ActiveIndex inUse, IndexUpdater follower, ExternalIndex others, Embeddings embeddings) {
    this.others = others;
    this.inUse = inUse;
    this.follower = follower;
    this.embeddings = embeddings;
  }

  IndexState state() {
    Rebuild rebuild = follower.rebuild();
    IndexPair pair = inUse.pair();
    EmbeddingModel serving = embeddings.serving();
    EmbeddingModel next = embeddings.next();
    long last = QuarkusTransaction.requiringNew().call(Change::lastId);
    return new IndexState(
        state(rebuild, pair, last),
        pair == null ? null : Math.max(0, last - inUse.reached()),
        pair == null ? null : size(pair),
        rebuild == null ? null : rebuild.done(),
        rebuild == null ? null : rebuild.of(),
        serving.name(),
        pair == null ? null : withoutMeaning(pair, serving),
        next == null ? null : next.name(),
        pair == null || next == null ? null : withoutMeaning(pair, next),
        others(last));
  }

  private IndexState.Others others(long last) {
    ClaimIndex index = others.index();
    try {
      return index == null
          ? null
          : new IndexState.Others(
              Math.max(0, last - others.reached()),
              index.size(),
              withoutMeaning(index, embeddings.serving()));
    } catch (IOException | RuntimeException | VirtualMachineError goneOrDamaged) {
      return null;
    }
  }

  private State state(Rebuild rebuild, IndexPair pair, long last) {
    if (rebuild != null) {
      return State.REBUILDING;
    }
    if (pair == null) {
      return State.UNAVAILABLE;
    }
    return inUse.isFarBehind(last) ? State.CATCHING_UP : State.READY;
  }

  private static Integer size(IndexPair pair) {
    try {
      return pair.desk().size();
    } catch (IOException | RuntimeException | VirtualMachineError goneOrDamaged) {
      return null;
    }
  }

  private static Integer withoutMeaning(IndexPair pair, EmbeddingModel model) {
    try {
      return withoutMeaning(pair.desk(), model);
    } catch (IOException | RuntimeException | VirtualMachineError goneOrDamaged) {
      return null;
    }
  }

  private static int withoutMeaning(ClaimIndex index, EmbeddingModel model) throws IOException {
    return model.isUsed() ? index.countWithoutMeaning(model.version(), model.languages()) : 0;
  }
}
