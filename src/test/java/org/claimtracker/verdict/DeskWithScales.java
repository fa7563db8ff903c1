package org.claimtracker.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.AfterEach;

/** Makes scales of its own, and uses the default one again afterwards. */
abstract class DeskWithScales extends Desk {

  static final String SCALES = "/api/v1/rating-scales";
  private static final AtomicInteger MADE = new AtomicInteger();

  static final String THREE =
      """
      {"name": "Three steps", "ratings": [
        {"key": "right", "label": "Right", "definition": "It is so.", "axisValue": 3,
         "words": {"uk": {"label": "Так і є", "definition": "Так воно і є."}}},
        {"key": "half", "label": "Half right", "definition": "It is partly so.", "axisValue": 2},
        {"key": "wrong", "label": "Wrong", "definition": "It is not so.", "axisValue": 1,
         "words": {"uk": {"label": "Не так"}}}]}""";

  @AfterEach
  void useTheDefaultAgain() {
    use("default").expect(200);
  }

  String made() {
    String key = "three-steps-" + MADE.incrementAndGet();
    makes(key, THREE).expect(201);
    return key;
  }

  Answer makes(String key, String rest) {
    try {
      return administrator.http.post(
          SCALES,
          Http.JSON
              .createObjectNode()
              .put("key", key)
              .setAll((ObjectNode) Http.JSON.readTree(rest))
              .toString());
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  Answer scale(String key) {
    return reader.get(SCALES + "/" + key).expect(200);
  }

  Answer use(String key) {
    return administrator.http.post(
        SCALES + "/" + key + "/use", null, "If-Match", scale(key).etag());
  }

  Answer revises(String key, String next) {
    return administrator.http.put(SCALES + "/" + key, next, "If-Match", scale(key).etag());
  }

  Answer words(String key, String ifMatch, String patch) {
    return administrator.http.patch(SCALES + "/" + key + "/words", patch, "If-Match", ifMatch);
  }

  List<String> inUse() {
    return StreamSupport.stream(reader.get(SCALES).json().path("items").spliterator(), false)
        .filter(scale -> scale.path("inUse").asBoolean())
        .map(scale -> scale.path("key").asText())
        .toList();
  }
}
