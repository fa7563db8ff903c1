package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** Logging, listing and editing claims. */
@QuarkusTest
class ClaimTest extends Desk {

  @Test
  void a_claimant_and_a_topic_are_taken_again_rather_than_made_twice() {
    String body =
        """
        {"statement": "%s", "language": "uk", "topics": ["Повітряна тривога"],
         "claimant": {"name": "%s", "kind": "ORGANISATION"}}""";
    JsonNode first =
        checker
            .http
            .post("/api/v1/claims", body.formatted("Збито сто дронів", "Повітряні сили"))
            .expect(201)
            .json();
    JsonNode again =
        checker
            .http
            .post("/api/v1/claims", body.formatted("Збито двісті дронів", "повітряні СИЛИ"))
            .expect(201)
            .json();

    assertThat(again.path("claimant")).isEqualTo(first.path("claimant"));
    assertThat(again.path("topics")).isEqualTo(first.path("topics"));
    assertThat(first.path("claimant").path("slug").asText()).isEqualTo("povitryani-sili");
  }

  @Test
  void topics_without_letters_are_told_apart() {
    String slug =
        checker
            .http
            .post(
                "/api/v1/claims",
                "{\"statement\": \"Tagged with signs\", \"language\": \"en\","
                    + " \"topics\": [\"🌍\", \"🔥\", \"🌍\"]}")
            .expect(201)
            .json()
            .path("slug")
            .asText();

    assertThat(checker.opens(slug).values("topics", "name")).containsExactlyInAnyOrder("🌍", "🔥");
  }

  @Test
  void a_text_that_is_given_is_not_blank() {
    String slug = checker.logs("Summed up with a space");

    assertThat(checker.drafts(slug, "{\"summary\": \" \"}").expect(422).violations())
        .containsExactly("summary");
  }

  @Test
  void a_claim_may_lack_a_claimant_and_a_date() {
    Answer logged =
        checker
            .http
            .post("/api/v1/claims", "{\"statement\": \"Seen on a leaflet\", \"language\": \"en\"}")
            .expect(201);

    assertThat(logged.json().has("claimant")).isFalse();
    assertThat(logged.header("Location")).endsWith("/api/v1/claims/seen-on-a-leaflet");
  }

  @Test
  void an_appearance_is_added_changed_and_removed() {
    String slug = checker.logs("Said in several places");
    String path = "/api/v1/claims/" + slug + "/appearances";
    String added = "{\"url\": \"https://news.example/1\", \"medium\": \"ARTICLE\"}";
    String etag =
        checker.http.post(path, added, "If-Match", checker.versionOf(slug)).expect(200).etag();
    long id = checker.opens(slug).json().path("appearances").path(1).path("id").asLong();

    String changed =
        "{\"url\": \"https://news.example/1\", \"medium\": \"ARTICLE\", \"publishedOn\": \"2025-03\"}";
    etag = checker.http.patch(path + "/" + id, changed, "If-Match", etag).expect(200).etag();
    assertThat(checker.opens(slug).json().path("appearances").path(1).path("publishedOn").asText())
        .isEqualTo("2025-03");

    checker.http.delete(path + "/" + id, "If-Match", etag).expect(200);
    assertThat(checker.opens(slug).json().path("appearances")).hasSize(1);
    assertThat(
            editor.http.get("/api/v1/record?kind=claim&subject=" + slug).values("items", "action"))
        .containsExactly("remove-appearance", "edit-appearance", "add-appearance", "log");
  }

  @Test
  void evidence_is_changed_and_removed_while_nothing_cites_it() {
    String slug = checker.logs("Its evidence is looked at twice");
    long evidence = checker.addsCaption(slug);
    String path = "/api/v1/claims/" + slug + "/evidence/" + evidence;
    long source =
        checker.opens(slug).json().path("evidence").path(0).path("source").path("id").asLong();
    String etag =
        checker
            .http
            .patch(
                path,
                "{\"sourceId\": %d, \"stance\": \"REFUTES\", \"passage\": \"Sic.\"}"
                    .formatted(source),
                "If-Match",
                checker.versionOf(slug))
            .expect(200)
            .etag();
    JsonNode changed = checker.opens(slug).json().path("evidence").path(0);
    assertThat(changed.path("stance").asText()).isEqualTo("REFUTES");
    assertThat(changed.path("passage").asText()).isEqualTo("Sic.");

    checker.http.delete(path, "If-Match", etag).expect(204);
    assertThat(checker.opens(slug).json().path("evidence")).isEmpty();
  }

  @Test
  void the_list_is_filtered_by_everything_at_once() {
    String slug = checker.logs("Filtered by 100%_of the filters");
    checker.moves(slug, "take-up").expect(200);

    assertThat(
            found(
                "q=100%25_OF&state=UNDER_CHECK&claimant=volodymyr-zelenskyy&topic=energy"
                    + "&assignee=checker&language=en"))
        .containsExactly(slug);
    assertThat(found("q=100%25xof")).isEmpty();
    assertThat(found("q=filtered+by+100&state=LOGGED")).isEmpty();
  }

  @Test
  void every_claim_stands_on_one_page_of_the_list() {
    List<String> logged = new ArrayList<>();
    for (int n = 0; n < 7; n++) {
      logged.add(0, checker.logs("On one page of the list " + n));
    }
    List<String> paged = new ArrayList<>();
    String query = "/api/v1/claims?q=on+one+page+of+the+list&limit=3";
    Answer page = checker.http.get(query).expect(200);
    paged.addAll(page.values("items", "slug"));
    while (page.json().has("nextCursor")) {
      page = checker.http.get(query + "&cursor=" + page.json().path("nextCursor").asText());
      paged.addAll(page.expect(200).values("items", "slug"));
    }

    assertThat(paged).isEqualTo(logged);
  }

  @Test
  void a_comment_changes_nothing_but_the_conversation() {
    String slug = checker.logs("Talked about");
    String etag = checker.versionOf(slug);

    editor
        .http
        .post("/api/v1/claims/" + slug + "/comments", "{\"text\": \"Ask the ministry.\"}")
        .expect(201);

    assertThat(checker.versionOf(slug)).isEqualTo(etag);
    assertThat(checker.opens(slug).values("comments", "author")).containsExactly("editor");
  }

  private List<String> found(String query) {
    return checker.http.get("/api/v1/claims?" + query).expect(200).values("items", "slug");
  }
}
