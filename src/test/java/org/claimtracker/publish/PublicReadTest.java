package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** What anybody may read, and what nobody outside the desk may see. */
@QuarkusTest
class PublicReadTest extends Desk {

  @Test
  void nothing_unpublished_is_found_or_told_apart_from_nothing() {
    String drafted = checker.handsIn("Secretly drafted");
    String declined = checker.logs("Secretly declined");
    checker.moves(declined, "decline", "{\"reason\": \"Not checkable.\"}").expect(200);
    String approved = checker.handsIn("Secretly approved");
    editor.moves(approved, "approve").expect(200);

    String missing = reader.get("/api/v1/verdicts/never-logged").expect(404).text();
    for (String slug : List.of(drafted, declined, approved)) {
      Answer hidden = reader.get("/api/v1/verdicts/" + slug).expect(404);
      assertThat(hidden.text().replace(slug, "never-logged")).isEqualTo(missing);
      assertThat(hidden.header("ETag")).isNull();
    }
    assertThat(reader.get("/api/v1/verdicts?limit=100").text()).doesNotContain("Secretly");
  }

  @Test
  void a_draft_of_the_next_revision_does_not_show() {
    String slug = published("Corrected, but not yet");
    Answer before = reader.get("/api/v1/verdicts/" + slug).expect(200);
    checker
        .drafts(slug, "{\"rating\": \"false\", \"summary\": \"A secret new summary.\"}")
        .expect(200);

    Answer after = reader.get("/api/v1/verdicts/" + slug).expect(200);

    assertThat(after.text()).isEqualTo(before.text());
    assertThat(after.etag()).isEqualTo(before.etag());
    assertThat(reader.get("/api/v1/verdicts?rating=false").text())
        .doesNotContain("A secret new summary.");
  }

  @Test
  void a_language_is_a_range_whatever_the_case() {
    String slug = published("Herons are found whatever the case of a language");

    assertThat(found("q=herons+whatever&language=EN")).containsExactly(slug);
    assertThat(found("q=herons+whatever&language=en-GB")).isEmpty();
    assertThat(found("language=EN&limit=100")).contains(slug);
  }

  @Test
  void verdicts_are_filtered_by_claimant_rating_topic_language_and_day() {
    String slug = published("Found by every filter");
    String all =
        "claimant=volodymyr-zelenskyy&rating=unproven&topic=energy&language=en"
            + "&from=2025-03-19&to=2025-03-19";

    assertThat(found(all)).contains(slug);
    assertThat(found("from=2025-03-20")).doesNotContain(slug);
    assertThat(found("to=2025-03-18")).doesNotContain(slug);
    assertThat(found("topic=weather-report")).isEmpty();
    assertThat(found("claimant=nobody-at-all")).isEmpty();
  }

  @Test
  void words_are_found_wherever_they_stand() {
    String slug = published("Grain left the harbour of Odesa");

    assertThat(found("q=odesa+GRAIN")).containsExactly(slug);
    assertThat(found("q=zelenskyy+harbour")).containsExactly(slug);
    assertThat(found("q=odesa+wheat")).isEmpty();
    assertThat(found("q=%25")).isEmpty();
  }

  @Test
  void each_order_turns_its_pages_without_gap_or_repetition() {
    for (int n = 0; n < 3; n++) {
      published("Sorted in every order " + n);
    }
    List<String> newest = paged("-publishedAt");
    List<String> oldest = paged("publishedAt");
    Collections.reverse(oldest);

    assertThat(newest).hasSizeGreaterThan(2).doesNotHaveDuplicates().isEqualTo(oldest);
    assertThat(paged("-statedOn")).doesNotHaveDuplicates().hasSameSizeAs(paged("statedOn"));
    reader.get("/api/v1/verdicts?sort=popularity").expect(422);
  }

  private List<String> paged(String sort) {
    List<String> slugs = new ArrayList<>();
    String query = "/api/v1/verdicts?limit=2&sort=" + sort;
    Answer page = reader.get(query).expect(200);
    slugs.addAll(page.values("items", "slug"));
    while (page.json().has("nextCursor")) {
      page = reader.get(query + "&cursor=" + page.json().path("nextCursor").asText()).expect(200);
      slugs.addAll(page.values("items", "slug"));
    }
    return slugs;
  }

  @Test
  void paging_stays_right_while_verdicts_are_published() {
    List<String> first = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      first.add(0, published("Paged while others are published " + n));
    }
    Answer page = reader.get("/api/v1/verdicts?limit=2").expect(200);
    List<String> read = new ArrayList<>(page.values("items", "slug"));
    published("Published between two pages");
    page = reader.get("/api/v1/verdicts?limit=2&cursor=" + page.json().path("nextCursor").asText());
    read.addAll(page.expect(200).values("items", "slug"));

    assertThat(read).isEqualTo(first);
  }

  @Test
  void an_unchanged_verdict_costs_a_304() {
    String slug = published("Asked for twice");
    Answer verdict = reader.get("/api/v1/verdicts/" + slug).expect(200);

    Answer again =
        reader.get("/api/v1/verdicts/" + slug, "If-None-Match", verdict.etag()).expect(304);
    assertThat(again.text()).isEmpty();
    assertThat(again.etag()).isEqualTo(verdict.etag());
    reader.get("/api/v1/verdicts/" + slug, "If-None-Match", "\"another\"").expect(200);
  }

  private List<String> found(String query) {
    return reader.get("/api/v1/verdicts?limit=100&" + query).expect(200).values("items", "slug");
  }
}
