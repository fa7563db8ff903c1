package org.claimtracker.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Sql;
import org.claimtracker.testsupport.Stories;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.BeforeEach;

/**
 * Three weeks of March 2003, in which nothing else happened: a publication in the last minute of a
 * Sunday and one in the first of a Monday, a week of nothing, a correction, a retraction, two
 * complaints, and a verdict from elsewhere.
 */
abstract class MarchFigures extends Desk {

  static final String WEEKS = "from=2003-03-02&to=2003-03-19";
  static final String HOSTILE = "=HYPERLINK(\"x\") <b>Їжак</b>";

  private static URI sampledFor;

  @Inject Sql sql;

  @BeforeEach
  void sample() throws SQLException {
    if (!base.equals(sampledFor)) {
      sampledFor = base;
      String[] slugs = new String[3];
      at("2003-03-01T12:00:00Z", () -> slugs[0] = checker.logs("The figures of Sunday are 150"));
      at("2003-03-02T10:00:00Z", () -> handsIn(slugs[0]));
      at("2003-03-02T23:59:00Z", () -> editor.publishes(slugs[0]));
      at(
          "2003-03-03T00:00:00Z",
          () -> {
            slugs[1] = checker.logs(ofHostileClaimant());
            handsIn(slugs[1]);
            editor.publishes(slugs[1]);
          });
      at("2003-03-09T00:00:00Z", () -> slugs[2] = checker.logs("The figures fell", "en"));
      at("2003-03-17T00:00:00Z", () -> publishedAtOnce(slugs[2]));
      at("2003-03-18T00:00:00Z", () -> bringsIn("The figures came from elsewhere"));
      complains(slugs[0]);
      at("2003-03-12T23:59:00Z", () -> new Stories(checker, editor).correct(slugs[0]));
      at("2003-03-19T23:00:00Z", () -> retracts(slugs[2], "Nobody counted."));
      checker.moves(slugs[2], "decline", "{\"reason\": \"Nobody counted.\"}").expect(200);
    }
  }

  private static void at(String moment, Runnable step) {
    TestClock.setBack(Duration.between(Instant.parse(moment), TestClock.now()), step);
  }

  private void handsIn(String slug) {
    long caption = checker.addsCaption(slug);
    checker.drafts(slug, "unproven", "Nobody else gives the number.", caption).expect(200);
    checker.moves(slug, "submit").expect(200);
  }

  private void publishedAtOnce(String slug) {
    handsIn(slug);
    editor.publishes(slug);
  }

  private void bringsIn(String statement) {
    String slug = checker.logs(statement);
    publishedAtOnce(slug);
    try {
      sql.execute(
          "update review set imported = true where claim_id ="
              + " (select id from claim where slug = '%s')".formatted(slug));
    } catch (SQLException refused) {
      throw new AssertionError(refused);
    }
  }

  private static ObjectNode ofHostileClaimant() {
    ObjectNode claim =
        Http.JSON.createObjectNode().put("statement", "The figures of Monday are 90");
    claim.put("language", "en").putArray("topics").add("Energy");
    claim.putObject("claimant").put("name", HOSTILE).put("kind", "ORGANISATION");
    return claim;
  }

  private void complains(String slug) {
    String[] numbers = new String[2];
    at("2003-03-06T00:00:00Z", () -> numbers[0] = complaint(slug));
    at("2003-03-07T00:00:00Z", () -> numbers[1] = complaint(slug));
    at(
        "2003-03-08T00:00:00Z",
        () -> {
          answers(numbers[0], "decide", "{\"upheld\": true, \"reason\": \"It is 90.\"}");
          answers(numbers[1], "decline", "{\"reason\": \"It is no complaint.\"}");
        });
  }

  private String complaint(String slug) {
    return reader
        .post(
            "/api/v1/requests",
            """
            {"kind": "COMPLAINT", "text": "The number is wrong", "language": "en",
             "verdict": "%s"}\
            """
                .formatted(slug))
        .expect(201)
        .json()
        .path("number")
        .asText();
  }

  private void answers(String number, String move, String body) {
    editor.http.post("/api/v1/inbox/" + number + "/" + move, body, "If-Match", "*").expect(200);
  }

  JsonNode figures(String period) {
    return get("/api/v1/figures?" + period);
  }

  JsonNode get(String path) {
    return editor.http.get(path).expect(200).json();
  }

  Answer page(String path) {
    return editor.browser().get(path, "Accept", "text/html");
  }

  static Map<String, Long> counts(JsonNode table) {
    Map<String, Long> counts = new LinkedHashMap<>();
    table
        .path("rows")
        .forEach(row -> counts.put(row.path("key").asText(), row.path("count").asLong()));
    return counts;
  }
}
