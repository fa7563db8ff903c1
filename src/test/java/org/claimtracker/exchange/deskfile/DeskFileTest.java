package org.claimtracker.exchange.deskfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.claimtracker.exchange.transfer.DeskDatabase;
import org.claimtracker.history.Verification;
import org.claimtracker.testsupport.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk that version 0.1 left goes into a file, and out of it into an empty database. */
class DeskFileTest {

  /** Columns that hold nothing secret although their names look so; no receipt follows its hash. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(rating|name|same_as|label|address|check|scale)_key|(previous_|last_|receipt_)?hash|sha256");

  private static final Pattern SUSPICIOUS =
      Pattern.compile(".*(secret|password|token|hash|key|sha|session|credential).*");

  private static Databases databases;
  private static DeskDatabase desk;
  private static List<String> lines;
  private static int made;

  @BeforeAll
  static void writeTheDesk(@TempDir Path shared) throws IOException, SQLException {
    databases = new Databases(shared);
    desk = databases.ofVersion01("desk", null);
    // The row that is referred to comes after the one that refers to it.
    Databases.execute(
        desk,
        "update claim set state = 'DUPLICATE', duplicate_of_id = (select max(id) from claim)"
            + " where id = (select min(id) from claim)");
    lines = Databases.lines(desk);
  }

  @Test
  void a_desk_comes_back_whole_with_the_same_head_of_its_record() throws Exception {
    DeskDatabase other = databases.named("other-" + ++made);

    DeskImport.Result result = new DeskImport(other).run(databases.file("desk.jsonl", lines));

    assertThat(Databases.withoutHeader(Databases.lines(other)))
        .isEqualTo(Databases.withoutHeader(lines));
    try (Connection before = desk.open();
        Connection after = other.open()) {
      assertThat(Verification.of(after)).isEqualTo(Verification.of(before));
      assertThat(result.header().headHash()).isEqualTo(Verification.of(after).headHash());
    }
    assertThat(result.rows())
        .containsEntry("claim", Databases.one(desk, "select count(*) from claim"));
    assertThat(Databases.one(other, "select count(*) from claimant_name_term"))
        .isEqualTo(Databases.one(desk, "select count(*) from claimant_name_term"));
    assertThat(Databases.one(other, "select next value for entity_seq"))
        .as("new ids come after those there are")
        .isGreaterThan(Databases.one(desk, "select max(id) from claim"));
  }

  @Test
  void it_comes_back_whole_by_way_of_postgresql() throws Exception {
    try (PostgresServer server = PostgresServer.started()) {
      DeskDatabase postgres = new DeskDatabase(server.url(), "postgres", "postgres");
      new DeskImport(postgres).run(databases.file("from-h2.jsonl", lines));
      List<String> there = Databases.lines(postgres);
      assertThat(Databases.withoutHeader(there)).isEqualTo(Databases.withoutHeader(lines));

      DeskDatabase back = databases.named("back");
      new DeskImport(back).run(databases.file("from-postgresql.jsonl", there));

      assertThat(Databases.withoutHeader(Databases.lines(back)))
          .isEqualTo(Databases.withoutHeader(lines));
      assertThat(Databases.one(postgres, "select nextval('entity_seq')"))
          .isGreaterThan(Databases.one(desk, "select max(id) from claim"));
      assertThatThrownBy(() -> new DeskImport(postgres).run(databases.file("again.jsonl", lines)))
          .isInstanceOf(BadDeskFile.class)
          .hasMessageContaining("is not empty: it holds ");
      String last = lines.get(lines.size() - 2);
      List<String> twice = new ArrayList<>(lines);
      twice.add(lines.size() - 2, last);
      Databases.execute(postgres, "drop schema public cascade; create schema public");
      assertThatThrownBy(() -> new DeskImport(postgres).run(databases.file("twice.jsonl", twice)))
          .as("PostgreSQL ends a transaction at the first error, but not the search for the line")
          .isInstanceOf(BadDeskFile.class)
          .hasMessageStartingWith("Line %d: The database refuses it".formatted(twice.size() - 1));
    }
  }

  @Test
  void a_file_of_an_earlier_version_is_read_and_migrated() throws Exception {
    DeskDatabase earlier = databases.ofVersion01("earlier", "56");
    DeskDatabase other = databases.named("other-" + ++made);

    new DeskImport(other).run(databases.file("earlier.jsonl", Databases.lines(earlier)));

    earlier.migrate();
    assertThat(Databases.withoutHeader(Databases.lines(other)))
        .isEqualTo(Databases.withoutHeader(Databases.lines(earlier)));
    assertThat(Databases.one(other, "select count(*) from topic_name_term")).isPositive();
  }

  @Test
  void a_desk_that_holds_something_is_left_alone() throws Exception {
    assertThatThrownBy(() -> new DeskImport(desk).run(databases.file("desk.jsonl", lines)))
        .isInstanceOf(BadDeskFile.class)
        .hasMessageContaining("The desk is not empty: it holds ")
        .hasMessageContaining(Databases.one(desk, "select count(*) from claim") + " x claim,");
    assertThat(Databases.lines(desk)).isEqualTo(lines);
  }

  @Test
  void every_table_is_in_the_file_or_left_out_for_a_reason_and_no_secret_is_in_it()
      throws SQLException {
    TreeSet<String> there = new TreeSet<>();
    TreeSet<String> columns = new TreeSet<>();
    TreeSet<String> told = new TreeSet<>();
    try (Connection database = desk.open()) {
      try (ResultSet found =
          database.getMetaData().getColumns(null, database.getSchema(), "%", "%")) {
        while (found.next()) {
          there.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
          columns.add(
              (found.getString("TABLE_NAME") + "." + found.getString("COLUMN_NAME"))
                  .toLowerCase(Locale.ROOT));
        }
      }
      Kinds.of(database)
          .values()
          .forEach(
              table -> {
                told.add(table.name());
                assertThat(table.columns())
                    .as(table.name())
                    .extracting(column -> column.name())
                    .noneMatch(
                        name ->
                            SUSPICIOUS.matcher(name).matches()
                                && !HARMLESS.matcher(name).matches());
              });
    }
    for (Omission each : Omission.values()) {
      assertThat(each.reason).as("%s", each).isNotBlank();
      if (each.column == null) {
        assertThat(told.add(each.table)).as("%s is left out", each.table).isTrue();
      } else {
        assertThat(columns).contains(each.table + "." + each.column);
      }
    }
    assertThat(told).isEqualTo(there);
  }
}
