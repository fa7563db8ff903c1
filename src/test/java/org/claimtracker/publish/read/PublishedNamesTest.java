package org.claimtracker.publish.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What verdicts can be filtered by, with how many there are. */
@QuarkusTest
class PublishedNamesTest extends Desk {

  private static final String TOPICS = "/api/v1/published/topics";
  private static final String CLAIMANTS = "/api/v1/published/claimants";

  @Test
  void topics_and_claimants_are_counted_by_their_published_verdicts() {
    publish("Names counted once", "Counted names", "Count One");
    publish("Names counted twice", "Counted names", "Count One");
    String retracted = publish("Names counted and retracted", "Counted names", "Count Two");
    logs("Names that are not public", "Secret names", "Count Nobody");

    assertThat(all(TOPICS)).containsEntry("counted-names", 3L).doesNotContainKey("secret-names");
    assertThat(all(CLAIMANTS))
        .containsEntry("count-one", 2L)
        .containsEntry("count-two", 1L)
        .doesNotContainKey("count-nobody");

    retracts(retracted, "It was made up.");

    assertThat(all(TOPICS)).containsEntry("counted-names", 2L);
    assertThat(all(CLAIMANTS)).doesNotContainKey("count-two");
    JsonNode claimant = item(CLAIMANTS, "count-one");
    assertThat(claimant.toString())
        .isEqualTo(
            "{\"slug\":\"count-one\",\"name\":\"Count One\",\"kind\":\"PERSON\",\"verdicts\":2}");
    assertThat(item(TOPICS, "counted-names").has("kind")).isFalse();
  }

  @Test
  void what_was_merged_is_counted_under_one_name_and_no_verdict_twice() {
    publish("Names merged one", "Merged names", "Merged One");
    publish("Names merged two", "Merged names too", "Merged Two");
    publish("Names merged both", "Merged names\", \"Merged names too", "Merged One");
    merge("topics", "merged-names-too", "merged-names");
    merge("claimants", "merged-two", "merged-one");

    assertThat(all(TOPICS)).containsEntry("merged-names", 3L).doesNotContainKey("merged-names-too");
    assertThat(all(CLAIMANTS)).containsEntry("merged-one", 3L).doesNotContainKey("merged-two");
  }

  @ParameterizedTest
  @ValueSource(strings = {TOPICS, CLAIMANTS})
  void lists_are_read_page_by_page_in_the_order_of_names(String list) {
    for (String letter : List.of("ccc", "Aaa", "bbb", "Ґґґ", "äää")) {
      publish("Names paged " + letter, "Paged " + letter, "Pager " + letter);
    }
    List<String> names = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = reader.get(list + "?limit=2&cursor=" + cursor).expect(200);
      names.addAll(page.values("items", "name"));
      cursor = page.json().path("nextCursor").asText();
    } while (!cursor.isEmpty() && names.size() < 500);

    assertThat(names)
        .doesNotHaveDuplicates()
        .isEqualTo(reader.get(list + "?limit=100").expect(200).values("items", "name"));
    String word = list.equals(TOPICS) ? "Paged " : "Pager ";
    assertThat(names).containsSubsequence(word + "Aaa", word + "bbb", word + "ccc");
    assertThat(names).contains(word + "Ґґґ", word + "äää");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cursor=x", "cursor=%20", "cursor=AAAA", "cursor=YSAA", "limit=101"})
  void a_page_that_no_list_gave_is_refused(String query) {
    refused(reader.get(TOPICS + "?" + query), query.startsWith("limit") ? 422 : 400);
  }

  @Test
  void pages_list_them_and_lead_to_each() {
    publish("Names on a page", "Names & pages", "Page <b>One</b>");

    assertThat(reader.get("/topics").expect(200).text())
        .contains("<a href=\"/topics/names-pages\" dir=\"auto\">Names &amp; pages</a>");
    assertThat(reader.get("/claimants?lang=uk").expect(200).text())
        .contains("Page &lt;b&gt;One&lt;/b&gt;</a>", "?lang=uk\" dir=\"auto\">", "lang=\"uk\"");
    assertThat(reader.get("/").text()).contains("href=\"/topics\"", "href=\"/claimants\"");
    assertThat(reader.get("/sitemap.xml").text()).contains("/topics</loc>", "/claimants</loc>");
    reader.get("/topics?cursor=x").expect(400);
  }

  private String publish(String statement, String topic, String claimant) {
    String slug = logs(statement, topic, claimant);
    long caption = checker.addsCaption(slug);
    checker.drafts(slug, "unproven", "Nobody counted.", caption).expect(200);
    publishes(slug);
    return slug;
  }

  private String logs(String statement, String topic, String claimant) {
    if (reader.get("/api/v1/verdicts/" + statement.toLowerCase().replace(' ', '-')).status()
        == 200) {
      return checker.logs(statement + " again");
    }
    var claim = Http.JSON.createObjectNode().put("statement", statement).put("language", "en");
    claim.putObject("claimant").put("name", claimant).put("kind", "PERSON");
    for (String each : topic.split("\", \"")) {
      claim.withArray("topics").add(each);
    }
    return checker.logs(claim);
  }

  private void merge(String list, String slug, String into) {
    String path = "/api/v1/" + list + "/" + slug;
    String etag = editor.http.get(path).expect(200).etag();
    editor.http.post(path + "/merge", "{\"into\": \"" + into + "\"}", "If-Match", etag).expect(200);
  }

  private Map<String, Long> all(String list) {
    Map<String, Long> counts = new LinkedHashMap<>();
    reader
        .get(list + "?limit=100")
        .expect(200)
        .json()
        .path("items")
        .forEach(item -> counts.put(item.path("slug").asText(), item.path("verdicts").asLong()));
    return counts;
  }

  private JsonNode item(String list, String slug) {
    for (JsonNode item : reader.get(list + "?limit=100").json().path("items")) {
      if (item.path("slug").asText().equals(slug)) {
        return item;
      }
    }
    throw new AssertionError("No " + slug);
  }
}
