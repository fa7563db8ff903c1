package org.claimtracker.review.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R11: whoever has an interest in a claim's claimant or topics decides nothing about it. */
@QuarkusTest
class InterestsTest extends Desk {

  private static final String WHY = "A brother-in-law builds the quay walls";
  private static final String PATH = "/api/v1/interests";

  private static Person theInterested;

  private Person interested;

  @BeforeEach
  void bringSomebodyWithAnInterest() {
    if (theInterested == null) {
      theInterested = join("interested-editor", "EDITOR");
    }
    interested = theInterested;
  }

  /** The editor is also an administrator, and works for other tests. */
  @AfterEach
  void endAll() {
    for (Person each : List.of(interested, editor)) {
      each.http
          .get(PATH + "?limit=100")
          .json()
          .path("items")
          .forEach(one -> each.http.post(PATH + "/" + one.path("id").asLong() + "/end", ""));
    }
  }

  @Test
  void whoever_has_an_interest_in_a_topic_neither_takes_up_nor_writes() {
    String slug = about("Quay walls", "The quay wall leans by a metre");
    declares(interested, "{\"topic\": \"quay-walls\", \"why\": \"%s\"}".formatted(WHY));

    Answer refused = refused(interested.moves(slug, "take-up"), 422);
    assertThat(refused.unmet()).containsExactly("interests");
    assertThat(refused.text()).contains("Quay walls", "The checker").doesNotContain(WHY);
    assertThat(interested.drafts(slug, "unproven", "Leans.").expect(422).unmet())
        .containsExactly("interests");
    interested.moves(slug, "decline", "{\"reason\": \"Not now\"}").expect(422);
    checker.moves(slug, "take-up").expect(200);
  }

  @Test
  void nobody_gives_them_the_claim_or_its_review() {
    String slug = about("Lighthouses", "The lighthouse is lit by gas");
    declares(interested, "{\"topic\": \"lighthouses\", \"why\": \"%s\"}".formatted(WHY));

    refused(editor.moves(slug, "assign", "{\"to\": \"interested-editor\"}"), 422, "to");
    checker.drafts(slug, "unproven", "Nobody says so.").expect(200);
    String path = "/api/v1/claims/" + slug + "/review";
    String wanted = "{\"assignee\": \"interested-editor\"}";
    Answer review = editor.http.patch(path, wanted, "If-Match", editor.versionOf(slug));
    refused(review, 422, "assignee");
    String embargo = "{\"embargoUntil\": \"2099-01-01T00:00:00Z\"}";
    refused(interested.http.patch(path, embargo, "If-Match", editor.versionOf(slug)), 422);
    interested.moves(slug, "assign", "{\"to\": \"checker\"}").expect(200);
  }

  @Test
  void an_administrator_and_a_token_are_refused_like_everybody() {
    String slug = handsIn("Ferries", "Nine ferries sank in a week");
    declares(editor, "{\"topic\": \"ferries\", \"why\": \"%s\"}".formatted(WHY));
    String wanted = "{\"label\": \"ferries\", \"scopes\": [\"REVIEW_AND_PUBLISH\"], \"days\": 1}";
    Answer token = editor.http.post("/api/v1/tokens", wanted).expect(201);
    Http robot = reader.withToken(token.json().path("token").asText());
    String approve = "/api/v1/claims/" + slug + "/approve";

    assertThat(editor.moves(slug, "approve").expect(422).unmet()).containsExactly("interests");
    Answer byToken = robot.post(approve, null, "If-Match", editor.versionOf(slug));
    assertThat(byToken.expect(422).unmet()).containsExactly("interests");
    editor.moves(slug, "request-changes", "{\"comment\": \"Count again\"}").expect(422);
    secondEditor.moves(slug, "approve").expect(200);
    editor.moves(slug, "publish").expect(422);
    secondEditor.moves(slug, "publish").expect(200);
  }

  @Test
  void they_do_not_become_authors_by_editing_what_the_verdict_rests_on() {
    String slug = handsIn("Cranes", "A crane fell on the market");
    declares(interested, "{\"topic\": \"cranes\", \"why\": \"%s\"}".formatted(WHY));

    Answer refused =
        interested.adds(slug, "{\"source\": " + Person.CAPTION + ", \"stance\": \"SUPPORTS\"}");
    assertThat(refused(refused, 422).json().path("code").asText()).isEqualTo("own-interest");
    checker.addsCaption(slug);
  }

  @Test
  void they_do_not_take_the_topic_off_to_decide_afterwards() {
    String slug = about("Tug boats", "Two tug boats collided");
    declares(interested, "{\"topic\": \"tug-boats\", \"why\": \"%s\"}".formatted(WHY));

    assertThat(retopics(interested, slug, "Weather").json().path("code").asText())
        .isEqualTo("interest-kept");
    assertThat(retopics(interested, slug, "Tug boats\", \"Weather").status()).isEqualTo(200);
    assertThat(retopics(checker, slug, "Weather").status()).isEqualTo(200);
    interested.moves(slug, "take-up").expect(200);
  }

  @Test
  void an_approval_of_somebody_who_declares_an_interest_counts_no_more() {
    String slug = handsIn("Dredging", "The channel was dredged twice");
    interested.moves(slug, "approve").expect(200);
    declares(interested, "{\"topic\": \"dredging\", \"why\": \"%s\"}".formatted(WHY));

    Answer refused = editor.moves(slug, "publish").expect(422);
    assertThat(refused.unmet()).containsExactly("interests");
    assertThat(refused.text()).contains("The interested-editor");
    editor.moves(slug, "request-changes", "{\"comment\": \"By others\"}").expect(200);
    checker.moves(slug, "submit").expect(200);
    editor.publishes(slug);
  }

  @Test
  void an_interest_follows_a_topic_and_a_claimant_that_are_merged() {
    String slug = about("Harbour pilots", "Pilots earn a million");
    about("Pilotage", "Pilotage costs nothing");
    String claimant = checker.opens(slug).json().at("/claimant/slug").asText();
    declares(interested, "{\"topic\": \"pilotage\", \"why\": \"%s\"}".formatted(WHY));
    interested.moves(slug, "take-up").expect(200);

    String merged = "/api/v1/topics/pilotage";
    String into = "{\"into\": \"harbour-pilots\"}";
    String version = editor.http.get(merged).etag();
    editor.http.post(merged + "/merge", into, "If-Match", version).expect(200);

    assertThat(interested.drafts(slug, "unproven", "No.").expect(422).unmet())
        .containsExactly("interests");
    JsonNode shown = checker.opens(slug).json().path("interests").path(0);
    assertThat(shown.path("name").asText()).isEqualTo("Harbour pilots");
    assertThat(shown.path("person").asText()).isEqualTo("interested-editor");
    assertThat(shown.path("why").asText()).isEqualTo(WHY);
    declares(interested, "{\"claimant\": \"%s\", \"why\": \"%s\"}".formatted(claimant, WHY));
    assertThat(checker.opens(slug).json().path("interests")).hasSize(2);
  }

  @Test
  void one_declares_and_ends_ones_own_alone() {
    about("Buoys", "Every buoy is red");
    String buoys = "{\"topic\": \"buoys\", \"why\": \"%s\"}".formatted(WHY);
    long id = declares(interested, buoys);

    refused(interested.http.post(PATH, buoys), 409);
    refused(interested.http.post(PATH, "{\"why\": \"Something\"}"), 422, "body");
    refused(interested.http.post(PATH, "{\"topic\": \"no-such\", \"why\": \"x\"}"), 422, "topic");
    refused(editor.http.post(PATH + "/" + id + "/end", ""), 404);
    assertThat(administrator.http.get(PATH + "/all?limit=100").text()).contains(WHY);
    assertThat(checker.http.get(PATH).text()).doesNotContain(WHY);

    interested.http.post(PATH + "/" + id + "/end", "").expect(200);
    JsonNode ended = interested.http.post(PATH + "/" + id + "/end", "").expect(200).json();
    assertThat(ended.has("endedAt")).isTrue();
    declares(interested, buoys);
    assertThat(editor.http.get("/api/v1/record?kind=account&subject=interested-editor").text())
        .contains("declare-interest", "end-interest");
  }

  @Test
  void readers_see_nothing_of_it() {
    String slug = handsIn("Anchors", "An anchor cut the cable");
    secondEditor.publishes(slug);
    declares(interested, "{\"topic\": \"anchors\", \"why\": \"%s\"}".formatted(WHY));

    for (String page :
        List.of("/v/" + slug, "/v/" + slug + "/history", "/api/v1/verdicts/" + slug)) {
      assertThat(reader.get(page).expect(200).text()).doesNotContain(WHY, "interested-editor");
    }
    assertThat(checker.browser().get("/desk/claims/" + slug).expect(200).text())
        .contains(WHY, "The interested-editor");
  }

  @Test
  void a_name_that_is_written_otherwise_is_answered_with_the_nearest() {
    about("Breakwaters", "The breakwater is hollow");
    Http browser = interested.browser();

    String why = "&kind=topic&why=" + WHY.replace(" ", "+");
    assertThat(sends(browser, "name=Breakwater" + why).expect(422).text())
        .contains("value=\"breakwaters\"", WHY, "value=\"Breakwater\"");
    sends(browser, "name=breakwaters" + why).expect(303);
    assertThat(browser.get("/desk/interests").text()).contains("Breakwaters", WHY);
  }

  private String about(String topic, String statement) {
    String claim =
        """
        {"statement": "%s", "language": "en", "topics": ["%s"],
         "claimant": {"name": "The harbour office", "kind": "ORGANISATION"}}\
        """;
    return checker
        .http
        .post("/api/v1/claims", claim.formatted(statement, topic))
        .expect(201)
        .json()
        .path("slug")
        .asText();
  }

  private String handsIn(String topic, String statement) {
    String slug = about(topic, statement);
    long caption = checker.addsCaption(slug);
    checker.drafts(slug, "unproven", "No source gives it.", caption).expect(200);
    checker.moves(slug, "submit").expect(200);
    return slug;
  }

  private static Answer sends(Http browser, String fields) {
    return browser.send(
        "POST",
        "/desk/interests",
        "token=" + Person.FORM_TOKEN + "&" + fields,
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  private static long declares(Person who, String interest) {
    return who.http.post(PATH, interest).expect(201).json().path("id").asLong();
  }

  private static Answer retopics(Person who, String slug, String topic) {
    return who.http.patch(
        "/api/v1/claims/" + slug,
        "{\"topics\": [\"%s\"]}".formatted(topic),
        "If-Match",
        who.versionOf(slug));
  }
}
