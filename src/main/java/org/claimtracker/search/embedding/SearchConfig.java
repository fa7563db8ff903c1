package org.claimtracker.search.embedding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** How claims are found and matched. */
@ConfigMapping(prefix = "claims.search")
public interface SearchConfig {

  /** The model that comes with the application. */
  String SHIPPED = "shipped";

  /** No model: matching goes by words alone. */
  String NONE = "none";

  /** Where this node's index is; every node needs its own. It can be deleted at any time. */
  @WithDefault("${claims.data:./data}/index")
  Path directory();

  /** How often a node looks at what others changed. A search looks by itself. */
  @WithDefault("200ms")
  Duration followEvery();

  /** How often the index is written to the disk; what it lacks after a crash is read again. */
  @WithDefault("5s")
  Duration keepEvery();

  /** {@code shipped}, {@code none}, or a directory with model.onnx and tokenizer.json. */
  @WithDefault(SHIPPED)
  String model();

  /** The languages that the model speaks; texts in others are matched by words. */
  @WithDefault("en")
  Set<String> modelLanguages();

  /** How much shared words count beside the meaning; 0.3 suits political speech better. */
  @WithDefault("0.2")
  double wordsWeight();
}
