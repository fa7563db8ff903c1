package org.claimtracker.publish.http;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.BooleanSupplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.StringDataType;
import org.jboss.logging.Logger;

/**
 * Rendered answers about single verdicts in a file, for those that memory does not hold: crawlers
 * and agents ask for each as often as for any other. The file can be deleted at any time, and is
 * thrown away where it does not continue the record or another build or configuration wrote it.
 */
@ApplicationScoped
class RenderedStore {

  /** Up to where the record was followed when the file was written. */
  record Position(long id, String hash) {}

  private static final Logger LOG = Logger.getLogger(RenderedStore.class);

  private static final String WRITTEN_BY = "written-by";
  private static final String ID = "followed-id";
  private static final String HASH = "followed-hash";

  /** Ends each part of a key. No slug or address contains it. */
  private static final char END = '\n';

  private static final int CACHED_MEBIBYTES = 4;
  private static final int CACHE_SEGMENTS = 4;
  private static final int PAGE_BYTES = 8_192;

  private final Path file;
  private final long maxBytes;
  private final String origin;
  private MVStore store;
  private MVMap<String, String> facts;

  /** Null while nothing may be read: before the record was followed, and after an error. */
  private volatile MVMap<String, byte[]> answers;

  @Inject
  RenderedStore(PublicConfig config, RenderingOrigin origin) {
    this(config.readyFile(), config.readyFileSize().asLongValue(), origin.text());
  }

  RenderedStore(Path file, long maxBytes, String origin) {
    this.file = file;
    this.maxBytes = maxBytes;
    this.origin = origin;
  }

  /** Opens the file. The position is null if it is new. */
  synchronized Position open() {
    if (maxBytes == 0) {
      return null;
    }
    try {
      openFile();
      if (!origin.equals(facts.get(WRITTEN_BY))) {
        discard();
      }
      String id = facts.get(ID);
      return id == null ? null : new Position(Long.parseLong(id), facts.get(HASH));
    } catch (MVStoreException | IOException | NumberFormatException unusable) {
      LOG.debugf("The file of rendered answers is begun anew: %s", unusable.getMessage());
      return discarded();
    }
  }

  private void openFile() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    store =
        new MVStore.Builder()
            .fileName(file.toString())
            .cacheSize(CACHED_MEBIBYTES)
            .cacheConcurrency(CACHE_SEGMENTS)
            .pageSplitSize(PAGE_BYTES)
            .open();
    facts = store.openMap("facts");
  }

  private void discard() throws IOException {
    if (store != null) {
      store.closeImmediately();
    }
    Files.deleteIfExists(file);
    openFile();
    facts.put(WRITTEN_BY, origin);
  }

  /** Begins an empty file; always null. */
  synchronized Position discarded() {
    try {
      discard();
    } catch (MVStoreException | IOException unusable) {
      giveUp(unusable);
    }
    return null;
  }

  /** From now on the file is read and written: everything that the record invalidates is gone. */
  synchronized void follow() {
    if (store != null) {
      answers =
          store.openMap(
              "answers",
              new MVMap.Builder<String, byte[]>()
                  .keyType(StringDataType.INSTANCE)
                  .valueType(ByteArrayDataType.INSTANCE));
    }
  }

  synchronized void followedTo(long id, String hash) {
    if (facts != null) {
      attempt(
          () -> {
            facts.put(ID, Long.toString(id));
            facts.put(HASH, hash);
          });
    }
  }

  /** Whether answers to this request are stored. */
  private static boolean isStored(CacheKey key) {
    return key.slug() != null && key.address().indexOf('?') < 0;
  }

  private static String nameOf(CacheKey key) {
    return key.slug() + END + key.address() + END + key.type() + END + key.language();
  }

  /** Null if it is not there. */
  RenderedResponse get(CacheKey key) {
    MVMap<String, byte[]> readable = answers;
    if (readable == null || !isStored(key)) {
      return null;
    }
    try {
      byte[] stored = readable.get(nameOf(key));
      return stored == null ? null : RenderedResponse.read(stored);
    } catch (MVStoreException | IOException damaged) {
      giveUp(damaged);
      return null;
    }
  }

  /**
   * @param current asked while nothing can be removed, so that what was invalidated meanwhile is
   *     not stored
   */
  synchronized void put(CacheKey key, RenderedResponse rendered, BooleanSupplier current) {
    if (answers != null && isStored(key) && current.getAsBoolean()) {
      attempt(
          () -> {
            if (store.getFileStore().size() < maxBytes) {
              answers.put(nameOf(key), rendered.written());
            }
          });
    }
  }

  boolean has(CacheKey key) {
    MVMap<String, byte[]> readable = answers;
    return readable == null || readable.containsKey(nameOf(key));
  }

  /**
   * Removes every answer about this verdict.
   *
   * @param invalidate run afterwards and before anything else is stored
   */
  synchronized void remove(String slug, Runnable invalidate) {
    if (answers != null) {
      attempt(
          () -> {
            String first = slug + END;
            Iterator<String> names = answers.keyIterator(first);
            while (names.hasNext()) {
              String name = names.next();
              if (!name.startsWith(first)) {
                break;
              }
              answers.remove(name);
            }
          });
    }
    invalidate.run();
  }

  private void attempt(Runnable change) {
    try {
      change.run();
    } catch (MVStoreException failed) {
      giveUp(failed);
    }
  }

  private synchronized void giveUp(Exception failed) {
    if (store != null) {
      LOG.warnf("Rendered answers are kept in memory alone: %s", failed.getMessage());
      answers = null;
      facts = null;
      store.closeImmediately();
      store = null;
    }
  }

  synchronized void close(@Observes ShutdownEvent stop) {
    answers = null;
    facts = null;
    if (store != null) {
      store.close();
      store = null;
    }
  }
}
