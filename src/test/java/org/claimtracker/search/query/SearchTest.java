package org.claimtracker.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.search.index.ActiveIndex;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers and the desk find in the index. */
@QuarkusTest
class SearchTest extends Desk {

  @Inject ActiveIndex inUse;

  @BeforeEach
  void waitForTheFirstIndex() {
    Await.until(() -> inUse.pair() != null);
  }

  @ParameterizedTest
  @CsvSource({
    "uk, Уряд збудував сто нових шкіл у Чернівцях, школа Чернівці",
    "ru, Правительство построило триста новых больниц, больница построить",
    "ar, أغلقت الحكومة جميع المدارس في المدينة, حكومات",
    "de, Die Häuser am Bodensee wurden verkauft, Haus verkaufte",
    "fr, Les hôpitaux bretons ont été fermés, hopital fermé",
    "es, Las autoridades cancelaron las elecciones canarias, elección canaria",
    "en, Rivers were poisoned near the smelters, river poisoning smelter",
    "sw, Mamba walionekana mtoni Tana, mamba TANA",
    "th, น้ำท่วมกรุงเทพ, กรุงเทพ"
  })
  void inflected_words_are_found_in_each_language(String language, String statement, String words) {
    String slug = logs(language, statement);

    assertThat(claims(words)).as("%s: %s", language, words).contains(slug);
  }

  @Test
  void everything_known_about_a_claim_is_searched() {
    String slug = checker.handsIn("Voles dug under the runway");
    for (String words :
        List.of(
            "zelenskyy voles",
            "voles energy",
            "voles remarks reporters",
            "voles unproven",
            "voles getty",
            "voles independent claimant",
            "voles \"photo caption\"")) {
      assertThat(claims(words)).as(words).containsExactly(slug);
    }
    assertThat(verdicts("q=voles")).as("not published").isEmpty();
  }

  @Test
  void a_phrase_stands_as_it_is_written() {
    String right = published("The quick marten crossed the border");
    String other = published("The border was quick to be crossed by a marten");

    assertThat(verdicts("q=" + encoded("\"quick marten\""))).containsExactly(right);
    assertThat(verdicts("q=" + encoded("quick marten"))).contains(right, other);
  }

  @Test
  void the_last_word_may_be_a_beginning() {
    String slug = published("Bustards nest on the airfield");

    assertThat(verdicts("q=airfield+busta")).containsExactly(slug);
    assertThat(verdicts("q=busta+airfield")).as("not the last").isEmpty();
  }

  @Test
  void a_typing_error_is_forgiven_where_nothing_else_is_found() {
    String slug = published("Pelicans returned to the estuary");

    JsonNode forgiven = page("q=pelicnas+estuary&highlight=true");
    assertThat(forgiven.at("/items/0/slug").asText()).isEqualTo(slug);
    assertThat(forgiven.path("similar").asBoolean()).isTrue();
    assertThat(forgiven.at("/highlights/" + slug + "/0/marks")).hasSize(2);
    assertThat(page("q=pelicans+estuary").has("similar")).isFalse();
    assertThat(verdicts("q=the+pelicnas"))
        .as("whether or not any verdict has the short word")
        .containsExactly(slug);
  }

  @Test
  void a_number_is_no_typing_error_of_another() {
    String slug = published("Godwits bred in 15021 pairs on the saltings");

    assertThat(verdicts("q=godwts+15021+saltings")).containsExactly(slug);
    assertThat(verdicts("q=godwits+15022+saltings")).isEmpty();
    assertThat(verdicts("q=godwts+15022+saltings")).isEmpty();
    assertThat(verdicts("q=godwts+%22saltings+godwits%22")).as("nor is a phrase").isEmpty();
  }

  @Test
  void words_are_marked_where_they_stand() {
    String slug = published("Storks were counted by a drone over the delta");

    JsonNode snippets = page("q=drones+stork&highlight=true").at("/highlights/" + slug);

    assertThat(snippets).hasSize(1);
    assertThat(snippets.at("/0/field").asText()).isEqualTo("statement");
    List<String> marked = new ArrayList<>();
    String text = snippets.at("/0/text").asText();
    snippets
        .at("/0/marks")
        .forEach(
            mark -> marked.add(text.substring(mark.path("from").asInt(), mark.path("to").asInt())));
    assertThat(marked).containsExactly("Storks", "drone");
  }

  @Test
  void facets_count_all_that_is_found_and_still_the_values_that_are_filtered_out() {
    for (int n = 0; n < 3; n++) {
      published("Curlews of facet number " + n);
    }
    String other = checker.logs("Curlews of another facet");
    checker.drafts(other, "false", "None.", checker.addsCaption(other)).expect(200);
    checker.moves(other, "submit").expect(200);
    editor.moves(other, "approve").expect(200);
    editor.moves(other, "publish").expect(200);

    JsonNode found = page("q=curlews+facet&rating=false&facets=true&limit=1");

    assertThat(found.path("total").asInt()).isEqualTo(1);
    assertThat(found.at("/facets/rating/0").toString())
        .isEqualTo("{\"value\":\"unproven\",\"name\":\"Unproven\",\"count\":3}");
    assertThat(found.at("/facets/rating/1/count").asInt()).isEqualTo(1);
    assertThat(found.at("/facets/claimant/0/name").asText()).isEqualTo("Volodymyr Zelenskyy");
    assertThat(found.at("/facets/claimant/0/count").asInt()).isEqualTo(1);
  }

  @Test
  void readers_find_only_what_stands_and_only_as_it_was_published() {
    checker.handsIn("Secret lapwings in review");
    String slug = published("Lapwings stand published");
    checker
        .drafts(
            slug,
            """
            {"rating": "false", "summary": "A secret gosling.", "evidence": [%d],
             "correction": {"kind": "RATING_CHANGE", "wrong": "x", "right": "y"}}"""
                .formatted(checker.addsCaption(slug)))
        .expect(200);

    assertThat(verdicts("q=lapwings")).containsExactly(slug);
    assertThat(verdicts("q=gosling")).isEmpty();
    assertThat(verdicts("q=lapwings&rating=false")).isEmpty();
    assertThat(claims("gosling")).containsExactly(slug);
    assertThat(claims("lapwings")).hasSize(2);

    checker.moves(slug, "ask-retraction", "{\"reason\": \"Made up.\"}").expect(200);
    editor.moves(slug, "retract").expect(200);
    JsonNode after = page("q=lapwings&facets=true");
    assertThat(after.path("items")).isEmpty();
    assertThat(after.path("total").asInt()).isZero();
    assertThat(after.at("/facets/rating")).isEmpty();
  }

  @Test
  void what_was_changed_is_found_as_it_is_now() {
    String slug = checker.logs("Wagtails on the mast");
    checker
        .http
        .patch(
            "/api/v1/claims/" + slug,
            "{\"statement\": \"Nuthatches on the mast\", \"language\": \"en\"}",
            "If-Match",
            checker.versionOf(slug))
        .expect(200);

    assertThat(claims("wagtails")).isEmpty();
    assertThat(claims("nuthatches")).containsExactly(slug);
  }

  @Test
  void each_order_turns_its_pages_without_gap_or_repetition() {
    List<String> published = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      published.add(published("Gannets on page " + n + " gannets".repeat(n)));
    }
    for (String sort : List.of("relevance", "-publishedAt", "publishedAt", "statedOn")) {
      List<String> turned = new ArrayList<>();
      String query = "q=gannets&limit=2&sort=" + sort;
      JsonNode page = page(query);
      page.path("items").forEach(item -> turned.add(item.path("slug").asText()));
      published("Gannets that come while pages are turned by " + sort);
      while (page.has("nextCursor")) {
        page = page(query + "&cursor=" + page.path("nextCursor").asText());
        page.path("items").forEach(item -> turned.add(item.path("slug").asText()));
      }
      assertThat(turned).as(sort).doesNotHaveDuplicates().containsAll(published);
      String cursor = page("q=gannets&limit=1&sort=" + sort).path("nextCursor").asText();
      reader
          .get("/api/v1/verdicts?q=gannets&limit=1&sort=" + other(sort) + "&cursor=" + cursor)
          .expect(400);
    }
  }

  private static String other(String sort) {
    return sort.equals("relevance") ? "statedOn" : "relevance";
  }

  private String logs(String language, String statement) {
    return checker
        .http
        .post(
            "/api/v1/claims",
            "{\"statement\": \"%s\", \"language\": \"%s\"}".formatted(statement, language))
        .expect(201)
        .json()
        .path("slug")
        .asText();
  }

  private List<String> claims(String words) {
    return slugs(checker.http.get("/api/v1/claims?limit=100&q=" + encoded(words)));
  }

  private List<String> verdicts(String query) {
    return slugs(reader.get("/api/v1/verdicts?limit=100&" + query));
  }

  private JsonNode page(String query) {
    return reader.get("/api/v1/verdicts?" + query).expect(200).json();
  }

  private static List<String> slugs(Answer answer) {
    return answer.expect(200).values("items", "slug");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
