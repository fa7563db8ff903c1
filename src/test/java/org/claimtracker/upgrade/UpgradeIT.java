package org.claimtracker.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.OldDatabase;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that version 0.1 left opens with the present code, in one step, and lacks nothing. */
class UpgradeIT {

  /** The claim and its newest revision, as they were left. */
  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("LOGGED", "LOGGED"),
          Map.entry("UNDER_CHECK", "UNDER_CHECK"),
          Map.entry("DECLINED", "DECLINED"),
          Map.entry("DUPLICATE", "DUPLICATE"),
          Map.entry("FROM_INTAKE", "LOGGED"),
          Map.entry("DRAFT", "UNDER_CHECK DRAFT"),
          Map.entry("CHANGES_REQUESTED", "UNDER_CHECK DRAFT"),
          Map.entry("IN_REVIEW", "UNDER_CHECK IN_REVIEW"),
          Map.entry("EMBARGOED", "UNDER_CHECK IN_REVIEW"),
          Map.entry("APPROVED", "UNDER_CHECK APPROVED"),
          Map.entry("SCHEDULED", "UNDER_CHECK APPROVED"),
          Map.entry("PUBLISHED", "CHECKED PUBLISHED"),
          Map.entry("SUPERSEDED", "CHECKED PUBLISHED SUPERSEDED"),
          Map.entry("RETRACTION_ASKED", "CHECKED PUBLISHED"),
          Map.entry("RETRACTED", "UNDER_CHECK RETRACTED SUPERSEDED"),
          Map.entry("NEW_SCALE", "CHECKED PUBLISHED"));

  private static PackagedApplication application;
  private static JsonNode old;
  private static Http reader;
  private static Person editor;

  @BeforeAll
  static void open() throws IOException, SQLException {
    old = Http.JSON.readTree(OldDatabase.expected().toFile());
    application = new PackagedApplication("upgraded");
    OldDatabase.putInto(application);
    reader = application.start().reader();
    editor = person("editor");
  }

  @AfterAll
  static void close() {
    application.close();
  }

  private static Person person(String handle) {
    String password = old.path("passwords").path(handle).asText();
    return new Person(handle, reader.signedIn(handle, password));
  }

  private static String slug(String state) {
    return old.path("claims").path(state).asText();
  }

  @Test
  void the_record_is_intact_and_goes_on_from_where_it_was() throws SQLException {
    JsonNode now = editor.http.get("/api/v1/record/verification").expect(200).json();

    assertThat(now.path("intact").asBoolean()).as("%s", now).isTrue();
    long entries = old.at("/verification/entries").asLong();
    assertThat(now.path("entries").asLong()).isGreaterThanOrEqualTo(entries);
    assertThat(hashOf(entries)).isEqualTo(old.at("/verification/headHash").asText());
  }

  @Test
  void former_terms_of_the_record_are_shown_as_the_present_ones() {
    for (String action : List.of("set-recheck", "second-look")) {
      JsonNode entry =
          editor.http.get("/api/v1/record?action=" + action).expect(200).json().at("/items/0");
      assertThat(entry.path("action").asText()).isEqualTo("set-recheck");
      assertThat(entry.path("after").toString())
          .isEqualTo("{\"dueOn\":\"2099-03-01\",\"reason\":\"The office publishes its figures.\"}");
    }
    assertThat(editor.browser().get("/desk/record?action=set-recheck").expect(200).text())
        .contains("The office publishes its figures.");
  }

  @Test
  void readers_get_every_verdict_as_it_was() {
    assertThat(reader.get("/api/v1/verdicts?limit=100").values("items", "slug"))
        .containsAll(() -> old.path("verdicts").fieldNames());
    old.path("verdicts")
        .properties()
        .forEach(
            entry -> {
              String path = "/api/v1/verdicts/" + entry.getKey();
              ObjectNode verdict = (ObjectNode) reader.get(path).expect(200).json();
              verdict.remove("corrections");
              assertThat(verdict.remove("inLanguage")).isEqualTo(verdict.path("language"));
              assertThat((JsonNode) verdict).isEqualTo(entry.getValue().path("verdict"));
              JsonNode history = reader.get(path + "/history").expect(200).json();
              history.path("items").forEach(each -> ((ObjectNode) each).remove("inLanguage"));
              assertThat(history).isEqualTo(entry.getValue().path("history"));
              reader.get("/v/" + entry.getKey()).expect(200);
            });
    reader.get("/api/v1/verdicts/" + slug("RETRACTED")).expect(410);
    reader.get("/api/v1/verdicts/" + slug("SCHEDULED")).expect(404);
    reader.get("/api/v1/verdicts/" + slug("EMBARGOED")).expect(404);
  }

  @Test
  void what_was_retracted_counts_as_withdrawn_as_a_whole() {
    String slug = slug("RETRACTED");
    JsonNode revisions = editor.opens(slug).json().path("revisions");
    assertThat(revisions)
        .extracting(each -> each.path("withdraws").asText())
        .containsOnly("VERDICT");
    assertThat(revisions)
        .extracting(each -> each.path("withdrawnAt"))
        .containsOnly(revisions.at("/0/endedAt"));
    Instant lastOfTheFirst =
        Instant.parse(revisions.at("/1/endedAt").asText()).minus(1, ChronoUnit.MICROS);
    assertThat(
            reader
                .get("/api/v1/verdicts/" + slug + "?asOf=" + lastOfTheFirst)
                .expect(410)
                .json()
                .path("reason"))
        .isEqualTo(revisions.at("/0/retractionReason"));
    assertThat(reader.get("/api/v1/corrections?limit=100&kind=RETRACTION").values("items", "slug"))
        .contains(slug);
  }

  @Test
  void everybody_signs_in_with_the_password_they_had() {
    old.path("passwords")
        .fieldNames()
        .forEachRemaining(
            handle ->
                assertThat(
                        person(handle).http.get("/api/v1/session").json().path("handle").asText())
                    .isEqualTo(handle));
    assertThat(person("checker").http.get("/api/v1/tokens").values("items", "label"))
        .containsExactly("nightly export");
    assertThat(person("checker").browser().get("/desk/claims").expect(200).text())
        .contains("In work");
  }

  @Test
  void every_claim_and_revision_is_in_its_state() {
    STATES.forEach(
        (name, expected) -> {
          JsonNode claim = editor.opens(slug(name)).json();
          StringBuilder states = new StringBuilder(claim.path("state").asText());
          claim.path("revisions").forEach(r -> states.append(' ').append(r.path("state").asText()));
          assertThat(states).as(name).hasToString(expected);
          editor.browser().get("/desk/claims/" + slug(name)).expect(200);
        });
    assertThat(editor.opens(slug("SCHEDULED")).json().at("/revisions/0/scheduledFor").asText())
        .isEqualTo("2099-01-01T06:00:00Z");
    assertThat(editor.opens(slug("EMBARGOED")).json().at("/revisions/0/embargoUntil").asText())
        .isEqualTo("2099-01-01T06:00:00Z");
    assertThat(editor.opens(slug("PUBLISHED")).text())
        .contains("The office publishes its figures.");
    assertThat(editor.opens(slug("DRAFT")).text()).contains("@second-editor have a look");
    assertThat(
            editor
                .http
                .get("/api/v1/claims/" + slug("UNDER_CHECK") + "/matches")
                .expect(200)
                .text())
        .contains("\"SAME\"", slug("DUPLICATE"));
  }

  @Test
  void what_was_taken_in_and_learnt_is_there() {
    String intake = "/api/v1/intake/" + old.at("/intakes/0").asLong();
    assertThat(editor.http.get(intake).expect(200).text()).contains("That is all of part 1.");
    assertThat(editor.http.get(intake + "/sentences?limit=100").values("items", "decision"))
        .contains("KEPT", "DISMISSED");
    assertThat(editor.http.get("/api/v1/spotting-model").json().path("inUse").asText())
        .startsWith(old.path("model").asText());
    assertThat(reader.get("/api/v1/rating-scales/default").json().path("version").asInt())
        .isEqualTo(2);
  }

  @Test
  void webhooks_keep_what_waits_for_them() {
    String webhook = "/api/v1/webhooks/" + old.path("webhook").asLong();
    editor.http.get(webhook).expect(200);
    assertThat(editor.http.get(webhook + "/deliveries?limit=100").values("items", "state"))
        .contains("DELIVERED", "WAITING", "CANCELLED");
  }

  @Test
  void the_desk_goes_on_under_the_same_guards() throws SQLException {
    String slug = person("checker").handsIn("Said after the upgrade");
    person("second-editor").publishes(slug);
    reader.get("/api/v1/verdicts/" + slug).expect(200);

    application.stop();
    try (Connection database = application.database();
        Statement statement = database.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("delete from change where id = 1"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> statement.executeUpdate("update publication set language = 'xx'"))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> statement.executeUpdate("delete from contribution"))
          .hasMessageContaining("author");
    }
    application.start();
  }

  private static String hashOf(long entry) {
    String page = "/api/v1/record?limit=100";
    for (JsonNode answer = editor.http.get(page).expect(200).json(); ; ) {
      for (JsonNode each : answer.path("items")) {
        if (each.path("id").asLong() == entry) {
          return each.path("hash").asText();
        }
      }
      String next = page + "&cursor=" + answer.path("nextCursor").asText();
      answer = editor.http.get(next).expect(200).json();
    }
  }
}
