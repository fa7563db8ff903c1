package org.claimtracker.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.verdict.VerdictText;

/** Somebody at the desk, with a method for each request. */
public final class Person {

  /** The claim that most tests are about. */
  public static final String DRONES =
      "150 drones struck energy infrastructure and transport in Ukraine";

  public static final String CAPTION =
      """
      {"title": "Photo caption: destroyed hospital building", "kind": "MEDIA", "origin": "Getty",
       "unreachableReason": "Only the caption as printed was at hand."}\
      """;

  /** The token that a browser's form must send back. */
  public static final String FORM_TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

  public final String handle;
  public final Http http;

  public Person(String handle, Http http) {
    this.handle = handle;
    this.http = http;
  }

  /** The same person in a browser, which sends the token of its forms. */
  public Http browser() {
    return http.withCookie(http.cookie() + "; claimtracker_form=" + FORM_TOKEN);
  }

  /**
   * Creates an account for somebody, who signs in and chooses a password; requires an
   * administrator.
   */
  public Person brings(String newHandle, String role, Http reader) {
    String password =
        http.post(
                "/api/v1/accounts",
                """
                {"handle": "%s", "name": "The %s", "roles": ["%s"]}\
                """
                    .formatted(newHandle, newHandle, role))
            .expect(201)
            .json()
            .path("password")
            .asText();
    return new Person(newHandle, reader.signedInFirst(newHandle, password));
  }

  /** Logs a claim by Volodymyr Zelenskyy and returns its slug. */
  public String logs(String statement) {
    return logsJson(
        """
        {"statement": "%s", "language": "en", "statedOn": "2025-03-19",
         "claimant": {"name": "Volodymyr Zelenskyy", "kind": "PERSON"},
         "topics": ["Energy"],
         "appearances": [{"title": "Remarks to reporters", "medium": "OTHER",
                          "publishedOn": "2025-03-19"}]}\
        """
            .formatted(statement));
  }

  /** Logs an undated claim without a claimant and returns its slug. */
  public String logs(String statement, String language) {
    return logs(claim(statement, language));
  }

  /** Logs a claim without a claimant and returns its slug. */
  public String logs(String statement, String language, String statedOn) {
    return logs(claim(statement, language).put("statedOn", statedOn));
  }

  private static ObjectNode claim(String statement, String language) {
    return Http.JSON.createObjectNode().put("statement", statement).put("language", language);
  }

  /** Logs a claim with this description and returns its slug. */
  public String logs(ObjectNode claim) {
    return logsJson(claim.toString());
  }

  private String logsJson(String claim) {
    return http.post("/api/v1/claims", claim).expect(201).json().path("slug").asText();
  }

  public Answer opens(String slug) {
    return http.get("/api/v1/claims/" + slug).expect(200);
  }

  public String versionOf(String slug) {
    return opens(slug).etag();
  }

  public Answer adds(String slug, String evidence) {
    return http.post("/api/v1/claims/" + slug + "/evidence", evidence, "If-Match", versionOf(slug));
  }

  /** Adds the photo caption as supporting evidence and returns its id. */
  public long addsCaption(String slug) {
    return adds(slug, "{\"source\": " + CAPTION + ", \"stance\": \"SUPPORTS\"}")
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  public long firstEvidenceOf(String slug) {
    return opens(slug).json().at("/evidence/0/id").asLong();
  }

  public long firstSourceOf(String slug) {
    return opens(slug).json().at("/evidence/0/source/id").asLong();
  }

  /** Creates an intake from an English text and returns its id. */
  public long takesIn(String text) {
    return http.post(
            "/api/v1/intake",
            Http.JSON.createObjectNode().put("text", text).put("language", "en").toString())
        .expect(201)
        .json()
        .at("/intake/id")
        .asLong();
  }

  /** Schedules the recheck of a claim; a null day removes it. */
  public Answer schedulesRecheck(String slug, String dueOn, String reason) {
    String wanted =
        Http.JSON.createObjectNode().put("dueOn", dueOn).put("reason", reason).toString();
    return http.put("/api/v1/claims/" + slug + "/recheck", wanted, "If-Match", versionOf(slug));
  }

  /** A verdict as PUT takes it: with every field, empty where the text does not give it. */
  public static String whole(String text) {
    try {
      ObjectNode verdict = Http.JSON.createObjectNode();
      for (RecordComponent field : VerdictText.class.getRecordComponents()) {
        verdict.putNull(field.getName());
      }
      return verdict.setAll((ObjectNode) Http.JSON.readTree(text)).toString();
    } catch (JsonProcessingException broken) {
      return text;
    }
  }

  public Answer drafts(String slug, String text) {
    return http.put(
        "/api/v1/claims/" + slug + "/verdict", whole(text), "If-Match", versionOf(slug));
  }

  public Answer drafts(String slug, String rating, String summary, long... evidence) {
    return drafts(
        slug,
        """
        {"rating": "%s", "summary": "%s", "evidence": %s}\
        """
            .formatted(rating, summary, Arrays.toString(evidence)));
  }

  /** Makes a move from the current version. */
  public Answer moves(String slug, String move, String body) {
    return moves(slug, move, body, versionOf(slug));
  }

  public Answer moves(String slug, String move, String body, String ifMatch) {
    return http.post("/api/v1/claims/" + slug + "/" + move, body, "If-Match", ifMatch);
  }

  public Answer moves(String slug, String move) {
    return moves(slug, move, null);
  }

  /** Logs a claim, adds evidence and a draft, and submits it. */
  public String handsIn(String statement) {
    String slug = logs(statement);
    long caption = addsCaption(slug);
    drafts(slug, "unproven", "No source independent of the claimant gives the number.", caption)
        .expect(200);
    moves(slug, "submit").expect(200);
    return slug;
  }

  /** Approves and publishes what was submitted. */
  public void publishes(String slug) {
    moves(slug, "approve").expect(200);
    moves(slug, "publish").expect(200);
  }

  /** The state of a claim's newest revision. */
  public String stateOf(String slug) {
    JsonNode newest = opens(slug).json().path("revisions").path(0);
    assertThat(newest.isMissingNode()).as("has a revision").isFalse();
    return newest.path("state").asText();
  }

  /** Creates a webhook for all events and returns its id; requires an administrator. */
  public long makesWebhook(String url) {
    return makesWebhook(url, true);
  }

  /** Creates a webhook that receives nothing. */
  public long makesIdleWebhook() {
    return makesWebhook("http://127.0.0.1:9/", false);
  }

  private long makesWebhook(String url, boolean active) {
    return http.post(
            "/api/v1/webhooks",
            """
            {"url": "%s", "active": %b,
             "events": ["verdict.published", "verdict.corrected", "verdict.retracted"]}\
            """
                .formatted(url, active))
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  /** An import of a table whose label nobody has mapped. */
  public long sendsImport() {
    byte[] table =
        ("claim,claimant,date,verdict,url\n"
                + "A bus sings.,Jane Roe,2024-05-06,Nearly sung,https://pages.example/1\n"
                + "A bus swims.,Jane Roe,2024-05-06,,https://pages.example/2\n")
            .getBytes(StandardCharsets.UTF_8);
    Answer begun = http.upload("/api/v1/imports?name=buses.csv", table).expect(201);
    return begun.json().path("id").asLong();
  }

  /** The same after a dry run was asked for. */
  public long beginsImport() {
    long id = sendsImport();
    http.post("/api/v1/imports/" + id + "/dry-run", null).expect(200);
    return id;
  }
}
