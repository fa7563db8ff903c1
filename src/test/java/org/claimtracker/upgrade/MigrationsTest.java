package org.claimtracker.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Migrations that a release contained stay as they were, and new ones have higher numbers: Flyway
 * opens no database whose applied migrations changed, nor applies one below the highest applied.
 */
class MigrationsTest {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path RELEASED = Path.of("src/test/resources/upgrade/migrations-0.1.sha256");

  @Test
  void released_migrations_are_unchanged_and_new_ones_come_after_them() throws IOException {
    assertThat(problems(released(), present())).isEmpty();
  }

  @Test
  void an_edited_a_removed_and_an_out_of_order_migration_are_refused() throws IOException {
    Map<String, String> present = present();
    present.merge("common/V1__Create_accounts.sql", "-- and a comment\n", String::concat);
    present.remove("h2/V7_1__Guard_the_record.sql");
    present.put("postgresql/V13__Fill_the_gap.sql", "select 1;");
    present.put("common/V1000__Come_after_all.sql", "select 1;");

    assertThat(problems(released(), present))
        .containsExactly(
            "common/V1__Create_accounts.sql was released and is edited",
            "h2/V7_1__Guard_the_record.sql was released and is gone",
            "postgresql/V13__Fill_the_gap.sql does not come after V23");
  }

  @Test
  void two_new_migrations_of_the_same_number_are_refused() throws IOException {
    Map<String, String> present = present();
    present.put("common/V1000__One.sql", "select 1;");
    present.put("h2/V1000__Another.sql", "select 1;");
    present.put("postgresql/V1000__Another.sql", "select 1;");

    assertThat(problems(released(), present))
        .containsExactly(
            "common/V1000__One.sql and h2/V1000__Another.sql have the same number",
            "common/V1000__One.sql and postgresql/V1000__Another.sql have the same number");
  }

  @Test
  void line_ends_do_not_matter() throws IOException {
    Map<String, String> present = present();
    present.replaceAll((path, text) -> text.replace("\n", "\r\n"));

    assertThat(problems(released(), present)).isEmpty();
  }

  private static List<String> problems(Map<String, String> released, Map<String, String> present) {
    List<String> problems = new ArrayList<>();
    released.forEach(
        (path, checksum) -> {
          if (!present.containsKey(path)) {
            problems.add(path + " was released and is gone");
          } else if (!checksum.equals(sha256(present.get(path)))) {
            problems.add(path + " was released and is edited");
          }
        });
    int[] last =
        released.keySet().stream().map(MigrationsTest::version).max(Arrays::compare).orElseThrow();
    List<String> added = present.keySet().stream().filter(p -> !released.containsKey(p)).toList();
    for (String path : added) {
      if (Arrays.compare(version(path), last) <= 0) {
        problems.add(path + " does not come after V" + last[0]);
      }
    }
    for (String path : added) {
      added.stream()
          .filter(other -> path.compareTo(other) < 0 && runsWith(path, other))
          .filter(other -> Arrays.equals(version(path), version(other)))
          .forEach(other -> problems.add(path + " and " + other + " have the same number"));
    }
    return problems;
  }

  /** Whether some database gets both: each gets the common ones and those of its own folder. */
  private static boolean runsWith(String path, String other) {
    String folder = path.substring(0, path.indexOf('/'));
    return folder.equals("common") || other.startsWith(folder + "/");
  }

  private static int[] version(String path) {
    String name = path.substring(path.indexOf('/') + 1);
    String number = name.substring(1, name.indexOf("__"));
    return Stream.of(number.split("_")).mapToInt(Integer::parseInt).toArray();
  }

  private static Map<String, String> released() throws IOException {
    try (Stream<String> lines = Files.lines(RELEASED)) {
      return lines
          .map(line -> line.split(" +"))
          .collect(
              Collectors.toMap(parts -> parts[1], parts -> parts[0], (a, b) -> a, TreeMap::new));
    }
  }

  private static Map<String, String> present() throws IOException {
    Map<String, String> present = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MIGRATIONS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = MIGRATIONS.relativize(file).toString().replace('\\', '/');
        present.put(path, Files.readString(file));
      }
    }
    return present;
  }

  private static String sha256(String text) {
    try {
      byte[] normalised = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(normalised));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
