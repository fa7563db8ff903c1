package org.claimtracker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The record by time, person and kind, page by page. */
@QuarkusTest
class RecordFilterTest extends Desk {

  private static final String RECORD = "/api/v1/record?limit=100&";

  @Test
  void entries_are_found_by_when_they_were_made() {
    String slug = checker.logs("Recorded at a certain time");
    String about = "kind=claim&subject=" + slug;
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String at = found(about).json().at("/items/0/at").asText();

    for (String from :
        List.of(today.toString(), today.toString().substring(0, 7), today.getYear() + "", at)) {
      assertThat(ids(about + "&from=" + from)).as("from %s", from).hasSize(1);
      assertThat(ids(about + "&to=" + from)).as("to %s", from).hasSize(1);
    }
    assertThat(ids(about + "&from=" + today + "&to=" + today)).hasSize(1);
    assertThat(ids(about + "&from=" + today.plusDays(1))).isEmpty();
    assertThat(ids(about + "&from=" + (today.getYear() + 1))).isEmpty();
    assertThat(ids(about + "&to=" + today.minusDays(1))).isEmpty();
    assertThat(ids(about + "&to=2001-02")).isEmpty();
  }

  @Test
  void entries_are_found_by_who_made_them() {
    String slug = checker.handsIn("Recorded of several people");
    editor.publishes(slug);
    String about = "kind=claim&subject=" + slug;

    List<Long> checkers = ids(about + "&by=checker");
    List<Long> editors = ids(about + "&by=editor");

    assertThat(checkers).isNotEmpty().doesNotContainAnyElementsOf(editors);
    assertThat(editors).isNotEmpty();
    assertThat(ids(about + "&by=checker&by=editor")).containsExactlyElementsOf(ids(about));
    assertThat(ids(about + "&actor=checker")).containsExactlyElementsOf(checkers);
    assertThat(ids("kind=claim&kind=topic&subject=" + slug)).isEqualTo(ids(about));
    assertThat(ids("kind=topic&subject=" + slug)).isEmpty();
  }

  @Test
  void pages_keep_to_the_filter() {
    for (int n = 0; n < 5; n++) {
      checker.logs("Recorded on page " + n);
    }
    String filter = "kind=claim&by=checker&action=log&from=" + LocalDate.now(ZoneOffset.UTC);
    List<Long> paged = new ArrayList<>();
    String cursor = "";
    do {
      Answer page =
          checker.http.get("/api/v1/record?limit=2&" + filter + "&cursor=" + cursor).expect(200);
      page.json().path("items").forEach(item -> paged.add(item.path("id").asLong()));
      cursor = page.json().path("nextCursor").asText();
    } while (!cursor.isEmpty() && paged.size() < 100);

    assertThat(paged.subList(0, 5)).isEqualTo(ids(filter).subList(0, 5));
    assertThat(paged).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "from=yesterday, 400, from",
    "to=2025-02-30, 400, to",
    "to=2025-3, 400, to",
    "from=20250, 400, from",
    "from=2025-01-01T00:00, 400, from",
    "from=2026&to=2025, 422, to",
    "form=2025, 400, form"
  })
  void what_is_no_time_is_refused_by_name(String query, int status, String parameter) {
    refused(checker.http.get("/api/v1/record?" + query), status, parameter);
  }

  @Test
  void the_page_has_the_same_filters() {
    String slug = checker.logs("Recorded for the page");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String page = "/desk/record?kind=claim&by=checker&subject=" + slug;

    assertThat(editor.browser().get(page + "&from=" + today + "&to=" + today).expect(200).text())
        .contains("data-item", "value=\"" + today + "\"");
    assertThat(editor.browser().get(page + "&from=&to=&action=").expect(200).text())
        .contains("data-item");
    assertThat(editor.browser().get(page + "&to=" + today.minusDays(1)).expect(200).text())
        .doesNotContain("data-item");
    editor.browser().get(page + "&from=" + today + "&to=2001-01-01").expect(422);
    editor.browser().get(page + "&from=soon").expect(400);
  }

  private Answer found(String filter) {
    return checker.http.get(RECORD + filter).expect(200);
  }

  private List<Long> ids(String filter) {
    List<Long> ids = new ArrayList<>();
    found(filter).json().path("items").forEach(item -> ids.add(item.path("id").asLong()));
    return ids;
  }
}
