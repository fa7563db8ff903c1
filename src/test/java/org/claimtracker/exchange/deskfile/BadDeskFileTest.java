package org.claimtracker.exchange.deskfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.claimtracker.exchange.transfer.DeskDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is cut, damaged or made up is refused with its line, and nothing of it comes in. */
class BadDeskFileTest {

  private static Databases databases;
  private static List<String> lines;

  @TempDir Path directory;

  @BeforeAll
  static void writeTheDesk(@TempDir Path shared) throws IOException, SQLException {
    databases = new Databases(shared);
    lines = Databases.lines(databases.ofVersion01("desk", null));
  }

  @Test
  void a_file_of_a_later_version_or_another_form_is_refused() throws Exception {
    refused(with(0, lines.get(0).replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"9999\"")), 1)
        .hasMessageContaining("newer than this one");
    refused(with(0, lines.get(0).replace("\"format\":1", "\"format\":2")), 1)
        .hasMessageContaining("Its format is 2");
    refused(with(0, "{\"kind\":\"desk\"}"), 1);
    refused(with(0, lines.get(0).replaceFirst("\"nextId\":\\d+", "\"nextId\":1")), 1);
    refused(
        with(0, lines.get(0).replaceFirst("\"nextId\":\\d+", "\"nextId\":9999999999999999")), 1);
    refused(with(0, lines.get(0).replaceFirst("\"rows\":\\{", "\"rows\":{\"unheard\":3,")), 0)
        .hasMessageContaining("0 lines of the kind unheard");
  }

  @Test
  void a_damaged_line_is_found_by_its_checksum_wherever_it_is() throws Exception {
    Random random = new Random(20261130);
    byte[] whole = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    for (int each = 0; each < 200; each++) {
      byte[] damaged = whole.clone();
      int at = random.nextInt(whole.length);
      damaged[at] ^= (byte) (1 << random.nextInt(7));
      Path file = Files.write(directory.resolve("damaged.jsonl"), damaged);
      int line = 1;
      for (int before = 0; before < at; before++) {
        line += whole[before] == '\n' ? 1 : 0;
      }

      assertThatThrownBy(() -> readThrough(file))
          .as("byte %d", at)
          .isInstanceOf(BadDeskFile.class)
          .hasMessageStartingWith("Line " + line + ": ");
    }
  }

  private static void readThrough(Path file) throws IOException {
    try (DeskFileReader reader = new DeskFileReader(file)) {
      while (reader.next() != null) {
        assertThat(reader.number()).isLessThanOrEqualTo(lines.size());
      }
    }
  }

  @Test
  void a_cut_file_is_refused_and_nothing_comes_in() throws Exception {
    int claim = first("claim\"");
    refused(lines.subList(0, claim), claim + 1).hasMessageContaining("stops before its end");
    refused(lines.subList(0, lines.size() - 1), lines.size());
    Path inTheMiddle = directory.resolve("middle.jsonl");
    Files.writeString(inTheMiddle, lines.get(0) + "\n" + lines.get(1).substring(0, 40));
    refusedAnywhere(inTheMiddle, "middle").hasMessage("Line 2: The file ends in the middle of it.");
    refusedAnywhere(Files.createFile(directory.resolve("empty.jsonl")), "empty");
  }

  @Test
  void a_compressed_file_is_read_too_and_refused_when_it_is_cut() throws Exception {
    Path file = directory.resolve("desk.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = Files.readAllBytes(file);
    new DeskImport(databases.named("other")).run(file);

    refusedAnywhere(Files.write(file, Arrays.copyOf(whole, whole.length / 2)), "half");
    whole[whole.length / 2] ^= 16;
    refusedAnywhere(Files.write(file, whole), "damaged");
  }

  @Test
  void hostile_lines_are_refused_with_their_numbers() throws Exception {
    int claim = first("claim\"");
    String line = lines.get(claim);
    refused(with(claim, line.replace("{\"kind\"", "{\"kind\":\"x\",\"kind\"")), claim + 1);
    refused(with(claim, line.replace("\"kind\":\"claim\"", "\"kind\":\"credential\"")), claim + 1)
        .hasMessageContaining("credential");
    refused(with(claim, line.replace("\"kind\":\"claim\",", "")), claim + 1);
    refused(with(claim, line.replace("\"version\":", "\"version\":\"x\",\"x\":")), claim + 1)
        .hasMessageContaining("version is not a whole number");
    refused(with(claim, line.replace("\"version\":", "\"version\":[[[]]],\"x\":")), claim + 1);
    refused(with(claim, line.replace("\"row\":{", "\"row\":{\"passwordHash\":\"x\",")), claim + 1)
        .hasMessageContaining("There is no field passwordHash");
    refused(
        with(claim, line.replaceFirst("\"createdAt\":\"", "\"createdAt\":\"+99999")), claim + 1);
    refused(with(claim, line.replaceFirst("\"state\":\"\\w+\"", "\"state\":\"HACKED\"")), claim + 1)
        .hasMessageContaining("The database refuses it");
    refused(
        with(claim, line.replaceFirst("\"statement\":\"[^\"]*\"", "\"statement\":null")),
        claim + 1);
    refused(with(claim, line.replaceFirst("\"version\":\\d+", "\"version\":1e400")), claim + 1);
    refused(
        with(
            claim,
            line.replaceFirst(
                "\"statement\":\"[^\"]*\"", "\"statement\":\"" + "x".repeat(5000) + "\"")),
        claim + 1);
    refused(with(claim, "[" + line + "]"), claim + 1);
    refused(with(claim, "{".repeat(2000)), claim + 1);

    List<String> behind = new ArrayList<>(lines);
    behind.add(line);
    refused(behind, behind.size()).hasMessageContaining("behind the end");
    List<String> twice = new ArrayList<>(lines);
    twice.add(claim, line);
    refused(twice, claim + 2).hasMessageContaining("The database refuses it");
    List<String> less = new ArrayList<>(lines);
    less.remove(first("appearance"));
    refused(less, less.size());
    List<String> forged = new ArrayList<>(lines);
    int change = first("change\"");
    forged.set(
        change,
        Databases.summed(
            forged.get(change).replaceFirst("\"actor\":\"\\w+", "\"actor\":\"nobody")));
    refused(forged, 0).hasMessageContaining("The record in the file is not intact: entry 1.");
  }

  @Test
  void what_approves_its_own_revision_does_not_come_in() throws Exception {
    Matcher released = Pattern.compile("\"releasedById\":(\\d+)").matcher(String.join("\n", lines));
    assertThat(released.find()).isTrue();
    int approval = first("contribution\",\"row\":{\"id\":" + released.group(1));
    // As an author, whoever released a revision breaks the key that keeps four eyes.
    refused(with(approval, lines.get(approval).replace("\"APPROVER\"", "\"AUTHOR\"")), -1)
        .hasMessageContaining("The database refuses it");
  }

  private int first(String kind) {
    for (int each = 0; each < lines.size(); each++) {
      if (lines.get(each).startsWith("{\"kind\":\"" + kind)) {
        return each;
      }
    }
    throw new AssertionError("No " + kind);
  }

  private List<String> with(int place, String line) {
    assertThat(line).isNotEqualTo(lines.get(place));
    List<String> changed = new ArrayList<>(lines);
    changed.set(place, Databases.summed(line.endsWith("}") ? line : line + "}"));
    return changed;
  }

  private AbstractThrowableAssert<?, ?> refused(List<String> changed, int line) throws Exception {
    return refusedAnywhere(databases.file("changed.jsonl", changed), "line " + line)
        .hasMessageStartingWith(line < 1 ? "" : "Line " + line + ": ");
  }

  private AbstractThrowableAssert<?, ?> refusedAnywhere(Path file, String as) throws Exception {
    DeskDatabase other = databases.named("refusing");
    AbstractThrowableAssert<?, ?> refusal =
        assertThatThrownBy(() -> new DeskImport(other).run(file))
            .as(as)
            .isInstanceOf(BadDeskFile.class);
    try (Connection database = other.open()) {
      if (DeskDatabase.schema(database).isPresent()) {
        assertThat(Databases.one(other, "select count(*) from change")).as(as).isZero();
        assertThat(Databases.one(other, "select count(*) from rating")).as(as).isEqualTo(10);
      }
    }
    return refusal;
  }
}
