package org.claimtracker.exchange.deskfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.claimtracker.FuzzTest;
import org.claimtracker.exchange.transfer.DeskDatabase;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Sql;
import org.claimtracker.testsupport.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk on which everything was done once gives all of it away, and takes it in elsewhere. */
@QuarkusTest
@TestProfile(FuzzTest.Alone.class)
class DeskExportTest extends Desk {

  private static final String LINES = "/api/v1/export?format=jsonl";

  private static boolean everythingWasDone;

  @Inject DataSource source;
  @Inject Sql sql;

  @TempDir Path directory;

  @BeforeEach
  void doEverythingOnce() throws SQLException {
    if (everythingWasDone) {
      return;
    }
    Stories stories = new Stories(checker, editor);
    String corrected = stories.commented("A claim whose verdict was corrected");
    stories.retracted("A claim whose verdict was retracted");
    stories.movedOn("A claim that was edited after its verdict");
    stories.approved("A claim whose verdict waits");
    stories.odd("Зеленський: «150 дронів» — так");
    String original = checker.logs("Zzz the original");
    stories.duplicate("Aaa repeats it", original);
    checker.schedulesRecheck(corrected, "2099-01-01", "New figures are due").expect(200);
    String other = checker.logs("Another claim about drones");
    checker
        .http
        .post(
            "/api/v1/claims/" + other + "/matches",
            """
            {"other": "%s", "decision": "DIFFERENT", "score": 0.97, "model": "words"}\
            """
                .formatted(original))
        .expect(201);
    administrator.makesIdleWebhook();
    administrator
        .http
        .post(
            "/api/v1/rating-scales",
            """
            {"key": "two-steps", "name": "Two steps", "ratings": [
              {"key": "so", "label": "So", "definition": "It is so.", "axisValue": 2,
               "words": {"uk": {"label": "Так", "definition": "Так є."}}},
              {"key": "not-so", "label": "Not so", "definition": "It is not.", "axisValue": 1}]}\
            """)
        .expect(201);
    checker.takesIn("The minister said that 150 drones struck Kyiv. It rained on Tuesday.");
    long bus = editor.sendsImport();
    editor
        .http
        .post(
            "/api/v1/import-labels",
            """
            {"labels": [{"publisher": "pages.example", "label": "Nearly sung",
                         "meaning": "mostly-true"}]}\
            """)
        .expect(200);
    String imported = "/api/v1/imports/" + bus;
    editor.http.post(imported + "/dry-run", null).expect(200);
    awaits(imported, "READY");
    editor.http.post(imported + "/run", null).expect(200);
    awaits(imported, "DONE");
    sql.execute(
        "insert into saved_filter (id, version, created_at, account_id, name, query)"
            + " select -1, 0, created_at, id, 'Mine', 'state=LOGGED' from account"
            + " where handle = 'checker'");
    sql.execute(
        "insert into spotting_model (id, version, created_at, number, trained_by, kept, dismissed,"
            + " average_precision, f1, shipped_average_precision, shipped_f1, folds_by, weights,"
            + " in_use, words_average_precision, words_f1) values (-1, 0, current_timestamp, 1,"
            + " 'editor', 3, 4, 0.1, 0.30000000000000004, 1e-7, 0.5, 'SENTENCE', '{}', false, 0,"
            + " 0)");
    sql.execute("insert into slug_redirect values ('topic', 'former-energy', 'energy')");
    everythingWasDone = true;
  }

  private void awaits(String imported, String state) {
    Await.until(
        Duration.ofSeconds(60),
        () -> editor.http.get(imported).json().path("state").asText().equals(state));
  }

  @Test
  void everything_goes_through_the_file_and_comes_back_without_a_difference() throws Exception {
    List<String> lines = download(LINES);
    DeskDatabase other = new Databases(directory).named("other");

    new DeskImport(other).run(new Databases(directory).file("desk.jsonl", lines));

    assertThat(Databases.withoutHeader(Databases.lines(other)))
        .isEqualTo(Databases.withoutHeader(lines));
    JsonNode header = json(lines.get(0));
    JsonNode record = editor.http.get("/api/v1/record/verification").json();
    assertThat(header.path("headHash")).isEqualTo(record.path("headHash"));
    assertThat(header.path("entries")).isEqualTo(record.path("entries"));
    header
        .path("rows")
        .properties()
        .forEach(kind -> assertThat(kind.getValue().asLong()).as(kind.getKey()).isPositive());
  }

  @Test
  void no_secret_is_among_what_everybody_may_carry_away() {
    List<String> lines = download(LINES);

    assertThat(lines)
        .noneMatch(line -> line.contains("passwordHash") || line.contains("whsec_"))
        .anyMatch(line -> line.startsWith("{\"kind\":\"account\"") && line.contains("\"checker\""))
        .anyMatch(line -> line.startsWith("{\"kind\":\"webhook\""));
    TreeSet<String> kinds = new TreeSet<>();
    lines.forEach(line -> kinds.add(json(line).path("kind").asText()));
    assertThat(kinds)
        .contains("change", "reviewComment", "contribution", "externalCheck", "importLabel", "end")
        .doesNotContain("credential", "deviceKey", "idempotencyKey");
  }

  @Test
  void administrators_alone_get_the_lines_and_all_staff_the_archive() {
    refused(reader.get(LINES), 401);
    refused(checker.http.get(LINES), 403);
    refused(secondEditor.http.get(LINES), 403);
    assertThat(administrator.http.get(LINES).expect(200).header("Content-Disposition"))
        .matches("attachment; filename=desk-\\d{4}-\\d\\d-\\d\\d\\.jsonl");
    assertThat(checker.http.download("/api/v1/export"))
        .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    assertThat(checker.http.download("/api/v1/export?format=zip"))
        .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void other_forms_and_cursors_are_refused() {
    refused(administrator.http.get("/api/v1/export?format=xml"), 422);
    refused(administrator.http.get("/api/v1/export?cursor=0123456789abcdef.1"), 400);
    refused(administrator.http.get(LINES + "&cursor=1"), 400);
    refused(administrator.http.get(LINES + "&cursor=0123456789abcdef.99999999999999999999"), 400);
    refused(administrator.http.get(LINES + "&cursor=0123456789abcdef.5"), 409);
  }

  @Test
  void a_download_that_broke_off_goes_on_until_the_desk_changes() {
    List<String> whole = download(LINES);
    String snapshot = json(whole.get(0)).path("snapshot").asText();
    for (int known : List.of(1, 2, whole.size() / 2, whole.size() - 1)) {
      List<String> put = new ArrayList<>(whole.subList(0, known));
      put.addAll(download(LINES + "&cursor=" + snapshot + "." + known));
      assertThat(put).as("%d lines were there", known).isEqualTo(whole);
    }
    refused(administrator.http.get(LINES + "&cursor=" + snapshot + "." + whole.size()), 400);

    checker.logs("A claim that comes in between");

    refused(administrator.http.get(LINES + "&cursor=" + snapshot + ".2"), 409);
  }

  @Test
  void it_is_compressed_for_whoever_asks() throws IOException {
    HttpResponse<byte[]> compressed = administrator.http.gzipped(LINES);

    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("\"kind\":\"end\"");
    }
  }

  @Test
  void all_lines_are_of_one_moment_whatever_is_written_meanwhile() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OutputStream interrupting =
        new OutputStream() {
          private boolean written;

          @Override
          public void write(int one) {
            out.write(one);
            if (!written) {
              written = true;
              published("A verdict of another moment");
            }
          }
        };
    try (Connection connection = source.getConnection();
        DeskSnapshot snapshot = new DeskSnapshot(connection, Instant.EPOCH, "of the tests")) {
      snapshot.write(interrupting, 0, () -> false);
    }

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).noneMatch(line -> line.contains("A verdict of another moment"));
    new DeskImport(new Databases(directory).named("moment"))
        .run(new Databases(directory).file("moment.jsonl", lines));
    assertThat(download(LINES)).anyMatch(line -> line.contains("A verdict of another moment"));
  }

  @Test
  void the_page_of_backups_leads_to_it() {
    assertThat(
            administrator.browser().get("/desk/backups", "Accept", "text/html").expect(200).text())
        .contains("href=\"" + LINES + "\"");
  }

  private List<String> download(String path) {
    return new String(administrator.http.download(path), StandardCharsets.UTF_8).lines().toList();
  }

  private static JsonNode json(String line) {
    try {
      return Http.JSON.readTree(line);
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(line, noJson);
    }
  }
}
