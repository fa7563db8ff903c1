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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.claimtracker.exchange.transfer.DeskDatabase;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.InstalledDesk;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk on which everything was done once gives all of it away, and takes it in elsewhere. */
@QuarkusTest
@TestProfile(InstalledDesk.class)
class DeskExportTest extends Desk {

  private static final String LINES = "/api/v1/export?format=jsonl";

  /** What there is of each kind, so that a round trip without a difference says something. */
  private static final String SAMPLED =
      "account accountRole savedFilter claimant topic claim claimTopic appearance slugRedirect"
          + " source evidence ratingScale rating revision citation contribution review"
          + " reviewComment notice recheck claimPlan publication publicationTopic matchDecision"
          + " intake intakeText spottedSentence spottingModel webhook externalCheck importJob"
          + " importRow importLabel notification notificationSettings notificationChoice"
          + " notificationPosition inboxItem interest contact change chainHead";

  private static boolean everythingWasDone;

  @Inject DataSource source;
  @Inject Sql sql;

  @TempDir Path directory;

  @BeforeEach
  void doEverythingOnce() throws SQLException {
    if (everythingWasDone) {
      return;
    }
    new WholeDesk(checker, editor, administrator, sql).fill();
    everythingWasDone = true;
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
    for (String kind : SAMPLED.split(" ")) {
      assertThat(header.path("rows").path(kind).asLong()).as(kind).isPositive();
    }
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
    // What follows the record writes a moment later than whoever wrote it.
    Await.until(() -> snapshot().equals(snapshot()));
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

  private String snapshot() {
    return json(download(LINES).get(0)).path("snapshot").asText();
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
