package org.claimtracker.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.util.Version;
import org.claimtracker.search.lucene.ClaimIndex;
import org.jboss.logging.Logger;

/**
 * The desk's index and the readers' one, each in its own directory: what readers do not get is not
 * there, so nothing about it can show, not even in how rare a word is.
 */
public final class IndexPair implements Closeable {

  private static final Logger LOG = Logger.getLogger(IndexPair.class);

  /** To be changed when entries or their fields do: an index of another kind is made anew. */
  private static final String KIND = "3 " + Version.LATEST;

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
   * Opens what is in a directory, or begins anew there.
   *
   * @param model whose vectors it holds
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

  /** Up to which entry of the record all was kept; negative when that is of no use. */
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

  /** The hash of that entry: another database has another one there. */
  String keptHash() {
    return desk.told().get("hash");
  }

  /**
   * Keeps all on the disk.
   *
   * @param change up to which entry of the record it is all
   * @param hash of that entry
   */
  void keep(long change, String hash) throws IOException {
    Map<String, String> told =
        Map.of("kind", KIND, "model", model, "change", Long.toString(change), "hash", hash);
    desk.keep(told);
    published.keep(told);
  }

  /** The vector of a statement that either has; null when none has it. */
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

  /** Closes what is damaged perhaps, or of no more use: that it goes wrong changes nothing. */
  void abandon() {
    try {
      close();
    } catch (IOException | RuntimeException alreadyBroken) {
      LOG.debug("Nothing more can be done for it", alreadyBroken);
    }
  }
}
