package org.claimtracker.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
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
  }

  @Test
  void the_same_name_with_another_same_as_is_another() {
    String unnamed =
        log("Said by some Smith", "Jo Smith", null).json().at("/claimant/slug").asText();
    String first = smith("https://www.wikidata.org/wiki/Q1");
    String second = smith("https://www.wikidata.org/wiki/Q2");

    assertThat(Set.of(unnamed, first, second)).hasSize(3);
    assertThat(smith("http://wikidata.org/entity/Q1")).isEqualTo(first);
    assertThat(smith(null)).isEqualTo(unnamed);
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
