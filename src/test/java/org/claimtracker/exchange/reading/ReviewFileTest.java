package org.claimtracker.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.exchange.reading.FileForm.Kind;
import org.claimtracker.exchange.reading.RowResult.Asked;
import org.claimtracker.exchange.reading.RowResult.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewFileTest {

  private static final String HEADER = "claim,rating,url,date\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"scales.tsv", "datafeed.json", "reviews.ndjson", "wxr.xml"})
  void reading_goes_on_where_it_was_left(String name) {
    ReviewFile file = ReviewFile.detect(ImportSamples.file(name, folder), name);
    List<RowResult> all = rows(file, 0, Integer.MAX_VALUE);
    for (int left = 0; left <= all.size(); left++) {
      List<RowResult> parts = new ArrayList<>(rows(file, 0, left));
      parts.addAll(rows(file, left, Integer.MAX_VALUE));
      assertThat(parts).hasToString(all.toString());
    }
  }

  private static List<RowResult> rows(ReviewFile file, long after, int most) {
    List<RowResult> rows = new ArrayList<>();
    try (ReviewReader reader = file.open(ImportSamples.plainly())) {
      reader.skipTo(after);
      while (rows.size() < most && reader.hasNext()) {
        rows.add(reader.next());
      }
    }
    return rows;
  }

  @Test
  void progress_reaches_the_whole_file() {
    ReviewFile file = ReviewFile.detect(ImportSamples.file("scales.tsv", folder), null);
    try (ReviewReader reader = file.open(ImportSamples.plainly())) {
      assertThat(reader.bytesRead()).isLessThanOrEqualTo(reader.bytesTotal());
      reader.forEachRemaining(row -> assertThat(row).isNotNull());
      assertThat(reader.bytesRead()).isEqualTo(reader.bytesTotal()).isEqualTo(8_376);
    }
  }

  @Test
  void an_answer_of_google_that_goes_on_is_a_part() {
    ReviewFile file = ReviewFile.detect(ImportSamples.file("google.json", folder), null);
    assertThat(file.form().kind()).isEqualTo(Kind.GOOGLE);
    try (ReviewReader reader = file.open(ImportSamples.plainly())) {
      reader.forEachRemaining(row -> assertThat(row).isNotNull());
      assertThat(reader.isPart()).isTrue();
    }
  }

  @Test
  void an_editor_tells_the_order_of_day_and_month() {
    String text = HEADER + "Gulls vote.,False,https://harbourcheck.example/1,05/06/2024\n";
    assertThat(ImportSamples.read(folder, "a.csv", text).get(0)).isInstanceOf(Asked.class);
    Path file = folder.resolve("a.csv");
    Reading monthFirst = new Reading(null, ImportSamples.labels(), DayOrder.MONTH_FIRST);
    Read row = (Read) ImportSamples.read(file, monthFirst).get(0);
    assertThat(row.review().day()).isEqualTo(new PartialDate("2024-05-06"));
  }

  @Test
  void days_that_contradict_each_other_tell_no_order() {
    String text =
        HEADER
            + "Gulls vote.,False,https://harbourcheck.example/1,05/06/2024\n"
            + "Gulls sing.,False,https://harbourcheck.example/2,25/06/2024\n"
            + "Gulls dance.,False,https://harbourcheck.example/3,06/25/2024\n";
    List<RowResult> rows = ImportSamples.read(folder, "a.csv", text);
    assertThat(rows.get(0)).isInstanceOf(Asked.class);
    assertThat(rows.subList(1, 3)).hasOnlyElementsOfType(Read.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-3-9|2024-03-09",
        "2024/03/09 10:00|2024-03-09",
        "2024-03-09T23:30:00-08:00|2024-03-09",
        "20240309|2024-03-09",
        "9 March 2024|2024-03-09",
        "March 9th, 2024|2024-03-09",
        "Sat, 09 Mar 2024 08:00:00 +0000|2024-03-09",
        "09-Mar-2024|2024-03-09",
        "9. März 2024|2024-03-09",
        "9 березня 2024|2024-03-09",
        "9 de março de 2024|2024-03-09",
        "9 marca 2024|2024-03-09",
        "2024年3月9日|2024-03-09",
        "03/2024|2024-03",
        "March 2024|2024-03",
        "2024|2024",
        "25.12.2024 14:05|2024-12-25",
        "12/25/2024|2024-12-25"
      })
  void a_day_is_read_in_any_usual_form(String text, String day) {
    assertThat(ReadDay.of(text).day()).isEqualTo(new PartialDate(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-29", "31/02/2024", "2024-13-01", "32 March 2024", "13/13/2024"})
  void a_day_that_does_not_exist_is_none(String text) {
    assertThat(ReadDay.of(text).state()).isEqualTo(ReadDay.State.IMPOSSIBLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"05/06/24", "yesterday", "1710000000", "9 Foo 2024", "TBD", "0024-01-01"})
  void a_text_that_is_no_day_is_not_guessed(String text) {
    assertThat(ReadDay.of(text).state()).isEqualTo(ReadDay.State.NOT_UNDERSTOOD);
  }

  @Test
  void verdicts_of_another_claim_tracker_stand_on_its_site() throws IOException {
    String line =
        """
        {"slug":"gulls-vote","revision":1,"statement":"Gulls vote.","language":"en","claimant":{"name":"Jane Roe"},\
        "statedOn":"2024-03","topics":[{"slug":"birds","name":"Birds"}],"appearances":[],\
        "rating":{"key":"false","label":"False"},"publishedAt":"2024-05-01T10:00:00Z"}
        """;
    Path file = Files.writeString(folder.resolve("verdicts.ndjson"), line + line);
    ReviewFile dump = ReviewFile.detect(file, "https://desk.example/dumps/verdicts.ndjson");
    assertThat(dump.form().kind()).isEqualTo(Kind.VERDICTS);
    List<RowResult> rows = rows(dump, 0, 2);
    ForeignReview review = ((Read) rows.get(0)).review();
    assertThat(review.url()).isEqualTo("https://desk.example/v/gulls-vote");
    assertThat(review.claimants()).containsExactly("Jane Roe");
    assertThat(review.day()).isEqualTo(new PartialDate("2024-05-01"));
    assertThat(rows.get(1)).isInstanceOf(RowResult.Known.class);
  }

  @Test
  void the_same_page_in_another_spelling_is_the_same_check() {
    String text =
        HEADER
            + "Gulls vote.,False,https://harbourcheck.example/gulls,2024-05-06\n"
            + "Gulls vote.,False,http://www.harbourcheck.example/gulls/?utm_source=x,2024-05-06\n"
            + "Gulls vote.,False,https://harbourcheck.example/gulls?page=2,2024-05-06\n";
    List<RowResult> rows = ImportSamples.read(folder, "a.csv", text);
    assertThat(rows.get(1)).isInstanceOf(RowResult.Known.class);
    assertThat(rows.get(2)).isInstanceOf(Read.class);
  }

  @Test
  void usual_labels_are_suggested_in_many_languages() {
    LabelTable usual = LabelTable.usual();
    assertThat(usual.meaning("any.example", "НЕПРАВДА")).contains("false");
    assertThat(usual.meaning("any.example", "Größtenteils  richtig")).contains("mostly-true");
    assertThat(usual.meaning("any.example", "In Progress")).contains(LabelTable.NOT_FINISHED);
    assertThat(usual.meaning("any.example", "Poetry")).isEmpty();
  }
}
