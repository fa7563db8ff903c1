package org.claimtracker.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.MadeFiles;
import org.claimtracker.testsupport.Person;

/** An import of a file over HTTP, from its upload to its report. */
final class ImportedFile {

  private final Http http;
  private final String address;

  private ImportedFile(Http http, String address) {
    this.http = http;
    this.address = address;
  }

  /** A file below {@code imports}, with the columns that its expectation names. */
  static ImportedFile sent(Person by, String name) {
    ImportedFile made = sent(by, name, MadeFiles.bytes(name));
    JsonNode mapping = MadeFiles.expected(name).path("mapping");
    if (mapping.isObject()) {
      ObjectNode there = Http.JSON.createObjectNode();
      List<String> columns = made.texts("/form/columns");
      mapping
          .properties()
          .forEach(
              column -> {
                if (columns.contains(column.getValue().asText())) {
                  there.set(column.getKey(), column.getValue());
                }
              });
      made.edit("{\"mapping\": " + there + "}");
    }
    return made;
  }

  static ImportedFile sent(Person by, String name, byte[] file) {
    String query = "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    return new ImportedFile(
        by.http, by.http.upload("/api/v1/imports" + query, file).expect(201).header("Location"));
  }

  /** One that is there. */
  static ImportedFile at(Person by, String address) {
    return new ImportedFile(by.http, address);
  }

  /** Puts the labels that all expectations use into the table. */
  static void mapLabels(Person by) {
    ObjectNode said = Http.JSON.createObjectNode();
    ArrayNode labels = said.putArray("labels");
    for (String[] row : MadeFiles.labels()) {
      labels.addObject().put("publisher", row[0]).put("label", row[1]).put("meaning", row[2]);
    }
    by.http.post("/api/v1/import-labels", said.toString()).expect(200);
  }

  ImportedFile edit(String patch) {
    http.patch(address, patch, "If-Match", http.get(address).etag()).expect(200);
    return this;
  }

  ImportedFile tried() {
    return moved("dry-run");
  }

  ImportedFile run() {
    return moved("run");
  }

  /** Asks for a move. */
  void begun(String move) {
    http.post(address + "/" + move, null).expect(200);
  }

  /** Asks for a move, and waits until the import rests. */
  ImportedFile moved(String move) {
    begun(move);
    Await.until(() -> !List.of("DRY_RUN", "RUNNING").contains(state()));
    assertThat(view().path("failure").isMissingNode()).as("%s", view()).isTrue();
    return this;
  }

  JsonNode view() {
    return http.get(address).expect(200).json();
  }

  String state() {
    return view().path("state").asText();
  }

  String address() {
    return address;
  }

  private List<String> texts(String path) {
    return Http.JSON.convertValue(
        view().at(path),
        Http.JSON.getTypeFactory().constructCollectionType(List.class, String.class));
  }

  /** Imported, updated, known, refused and asked. */
  List<Integer> counts() {
    JsonNode counts = view().path("counts");
    return List.of("imported", "updated", "known", "refused", "asked").stream()
        .map(outcome -> counts.path(outcome).asInt())
        .toList();
  }

  /** The outcome of each row with its reason, by its number. */
  Map<Long, String> rows() {
    Map<Long, String> rows = new TreeMap<>();
    String cursor = "";
    do {
      JsonNode page = http.get(address + "/rows?limit=100&cursor=" + cursor).expect(200).json();
      page.path("items")
          .forEach(
              row ->
                  rows.put(
                      row.path("row").asLong(),
                      (row.path("outcome").asText() + " " + row.path("reason").asText()).strip()));
      cursor = page.path("nextCursor").asText();
    } while (!cursor.isEmpty());
    return rows;
  }

  List<String> report() {
    return http.get(address + "/report.csv").expect(200).text().lines().toList();
  }
}
