package org.claimtracker.search.embedding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Search and matching. */
@ConfigMapping(prefix = "claims.search")
public interface SearchConfig {

  /** The sentence model that comes with the application. */
  String SHIPPED = "shipped";

  /** No model: matching compares words only. */
  String NONE = "none";

  /** Directory of this node's index; each node needs its own. It can be deleted at any time. */
  @WithDefault("${claims.data:./data}/index")
  Path directory();

  /** How often a node looks for changes of other nodes. A search looks by itself. */
  @WithDefault("200ms")
  Duration followEvery();

  /** How long a search waits for an index that is behind, before it does without. */
  @WithDefault("5s")
  Duration patience();

  /**
   * How often the index is committed to the disk; after a crash the rest is read from the record.
   */
  @WithDefault("5s")
  Duration keepEvery();

  /** {@code shipped}, {@code none}, or a directory with model.onnx and tokenizer.json. */
  @WithDefault(SHIPPED)
  String model();

  /** What the model wants before each text, such as {@code query:}; see its documentation. */
  Optional<String> modelPrefix();

  /** The languages that the model was trained for; other texts are matched by words. */
  @WithDefault("en")
  Set<String> modelLanguages();

  /** Weight of shared words beside the embeddings; 0.3 suits political speech better. */
  @WithDefault("0.2")
  double wordsWeight();

  /** How long a batch of matches may take before it is answered 503. */
  @WithDefault("15s")
  Duration batchTime();
}
