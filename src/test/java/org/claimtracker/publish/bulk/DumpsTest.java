package org.claimtracker.publish.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.transaction.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.claimtracker.testsupport.ConfiguredDesk;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dumps of everything that is published. */
@QuarkusTest
@TestProfile(ConfiguredDesk.class)
class DumpsTest extends Desk {

  @Test
  void each_line_is_the_verdict_as_it_is_read_one_by_one() {
    String slug = published("Taken away");
    String verdict = reader.get("/api/v1/verdicts/" + slug).text();

    Answer dump = reader.get("/dumps/verdicts.ndjson").expect(200);

    assertThat(dump.text()).endsWith("\n");
    assertThat(dump.text().lines()).doesNotHaveDuplicates().containsOnlyOnce(verdict);
    assertThat(dump.header("Content-Type")).isEqualTo("application/x-ndjson");
    assertThat(dump.header("Link")).isEqualTo("<" + ConfiguredDesk.LICENCE + ">; rel=\"license\"");
  }

  @Test
  void a_table_holds_every_text_as_it_is_unless_a_spreadsheet_would_run_it() throws IOException {
    String odd = "Said \"150\", \nthen; 'less'";
    String slug = publishedWith(odd, "=HYPERLINK(\"http://evil.example\")");

    Answer dump = reader.get("/dumps/verdicts.csv").expect(200);
    Map<String, String> line =
        lines(dump.text()).stream()
            .filter(one -> one.get("slug").equals(slug))
            .findFirst()
            .orElseThrow();

    assertThat(line)
        .containsEntry("statement", odd)
        .containsEntry("summary", "'=HYPERLINK(\"http://evil.example\")")
        .containsEntry("address", "https://facts.example/v/" + slug)
        .containsEntry("rating", "unproven")
        .containsEntry("claimant", "")
        .containsEntry("stated_on", "2025-03");
    assertThat(dump.text()).startsWith("slug,address,revision,statement,");
    assertThat(dump.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(dump.header("Link")).contains("rel=\"license\"");
    assertThat(lines(dump.text()))
        .hasSameSizeAs(reader.get("/dumps/verdicts.ndjson").text().lines().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/dumps/verdicts.ndjson", "/dumps/verdicts.csv", "/feeds/claimreview.json"})
  void it_is_compressed_on_request(String path) throws IOException {
    published("Taken away with little luggage");
    String plain = reader.get(path).expect(200).text();

    HttpResponse<byte[]> gzip = reader.gzipped(path);

    assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(gzip.headers().allValues("Vary").toString()).contains("Accept-Encoding");
    assertThat(gzip.headers().firstValue("Link").orElse("")).contains("rel=\"license\"");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .asString(UTF_8)
        .isEqualTo(plain);
    Answer head = reader.send("HEAD", path, null).expect(200);
    assertThat(head.text()).isEmpty();
    assertThat(head.header("Link")).contains("rel=\"license\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@a", "\t=1", "\ra", "  =1", "\n+1", "＝1"})
  void what_could_be_a_formula_is_none(String text) {
    assertThat(SpreadsheetText.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1", "a=1", "", "'", "150 drones"})
  void what_is_no_formula_stays_as_it_is(String text) {
    assertThat(SpreadsheetText.of(text)).isEqualTo(text);
  }

  @Test
  void a_retraction_during_a_dump_takes_effect_from_the_next_batch_on() {
    published("Taken away before");
    String slug = published("Retracted while it is taken away");
    List<String> read = new ArrayList<>();

    Dump.read(
        1,
        () -> false,
        step -> {
          assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
          if (read.isEmpty()) {
            retracts(slug, "Wrong.");
          }
          step.forEach(standing -> read.add(standing.document()));
        });

    assertThat(read)
        .hasSizeGreaterThan(0)
        .noneMatch(document -> document.contains("Retracted while it is taken away"));
  }

  @Test
  void reading_ends_when_the_client_disconnects() {
    published("Read before they left");
    published("Not read after they left");
    List<String> read = new ArrayList<>();

    Dump.read(
        1, () -> !read.isEmpty(), step -> step.forEach(standing -> read.add(standing.document())));

    assertThat(read).hasSize(1);
  }

  @Test
  void batches_of_any_size_read_the_same() {
    published("Taken away in steps");
    published("Taken away in more steps");

    List<String> one = inSteps(1);

    assertThat(one).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    assertThat(inSteps(2)).isEqualTo(one);
    assertThat(inSteps(Dump.BATCH_SIZE)).isEqualTo(one);
  }

  private static List<String> inSteps(int atOnce) {
    List<String> read = new ArrayList<>();
    Dump.read(atOnce, () -> false, step -> step.forEach(standing -> read.add(standing.document())));
    return read;
  }

  private String publishedWith(String statement, String summary) {
    String slug = checker.logs(statement, "en", "2025-03");
    ObjectNode text = Http.JSON.createObjectNode();
    text.put("rating", "unproven").put("summary", summary);
    text.putArray("evidence").add(checker.addsCaption(slug));
    checker.drafts(slug, text.toString()).expect(200);
    publishes(slug);
    return slug;
  }

  private static List<Map<String, String>> lines(String table) throws IOException {
    try (MappingIterator<Map<String, String>> lines =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(table)) {
      return lines.readAll();
    }
  }
}
