package org.claimtracker.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.InstalledDesk;
import org.claimtracker.testsupport.MadeFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of all forms, from their upload to the second time they come. */
@QuarkusTest
@TestProfile(InstalledDesk.class)
class ImportedFilesTest extends Desk {

  private static final String SEMICOLONS = "columns-3-semicolon.csv";

  @BeforeEach
  void mapLabels() {
    ImportedFile.mapLabels(editor);
  }

  @Test
  void every_file_gives_what_it_must_and_the_second_time_changes_nothing() {
    Map<String, List<Integer>> dry = new LinkedHashMap<>();
    Map<String, List<Integer>> first = new LinkedHashMap<>();
    Map<String, List<Integer>> second = new LinkedHashMap<>();
    Map<String, List<Integer>> expected = new LinkedHashMap<>();
    Map<String, List<Integer>> expectedAgain = new LinkedHashMap<>();
    List<Integer> all = new ArrayList<>(List.of(0, 0, 0, 0));
    for (String name : MadeFiles.NAMES) {
      JsonNode counts = MadeFiles.expected(name).path("counts");
      int imported = counts.path("imported").asInt();
      int known = counts.path("known").asInt();
      int refused = counts.path("refused").asInt();
      int asked = counts.path("asked").asInt();
      expected.put(name, List.of(imported, 0, known, refused, asked));
      expectedAgain.put(name, List.of(0, 0, imported + known, refused, asked));

      ImportedFile file = ImportedFile.sent(editor, name).tried();
      dry.put(name, file.counts());
      first.put(name, file.run().counts());
      assertThat(file.rows()).as(name).containsExactlyEntriesOf(rows(name));
      assertThat(file.report()).as("%s and its header", name).hasSizeGreaterThan(1);
      second.put(name, ImportedFile.sent(editor, name).tried().run().counts());
      for (int kind = 0; kind < 4; kind++) {
        all.set(kind, all.get(kind) + List.of(imported, known, refused, asked).get(kind));
      }
    }
    assertThat(dry).isEqualTo(expected);
    assertThat(first).isEqualTo(expected);
    assertThat(second).isEqualTo(expectedAgain);
    assertThat(all).as("imported, known, refused, asked").containsExactly(116, 14, 41, 12);
    assertThat(editor.http.get("/api/v1/record/verification").json().path("intact").asBoolean())
        .isTrue();
  }

  private static Map<Long, String> rows(String name) {
    Map<Long, String> rows = new TreeMap<>();
    JsonNode expected = MadeFiles.expected(name);
    for (String kind : List.of("imported", "known", "refused", "asked")) {
      for (JsonNode row : expected.path(kind)) {
        String reason = kind.equals("known") ? "twice-in-file" : row.path("reason").asText();
        rows.put(row.path("row").asLong(), (kind.toUpperCase(Locale.ROOT) + " " + reason).strip());
      }
    }
    return rows;
  }

  @Test
  void rows_that_were_asked_about_come_in_once_there_is_an_answer() {
    ImportedFile file = ImportedFile.sent(secondEditor, SEMICOLONS, renamed(SEMICOLONS)).tried();
    file.run();
    List<Integer> before = file.counts();
    assertThat(before.get(4)).isEqualTo(2);

    file.edit("{\"dayOrder\": \"DAY_FIRST\"}").run();

    assertThat(file.counts())
        .containsExactly(before.get(0) + 2, 0, before.get(2), before.get(3), 0);
    assertThat(file.state()).isEqualTo("DONE");
    editor.http.post(file.address() + "/run", null).expect(409);
  }

  @Test
  void a_label_that_is_mapped_later_brings_its_row_in() {
    ImportedFile file =
        ImportedFile.sent(editor, "later.csv", table("Nearly so", "https://later.example/1"));
    assertThat(file.tried().counts()).containsExactly(0, 0, 0, 0, 1);
    file.run();
    JsonNode unmapped = editor.http.get(file.address() + "/labels").json().at("/items/0");
    assertThat(unmapped.path("label").asText()).isEqualTo("Nearly so");

    editor
        .http
        .post(
            "/api/v1/import-labels",
            "{\"labels\": [{\"publisher\": \"later.example\", \"label\": \"nearly  SO\","
                + " \"meaning\": \"mostly-true\"}]}")
        .expect(200);
    String ofTwo = "/api/v1/import-labels?publisher=later.example&publisher=never.example";
    assertThat(editor.http.get(ofTwo).expect(200).json().path("items")).hasSize(1);

    assertThat(file.run().counts()).containsExactly(1, 0, 0, 0, 0);
  }

  @Test
  void a_newer_file_updates_what_an_older_one_brought() {
    String address = "https://newer.example/1";
    ImportedFile.sent(editor, "older.csv", table("False", address)).tried().run();

    ImportedFile newer = ImportedFile.sent(editor, "newer.csv", table("True", address)).tried();

    assertThat(newer.counts()).as("told by the dry run").containsExactly(0, 1, 0, 0, 0);
    assertThat(newer.run().counts()).containsExactly(0, 1, 0, 0, 0);
  }

  @Test
  void a_button_pressed_twice_does_its_work_once() {
    ImportedFile file =
        ImportedFile.sent(editor, "twice.csv", table("False", "https://twice.example/1"));
    editor.http.post(file.address() + "/run", null).expect(409);
    editor.http.post(file.address() + "/dry-run", null).expect(200);
    file.moved("dry-run");
    editor.http.post(file.address() + "/run", null).expect(200);
    file.moved("run");

    assertThat(file.counts()).containsExactly(1, 0, 0, 0, 0);
    assertThat(file.rows()).hasSize(1);
  }

  @Test
  void the_desks_own_checks_become_claims_with_published_verdicts() {
    String address = "https://former.example/own";
    byte[] own =
        ("claim,claimant,date,verdict,url\nThe former site told this.,Jane Roe,2024-05-06,False,"
                + address)
            .getBytes(UTF_8);
    ImportedFile file =
        ImportedFile.sent(editor, "own.csv", own).edit("{\"ours\": true}").tried().run();

    assertThat(file.counts()).as("%s", file.rows()).containsExactly(1, 0, 0, 0, 0);
    JsonNode verdict = reader.get("/api/v1/verdicts/the-former-site-told-this").expect(200).json();
    assertThat(verdict.at("/rating/key").asText()).isEqualTo("false");
    assertThat(verdict.path("importedFrom").asText()).isEqualTo(address);
    assertThat(
            ImportedFile.sent(editor, "own.csv", own)
                .edit("{\"ours\": true}")
                .tried()
                .run()
                .counts())
        .containsExactly(0, 0, 1, 0, 0);
  }

  @Test
  void formulas_of_a_report_do_not_run() {
    byte[] file =
        ("claim,date,verdict,url\n=HYPERLINK(\"\"x\"\"),2024-05-06,False,https://sheet.example/1")
            .getBytes(UTF_8);
    ImportedFile made = ImportedFile.sent(editor, "sheet.csv", file).tried();

    assertThat(made.report().get(1)).contains("'=HYPERLINK");
  }

  /** The same rows at other addresses, which no other test brings in. */
  private static byte[] renamed(String name) {
    return new String(MadeFiles.bytes(name), UTF_8)
        .replace("numbers.example", "renamed.example")
        .getBytes(UTF_8);
  }

  private static byte[] table(String label, String address) {
    return ("claim,claimant,date,verdict,url\nA bus sings at %s.,Jane Roe,2024-05-06,%s,%s"
            .formatted(address, label, address))
        .getBytes(UTF_8);
  }
}
