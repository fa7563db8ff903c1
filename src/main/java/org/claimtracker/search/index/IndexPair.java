package org.claimtracker.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.util.Version;
import org.claimtracker.search.lucene.ClaimIndex;
import org.jboss.logging.Logger;

/**
 * The desk's index and the readers' index, in separate directories: unpublished content is not in
 * the readers' index at all, so nothing can leak from it, not even through the rarity of a word.
 */
public final class IndexPair implements Closeable {

  private static final Logger LOG = Logger.getLogger(IndexPair.class);

  /**
   * Must be increased whenever entries or their fields change; an index of another version is
   * rebuilt.
   */
  private static final String KIND = "6 " + Version.LATEST;

  private final Path directory;
  private final String model;
  private final ClaimIndex desk;
  private final ClaimIndex published;

  private IndexPair(Path directory, String model, ClaimIndex desk, ClaimIndex published) {
    this.directory = directory;
    this.model = model;
    this.desk = desk;
    this.published = published;
  }

  /**
   * Opens the indexes in a directory, or creates them.
   *
   * @param model the model of the embeddings
   */
  static IndexPair in(Path directory, String model) throws IOException {
    ClaimIndex desk = ClaimIndex.in(directory.resolve("desk"));
    try {
      return new IndexPair(directory, model, desk, ClaimIndex.in(directory.resolve("published")));
    } catch (IOException | RuntimeException damaged) {
      desk.close();
      throw damaged;
    }
  }

  public ClaimIndex desk() {
    return desk;
  }

  public ClaimIndex published() {
    return published;
  }

  Path directory() {
    return directory;
  }

  /** The last entry of the record covered by the last commit; negative if that is unusable. */
  long kept() {
    return Math.min(kept(desk), kept(published));
  }

  private long kept(ClaimIndex index) {
    Map<String, String> told = index.told();
    boolean ours = KIND.equals(told.get("kind")) && model.equals(told.get("model"));
    return ours ? Long.parseLong(told.get("change")) : -1;
  }

  void show() throws IOException {
    desk.show();
    published.show();
  }

  /** The hash of that entry, which differs in another database. */
  String keptHash() {
    return desk.told().get("hash");
  }

  /**
   * Commits both indexes.
   *
   * @param change the last entry of the record covered
   * @param hash of that entry
   */
  void keep(long change, String hash) throws IOException {
    Map<String, String> told =
        Map.of("kind", KIND, "model", model, "change", Long.toString(change), "hash", hash);
    desk.keep(told);
    published.keep(told);
  }

  /** The vector of a statement from either index; null if neither has it. */
  float[] meaningOf(String statement) throws IOException {
    float[] meaning = desk.meaningOf(statement);
    return meaning == null ? published.meaningOf(statement) : meaning;
  }

  @Override
  public void close() throws IOException {
    try (desk) {
      published.close();
    }
  }

  /** Closes possibly damaged or obsolete indexes, ignoring failures. */
  void abandon() {
    try {
      close();
    } catch (IOException | RuntimeException alreadyBroken) {
      LOG.debug("The index could not be closed cleanly", alreadyBroken);
    }
  }
}
