package org.claimtracker.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
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
  private static final String KIND = "7 " + Version.LATEST;

  private final Path directory;
  private final ClaimIndex desk;
  private final ClaimIndex published;

  private IndexPair(Path directory, ClaimIndex desk, ClaimIndex published) {
    this.directory = directory;
    this.desk = desk;
    this.published = published;
  }

  /** Opens the indexes in a directory, or creates them. */
  static IndexPair in(Path directory) throws IOException {
    ClaimIndex desk = ClaimIndex.in(directory.resolve("desk"));
    try {
      return new IndexPair(directory, desk, ClaimIndex.in(directory.resolve("published")));
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
    return KIND.equals(told.get("kind")) ? Long.parseLong(told.get("change")) : -1;
  }

  void show() throws IOException {
    desk.show();
    published.show();
  }

  /** The hash of that entry, which differs in another database. */
  String keptHash() {
    return desk.told().get("hash");
  }

  /** What was committed, such as the model that answered. */
  Map<String, String> told() {
    return desk.told();
  }

  /**
   * Commits both indexes.
   *
   * @param change the last entry of the record covered
   * @param hash of that entry
   * @param model the model that answers
   */
  void keep(long change, String hash, Map<String, String> model) throws IOException {
    Map<String, String> told = new HashMap<>(model);
    told.putAll(Map.of("kind", KIND, "change", Long.toString(change), "hash", hash));
    desk.keep(told);
    published.keep(told);
  }

  /** A model's vector of a statement from either index; null if neither has it. */
  float[] meaningOf(String statement, String model) throws IOException {
    float[] meaning = desk.meaningOf(statement, model);
    return meaning == null ? published.meaningOf(statement, model) : meaning;
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
