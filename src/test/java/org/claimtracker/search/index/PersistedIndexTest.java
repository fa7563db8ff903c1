package org.claimtracker.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.search.lucene.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index on disk is opened if it is intact and belongs to this database. */
class PersistedIndexTest {

  @TempDir Path place;

  @Test
  void a_rebuilding_that_fails_leaves_nothing_on_the_disk() throws IOException {
    IndexDirectory shelf = new IndexDirectory(place);
    Rebuild rebuild = new Rebuild(shelf, null, null, null, () -> {});
    rebuild.run();

    assertThat(rebuild.hasFailed()).isTrue();
    assertThat(place).isEmptyDirectory();
  }

  @Test
  void an_index_that_could_not_be_compared_with_the_record_is_opened_later() throws IOException {
    IndexDirectory shelf = new IndexDirectory(place);
    IndexPair pair = shelf.fresh();
    pair.keep(7, "hash", Map.of());
    pair.close();
    PersistedIndex kept = new PersistedIndex(shelf, new WithoutDatabaseAtFirst());

    assertThatThrownBy(kept::open).hasMessage("no database yet");
    IndexPair opened = kept.open();
    assertThat(opened.kept()).isEqualTo(7);

    assertThatThrownBy(shelf::newest)
        .hasMessageContaining("Another process uses the search index in " + place);
    opened.close();
  }

  @Test
  void a_whole_index_is_used_again_and_a_damaged_one_is_not() throws IOException {
    IndexDirectory shelf = new IndexDirectory(place);
    IndexPair pair = shelf.fresh();
    fill(pair);
    pair.keep(7, "hash", Map.of());
    pair.close();

    IndexPair again = shelf.newest();
    assertThat(again.kept()).isEqualTo(7);
    assertThat(again.desk().size()).isEqualTo(100);
    again.close();

    pair = shelf.fresh();
    fill(pair);
    pair.keep(8, "hash", Map.of());
    pair.close();
    damage(pair.directory());
    IndexPair older = shelf.newest();
    assertThat(older.kept()).as("the one before").isEqualTo(7);
    older.close();
    damage(older.directory());
    assertThat(shelf.newest()).isNull();
    assertThat(pair.directory()).doesNotExist();
  }

  @Test
  void what_was_not_kept_before_a_kill_is_not_believed_to_be_there() throws IOException {
    IndexDirectory shelf = new IndexDirectory(place);
    IndexPair pair = shelf.fresh();
    fill(pair);
    pair.keep(7, "hash", Map.of());
    pair.desk().remove("claim-1");
    pair.close();

    IndexPair again = shelf.newest();
    assertThat(again.kept()).isEqualTo(7);
    assertThat(again.desk().size()).isEqualTo(100);
    again.close();
  }

  private static final class WithoutDatabaseAtFirst extends IncrementalUpdate {

    private boolean there;

    WithoutDatabaseAtFirst() {
      super(null, null, null);
    }

    @Override
    String objectionTo(IndexPair kept) {
      if (there) {
        return null;
      }
      there = true;
      throw new IllegalStateException("no database yet");
    }
  }

  private static void fill(IndexPair pair) throws IOException {
    for (int n = 0; n < 100; n++) {
      pair.desk()
          .put(
              new Entry(
                  n,
                  "claim-" + n,
                  "en",
                  "Claim number " + n,
                  null,
                  List.of(),
                  List.of(),
                  Map.of(),
                  Map.of()),
              List.of());
    }
  }

  /** Flips one byte in the middle of the largest file. */
  private static void damage(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      Path largest =
          files
              .filter(Files::isRegularFile)
              .max((one, other) -> Long.compare(one.toFile().length(), other.toFile().length()))
              .orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(largest, bytes);
    }
  }
}
