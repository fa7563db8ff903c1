package org.claimtracker.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.exchange.reading.RowResult.Asked;
import org.claimtracker.exchange.reading.RowResult.Known;
import org.claimtracker.exchange.reading.RowResult.Read;
import org.claimtracker.exchange.reading.RowResult.Refused;
import org.claimtracker.testsupport.MadeFiles;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every made-up file gives what its expectation says, all of it and nothing else. */
class ImportExpectationsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Letters that went without a trace before the file was made: no reader can tell. */
  private static final Set<String> UNTRACEABLE = Set.of("letters-lost-before");

  private static final String EXPLAINED = ": to be escaped, never shown as markup";

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("org.claimtracker.testsupport.MadeFiles#NAMES")
  void a_file_gives_what_its_expectation_says(String name) throws IOException {
    JsonNode expected = MadeFiles.expected(name);
    Path file = ImportSamples.file(name, folder);
    ReviewFile read = ReviewFile.detect(file, name);
    Map<Long, JsonNode> rows = new TreeMap<>();
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Long> skipped;
    try (ReviewReader reader =
        read.open(new Reading(mapping(expected, read.form()), ImportSamples.labels(), null))) {
      reader.forEachRemaining(
          row -> {
            counts.merge(kind(row), 1, Integer::sum);
            JsonNode before = rows.put(row.place().row(), told(row));
            assertThat(before).as("row %s comes once", row.place().row()).isNull();
          });
      skipped = reader.skipped();
    }
    JsonNode expectedCounts = expected.get("counts");
    expectedCounts
        .fieldNames()
        .forEachRemaining(
            kind ->
                assertThat(counts.getOrDefault(kind, 0))
                    .as(kind)
                    .isEqualTo(expectedCounts.get(kind).asInt()));
    assertThat(rows).hasSize(expected.get("rows").asInt());
    for (String kind : List.of("imported", "known", "refused", "asked")) {
      for (JsonNode row : expected.get(kind)) {
        compare(kind, row, (ObjectNode) rows.get(row.get("row").asLong()));
      }
    }
    Map<String, Long> expectedSkips = new TreeMap<>();
    expected
        .path("skipped")
        .forEach(skip -> expectedSkips.put(skip.get("what").asText(), skip.get("count").asLong()));
    assertThat(skipped).isEqualTo(expectedSkips);
  }

  /** As an editor leaves it; what the table has no column for is none. */
  private static ColumnMapping mapping(JsonNode expected, FileForm form) {
    if (!expected.has("mapping")) {
      return null;
    }
    Map<String, String> columns = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> column : expected.get("mapping").properties()) {
      if (form.columns().contains(column.getValue().asText())) {
        columns.put(column.getKey(), column.getValue().asText());
        assertThat(form.mapping().columns())
            .as("guessed")
            .containsEntry(column.getKey(), column.getValue().asText());
      }
    }
    return ColumnMapping.of(columns);
  }

  private static void compare(String kind, JsonNode expected, ObjectNode row) {
    assertThat(row.get("kind").asText()).as("%s", expected).isEqualTo(kind);
    for (Map.Entry<String, JsonNode> part : expected.properties()) {
      assertThat(row.path(part.getKey()))
          .as("%s of %s", part.getKey(), expected)
          .isEqualTo(part.getKey().equals("notes") ? notes(part.getValue()) : part.getValue());
    }
    if (kind.equals("imported") || kind.equals("asked")) {
      for (String part : List.of("notes", "claimed", "choices")) {
        boolean isTold =
            expected.has(part) || row.path(part).isEmpty() && !row.path(part).isTextual();
        boolean allLost = part.equals("notes") && notes(expected.path(part)).isEmpty();
        assertThat(isTold || allLost && row.path(part).isEmpty())
            .as("%s of %s: %s", part, expected, row.path(part))
            .isTrue();
      }
    }
  }

  private static JsonNode notes(JsonNode expected) {
    List<String> texts =
        expected
            .valueStream()
            .map(note -> note.asText().replace(EXPLAINED, ""))
            .filter(note -> !UNTRACEABLE.contains(note))
            .toList();
    return texts.isEmpty() ? JSON.missingNode() : JSON.valueToTree(texts);
  }

  private static String kind(RowResult row) {
    if (row instanceof Read) {
      return "imported";
    }
    return row.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode told(RowResult row) {
    ObjectNode told = JSON.createObjectNode();
    told.put("kind", kind(row));
    told.put("row", (int) row.place().row());
    put(told, "line", row.place().line() == null ? null : row.place().line().intValue());
    put(told, "script", row.place().script());
    put(told, "item", row.place().item() == null ? null : row.place().item().intValue());
    if (row instanceof Read read) {
      put(told, read.review());
    } else if (row instanceof Known known) {
      told.put("of", (int) known.of());
      told.put("url", known.review().url());
      told.put("claim", known.review().claim());
    } else if (row instanceof Asked asked) {
      put(told, asked.review());
      told.put("reason", asked.questions().get(0).reason());
      asked.questions().forEach(question -> put(told, question));
    } else if (row instanceof Refused refused) {
      told.put("reason", refused.reason().reason());
      put(told, "url", refused.url());
      put(told, "claim", refused.claim());
      put(told, "rating", refused.label());
      put(told, "claims", refused.claims().isEmpty() ? null : refused.claims());
    }
    return told;
  }

  private static void put(ObjectNode told, RowQuestion question) {
    if (question instanceof RowQuestion.UnknownDayOrder days) {
      Map<String, List<String>> choices = new TreeMap<>();
      days.choices()
          .forEach(
              (what, each) -> choices.put(what, each.stream().map(PartialDate::text).toList()));
      told.set("choices", JSON.valueToTree(choices));
    }
  }

  private static void put(ObjectNode told, ForeignReview review) {
    told.put("claim", review.claim());
    told.set(
        "claimant",
        switch (review.claimants().size()) {
          case 0 -> JSON.nullNode();
          case 1 -> JSON.valueToTree(review.claimants().get(0));
          default -> JSON.valueToTree(review.claimants());
        });
    told.put("url", review.url());
    told.put("rating", review.label());
    told.put("axis", review.axis());
    told.put("number", review.number());
    told.put("day", review.day() == null ? null : review.day().text());
    put(told, "claimed", review.claimedOn() == null ? null : review.claimedOn().text());
    put(told, "tags", review.tags().isEmpty() ? null : review.tags());
    put(told, "appearances", review.appearances().isEmpty() ? null : review.appearances());
    List<String> notes = review.notes().stream().map(ReadingNote::toString).toList();
    put(told, "notes", notes.isEmpty() ? null : notes);
  }

  private static void put(ObjectNode told, String name, Object value) {
    if (value != null) {
      told.set(name, JSON.valueToTree(value));
    }
  }
}
