package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that look alike are one, others are not, whoever comes first. */
@QuarkusTest
class NamesTest extends Desk {

  @Test
  void claims_logged_at_once_share_a_new_topic_and_claimant() throws Exception {
    List<Answer> answers =
        atOnce(80, 80, n -> log("Drill number " + n + " began", "Civil Defence", "Harbour drills"));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(slugs(answers, "/claimant/slug")).containsExactly("civil-defence");
    assertThat(slugs(answers, "/topics/0/slug")).containsExactly("harbour-drills");
    assertThat(editor.http.get("/api/v1/claimants?q=civil+defence").values("items", "slug"))
        .containsExactly("civil-defence");
    assertThat(editor.http.get("/api/v1/topics").values("items", "slug"))
        .containsOnlyOnce("harbour-drills");
  }

  @Test
  void claims_that_begin_alike_are_logged_at_once() throws Exception {
    String beginning =
        "One and the same beginning of a statement that is longer than any slug may be: ";
    List<Answer> answers = atOnce(384, 32, n -> log(beginning + n, null, "Beginnings"));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(slugs(answers, "/slug")).hasSize(384);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rene\u0301  Levesque",
        "Ren\u00e9\u00a0Levesque",
        "Ren\u00e9 Leves\u200bque",
        "REN\u00c9 LEVESQUE",
        " \u2003Ren\u00e9 Levesque\ufeff",
        "\uff32en\u00e9 Levesque"
      })
  void names_that_look_alike_are_one(String name) {
    JsonNode first = log("Said plainly", "Ren\u00e9 Levesque", "Z\u00fcge \u00e0 grande").json();
    JsonNode again = log("Said again", name, "zu\u0308ge\u2009\u00e0  GRANDE").json();

    assertThat(again.path("claimant")).isEqualTo(first.path("claimant"));
    assertThat(again.path("topics")).isEqualTo(first.path("topics"));
    String q = URLEncoder.encode(name, StandardCharsets.UTF_8);
    assertThat(editor.http.get("/api/v1/claimants?q=" + q).values("items", "slug"))
        .containsExactly("rene-levesque");
  }

  @Test
  void the_same_name_with_another_same_as_is_another() {
    String unnamed =
        log("Said by some Smith", "Jo Smith", null).json().at("/claimant/slug").asText();
    String first = smith("https://www.wikidata.org/wiki/Q1");
    String second = smith("https://www.wikidata.org/wiki/Q2");

    assertThat(first).as("told now who it is").isEqualTo(unnamed);
    assertThat(second).isNotEqualTo(first);
    assertThat(smith("http://wikidata.org/entity/Q1")).isEqualTo(first);
    assertThat(smith(null)).as("one of both, nobody knows which").isNotIn(first, second);
    assertThat(smith(null)).isEqualTo(smith(null));
    assertThat(
            editor
                .http
                .get("/api/v1/record?kind=claimant&subject=" + first)
                .values("items", "action"))
        .containsExactly("edit");
    Answer known = editor.http.get("/api/v1/claimants/" + unnamed);
    editor
        .http
        .put(
            "/api/v1/claimants/" + unnamed,
            """
            {"name": "JO  SMITH", "kind": "PERSON", "sameAs": "https://www.wikidata.org/wiki/Q2"}""",
            "If-Match",
            known.etag())
        .expect(409);
  }

  @Test
  void claimants_and_topics_are_merged_and_all_follows() {
    String slug = checker.handsIn("Said by one of two spellings");
    ObjectNode reworded = body("Said by one of two spellings", "Peter Pann", null, "Flights");
    checker
        .http
        .send(
            "PATCH",
            "/api/v1/claims/" + slug,
            reworded.toString(),
            "If-Match",
            checker.versionOf(slug))
        .expect(200);
    editor.publishes(slug);
    log("Said by the other spelling", "Peter Pan", "Flying");
    log("Said by one spelling, not published", "Peter Pann", "Flights");
    indexed();

    merges("claimants", "peter-pann", "peter-pan");
    merges("topics", "flights", "flying");

    for (String moved : List.of("claimants/peter-pann", "topics/flights")) {
      String kept = moved.startsWith("c") ? "claimants/peter-pan" : "topics/flying";
      Answer redirected = reader.get("/" + moved);
      assertThat(redirected.status()).isEqualTo(308);
      assertThat(redirected.header("Location")).endsWith("/" + kept);
      assertThat(reader.get("/" + kept).expect(200).text()).contains("one of two spellings");
      assertThat(checker.http.get("/api/v1/" + moved).status()).isEqualTo(308);
      assertThat(checker.http.get("/api/v1/" + kept).status()).isEqualTo(200);
    }
    for (String filter :
        List.of("claimant=peter-pann", "claimant=peter-pan", "topic=flights", "topic=flying")) {
      assertThat(reader.get("/api/v1/verdicts?" + filter).values("items", "slug"))
          .as(filter)
          .containsExactly(slug);
      assertThat(checker.http.get("/api/v1/claims?" + filter).values("items", "slug"))
          .as(filter)
          .hasSize(3);
    }
    assertThat(reader.get("/sitemap.xml").status()).isEqualTo(200);
    assertThat(log("Said once more", "Peter Pan", null).json().at("/claimant/slug").asText())
        .isEqualTo("peter-pan");
    assertThat(log("Said anew", "Peter Pann", "Flights").json().at("/claimant/slug").asText())
        .as("the old slug still leads to the other one")
        .isEqualTo("peter-pann-2");
    assertThat(
            editor
                .http
                .get("/api/v1/record?action=merge&subject=peter-pan")
                .values("items", "kind"))
        .containsExactly("claimant");
  }

  private void merges(String kind, String slug, String into) {
    String path = "/api/v1/" + kind + "/" + slug;
    String body = "{\"into\": \"%s\"}".formatted(into);
    String etag = editor.http.get(path).expect(200).etag();
    checker.http.post(path + "/merge", body, "If-Match", etag).expect(403);
    editor.http.post(path + "/merge", body).expect(428);
    editor.http.post(path + "/merge", body.replace(into, slug), "If-Match", etag).expect(422);
    editor.http.post(path + "/merge", body.replace(into, "nobody"), "If-Match", etag).expect(422);
    editor.http.post(path + "/merge", body, "If-Match", etag).expect(200);
    editor.http.post(path + "/merge", body, "If-Match", etag).expect(404);
  }

  @Test
  void a_topic_is_renamed_by_an_editor() {
    log("On a misspelt topic", null, "Raliways");
    log("On another topic", null, "Trams");
    String etag = editor.http.get("/api/v1/topics/raliways").expect(200).etag();

    editor
        .http
        .put("/api/v1/topics/raliways", "{\"name\": \"TRAMS\"}", "If-Match", etag)
        .expect(409);
    editor
        .http
        .put("/api/v1/topics/raliways", "{\"name\": \"Railways\"}", "If-Match", etag)
        .expect(200);

    assertThat(log("On the topic again", null, "railways").json().at("/topics/0/slug").asText())
        .isEqualTo("raliways");
  }

  private String smith(String sameAs) {
    return checker
        .http
        .post("/api/v1/claims", body("Said by Smith", "Jo  SMITH", sameAs, null).toString())
        .expect(201)
        .json()
        .at("/claimant/slug")
        .asText();
  }

  @Test
  void signs_tell_topics_apart() {
    List<String> slugs = new ArrayList<>();
    for (String name : List.of("C++", "C", "C#", "c++", "C ++")) {
      slugs.add(log("Written in " + name, null, name).json().at("/topics/0/slug").asText());
    }

    assertThat(slugs.subList(0, 4)).containsExactly("c-plus-plus", "c", "c-sharp", "c-plus-plus");
    assertThat(slugs.get(4)).isNotIn("c", "c-sharp");
  }

  private Answer log(String statement, String claimant, String topic) {
    return checker.http.post("/api/v1/claims", body(statement, claimant, null, topic).toString());
  }

  private static ObjectNode body(String statement, String claimant, String sameAs, String topic) {
    ObjectNode body =
        Http.JSON.createObjectNode().put("statement", statement).put("language", "en");
    if (claimant != null) {
      body.putObject("claimant").put("name", claimant).put("kind", "PERSON").put("sameAs", sameAs);
    }
    if (topic != null) {
      body.putArray("topics").add(topic);
    }
    return body;
  }

  private static Set<String> slugs(List<Answer> answers, String path) {
    Set<String> slugs = new TreeSet<>();
    answers.forEach(answer -> slugs.add(answer.json().at(path).asText()));
    return slugs;
  }

  private static List<Answer> atOnce(int times, int clients, IntFunction<Answer> work)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Answer>> running =
          IntStream.range(0, times).mapToObj(n -> pool.submit(() -> work.apply(n))).toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> one : running) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }
}
