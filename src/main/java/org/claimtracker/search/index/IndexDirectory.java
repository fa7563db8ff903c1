package org.claimtracker.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/**
 * The directory of a node's indexes: the one in use, and during a rebuild the next one. Each has a
 * subdirectory named by an increasing number.
 */
final class IndexDirectory {

  private static final Logger LOG = Logger.getLogger(IndexDirectory.class);

  private final Path directory;

  IndexDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * The newest intact index; null if there is none. Deletes all others.
   *
   * @throws LockObtainFailedException if another process uses it
   */
  IndexPair newest() throws IOException {
    IndexPair found = null;
    for (Path one : all()) {
      IndexPair pair = found == null ? whole(one) : null;
      if (pair == null) {
        throwAway(one, found);
      } else {
        found = pair;
      }
    }
    return found;
  }

  /** A directory that cannot be deleted only matters if there is no other. */
  private void throwAway(Path one, IndexPair better) throws IOException {
    try {
      throwAway(one);
    } catch (IOException undeletable) {
      if (better == null) {
        throw undeletable;
      }
      LOG.warnf(undeletable, "The old search index in %s could not be deleted", one);
    }
  }

  /** A new, empty index. */
  IndexPair fresh() throws IOException {
    long next = all().stream().findFirst().map(one -> number(one) + 1).orElse(1L);
    Path place = directory.resolve(Long.toString(next));
    Files.createDirectories(place);
    return IndexPair.in(place);
  }

  static void throwAway(Path one) throws IOException {
    if (!Files.exists(one)) {
      return;
    }
    try (Stream<Path> files = Files.walk(one)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private List<Path> all() throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(one -> one.getFileName().toString().matches("\\d{1,18}"))
          .sorted(Comparator.comparingLong(IndexDirectory::number).reversed())
          .toList();
    }
  }

  private static long number(Path one) {
    return Long.parseLong(one.getFileName().toString());
  }

  private IndexPair whole(Path one) throws IOException {
    try {
      if (!isUndamaged(one.resolve("desk")) || !isUndamaged(one.resolve("published"))) {
        LOG.warnf("The search index in %s is damaged; it will be rebuilt", one);
        return null;
      }
      IndexPair pair = IndexPair.in(one);
      if (pair.kept() >= 0) {
        return pair;
      }
      LOG.infof(
          "The search index in %s is unfinished or of another version; it will be rebuilt", one);
      pair.close();
      return null;
    } catch (LockObtainFailedException usedByAnother) {
      throw new LockObtainFailedException(
          "Another process uses the search index in %s; every node needs its own directory"
              .formatted(one),
          usedByAnother);
    } catch (IOException | RuntimeException damaged) {
      LOG.warnf(damaged, "The search index in %s cannot be opened; it will be rebuilt", one);
      return null;
    }
  }

  /** Whether an index was ever committed here. */
  static boolean isThere(Path index) throws IOException {
    try (Directory files = FSDirectory.open(index)) {
      return DirectoryReader.indexExists(files);
    }
  }

  /** Verifies the checksum of every file, at some hundred megabytes per second. */
  static boolean isUndamaged(Path index) throws IOException {
    try (Directory files = FSDirectory.open(index);
        CheckIndex check = new CheckIndex(files)) {
      check.setChecksumsOnly(true);
      return check.checkIndex().clean;
    }
  }
}
