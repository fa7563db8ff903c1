package org.claimtracker.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** Figures as pages, as CSV, and as the lists of what they count. */
@QuarkusTest
class FigureAnswersTest extends MarchFigures {

  @Test
  void every_number_leads_to_as_many_records_by_API_and_page() {
    int followed = 0;
    for (JsonNode table : figures(WEEKS).path("tables")) {
      List<JsonNode> rows = new ArrayList<>();
      table.path("rows").forEach(rows::add);
      rows.add(table.path("all"));
      for (JsonNode row : rows) {
        long count = row.path("count").asLong();
        String records = row.path("records").asText();
        assertThat(get(records).path("items")).as(records).hasSize((int) count);
        if (count > 0) {
          assertThat(page(row.path("page").asText()).expect(200).text())
              .as(records)
              .contains("<span class=\"count\">" + count + "</span>");
          followed++;
        }
      }
    }
    assertThat(followed).isGreaterThan(20);
  }

  @Test
  void records_are_paged_and_any_of_several_rows_can_be_asked_for() {
    String list = "/api/v1/figures/claimants/records?" + WEEKS + "&limit=1";
    List<String> statements = new ArrayList<>();
    for (String cursor = ""; cursor != null; ) {
      JsonNode page = get(list + cursor);
      statements.add(page.at("/items/0/statement").asText());
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : null;
    }
    assertThat(statements)
        .containsExactly(
            "The figures fell", "The figures of Monday are 90", "The figures of Sunday are 150");
    String weeks = "/api/v1/figures/weeks/records?" + WEEKS;
    assertThat(get(weeks + "&key=2003-03-02&key=2003-03-17").path("items")).hasSize(2);
  }

  @Test
  void what_cannot_be_is_refused_and_all_of_it_is_told() {
    refused(editor.http.get("/api/v1/figures?from=2003-03-03&to=2003-03-02"), 422, "to");
    refused(editor.http.get("/api/v1/figures?from=1990-01-01&to=2003-03-02"), 422, "from");
    assertThat(
            refused(editor.http.get("/api/v1/figures?from=-0001-01-01&to=%2B99999-01-01"), 422)
                .violations())
        .containsExactly("from", "to");
    refused(editor.http.get("/api/v1/figures?to=-999999999-01-01"), 422);
    refused(editor.http.get("/api/v1/figures?from=March"), 400);
    refused(editor.http.get("/api/v1/figures/nothing/records"), 404);
    for (String row :
        List.of(
            "weeks/records?key=2003-03-04",
            "weeks/records?key=x",
            "subjects/records?key=A b",
            "reasons/records?key=reach",
            "until-published/records?key=2")) {
      refused(editor.http.get("/api/v1/figures/" + row.replace(" ", "%20")), 422, "key");
    }
    Answer again = page("/desk/figures?from=31.12.2003&to=%22%3E%3Cb%3E");
    assertThat(again.expect(422).text())
        .contains("value=\"31.12.2003\"", "value=\"&quot;&gt;&lt;b&gt;\"")
        .doesNotContain("><b>");
    page("/desk/figures/weeks?key=nothing").expect(422);
    page("/desk/figures/nothing").expect(404);
  }

  @Test
  void a_spreadsheet_opens_them_and_runs_nothing() {
    Answer csv = editor.http.get("/api/v1/figures/report.csv?" + WEEKS).expect(200);

    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=figures-2003-03-02-2003-03-19.csv");
    assertThat(csv.text().split("\r\n"))
        .contains(
            "figure,key,name,from,to,count,timed,median_days,ninetieth_days,records",
            "weeks,2003-03-10,,2003-03-10,2003-03-16,0,0,,,http://localhost:8080/desk/figures/weeks?"
                + WEEKS
                + "&key=2003-03-10")
        .anyMatch(
            line ->
                line.startsWith(
                    "corrections,RATING_CHANGE,,2003-03-02,2003-03-19,1,1,10.00,10.00,"))
        .anyMatch(line -> line.contains(",\"'" + HOSTILE.replace("\"", "\"\"") + "\","));
  }

  @Test
  void the_page_escapes_names_and_tells_that_there_was_nothing() {
    assertThat(page("/desk/figures?" + WEEKS).expect(200).text())
        .contains("&lt;b&gt;Їжак&lt;/b&gt;")
        .doesNotContain("<b>Їжак");
    assertThat(page("/desk/figures?lang=en&from=2003-06-02&to=2003-06-15").expect(200).text())
        .contains("No complaint came in.", "Nothing was corrected or retracted.")
        .containsPattern("(?s)9 June 2003.*15 June 2003.*<td class=\"number\">0");
  }
}
