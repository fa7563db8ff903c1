package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.verdict.external.CheckOutcome;
import org.claimtracker.verdict.external.Checks;
import org.claimtracker.verdict.external.ExternalChecks;
import org.claimtracker.verdict.external.NewExternalCheck;
import org.junit.jupiter.api.Test;

/** Checks of other publishers are found beside ours, under their name, and are never ours. */
@QuarkusTest
class ExternalChecksTest extends Desk {

  @Inject ExternalChecks checks;

  @Test
  void a_text_is_matched_with_them_apart_from_our_verdicts() {
    NewExternalCheck theirs = Checks.of("Lisbon painted 40 trams green before the lantern feast");
    take(theirs);

    JsonNode found =
        reader
            .post(
                "/api/v1/match",
                "{\"text\": \"Lisbon painted 40 trams green before the lantern feast!\"}")
            .expect(200)
            .json();

    assertThat(found.path("matches").findValuesAsText("statement")).doesNotContain(theirs.claim());
    JsonNode first = found.path("elsewhere").path(0);
    assertThat(first.path("band").asText()).isEqualTo("SAME");
    assertThat(first.path("check").path("key").asText()).isEqualTo(theirs.key());
    assertThat(first.path("check").path("publisher").asText()).isEqualTo(Checks.HARBOUR);
    assertThat(first.path("check").path("label").asText()).isEqualTo("False");
    assertThat(first.path("check").path("url").asText()).isEqualTo(theirs.url());
    assertThat(first.path("check").path("checkedOn").asText()).isEqualTo("2024-09-01");
  }

  @Test
  void each_text_of_a_batch_has_its_own() {
    take(Checks.of("Porto moved 17 bells into the harbour tower"));

    JsonNode batch =
        reader
            .post(
                "/api/v1/match",
                "{\"batch\": [{\"text\": \"Nothing like it at all, whatever it is\"},"
                    + " {\"text\": \"Porto moved 17 bells into the harbour tower\"}]}")
            .expect(200)
            .json()
            .path("batch");

    assertThat(batch.path(0).path("elsewhere")).isEmpty();
    assertThat(batch.path(1).path("elsewhere")).hasSize(1);
  }

  @Test
  void the_search_page_marks_them_as_checked_by_their_publisher() {
    NewExternalCheck theirs = Checks.of("Seville fined 300 pigeons for standing on statues");
    take(theirs);

    for (String asked : List.of("Seville pigeons", theirs.claim())) {
      String page = search(asked);
      assertThat(page)
          .contains("Already checked by <bdi>" + Checks.HARBOUR + "</bdi>")
          .contains("<a href=\"" + theirs.url() + "\" rel=\"nofollow noopener noreferrer\"")
          .contains("Their rating: <bdi>False</bdi>");
    }
    assertThat(reader.get("/search?lang=uk&q=Seville+pigeons", "Accept", "text/html").text())
        .contains("Уже перевірило видання <bdi>" + Checks.HARBOUR + "</bdi>");
  }

  @Test
  void ukrainian_and_arabic_checks_are_found_in_their_languages() {
    take(
        Checks.by(
            "Вежа",
            "https://vezha.example/perevirka/1",
            "Мер Приклад-міста продав міст за одну гривню",
            "uk",
            "Неправда",
            "2024-05-06"),
        Checks.by(
            "المنارة",
            "https://manara.example/tahaqquq/1",
            "باع رئيس البلدية الجسر القديم بعملة واحدة",
            "ar",
            "خاطئ",
            "2024-05-07"));

    assertThat(search("мосту гривню")).contains("<bdi>Вежа</bdi>", "<bdi>Неправда</bdi>");
    assertThat(search("الجسر القديم")).contains("<bdi>المنارة</bdi>", "<bdi>خاطئ</bdi>");
  }

  @Test
  void a_withdrawn_check_is_found_by_nobody_and_an_import_does_not_bring_it_back() {
    NewExternalCheck theirs = Checks.of("Ghent hid 12 swans in the town hall cellar");
    take(theirs);
    assertThat(search("Ghent swans")).contains(theirs.url());
    String path = "/api/v1/external-checks/" + theirs.key();
    Answer seen = editor.http.get(path).expect(200);
    String reason = "{\"reason\": \"The publisher took it back.\"}";

    checker.http.post(path + "/withdraw", reason, "If-Match", seen.header("ETag")).expect(403);
    refused(editor.http.post(path + "/withdraw", reason), 428);
    Answer withdrawn =
        editor.http.post(path + "/withdraw", reason, "If-Match", seen.header("ETag")).expect(200);

    assertThat(withdrawn.json().path("withdrawal").path("by").asText()).isEqualTo("editor");
    assertThat(search("Ghent swans")).doesNotContain(theirs.url());
    assertThat(search(theirs.claim())).doesNotContain(theirs.url());
    assertThat(listed("?q=swans")).isEmpty();
    assertThat(listed("?q=swans&withdrawn=true")).containsExactly(theirs.key());
    assertThat(checks.take(Checks.IMPORT, null, List.of(theirs)))
        .containsExactly(CheckOutcome.WITHDRAWN);
    assertThat(editor.http.get("/api/v1/record?kind=external-check&subject=" + theirs.key()).text())
        .contains("The publisher took it back.");

    editor.http.post(path + "/restore", null, "If-Match", withdrawn.header("ETag")).expect(200);
    assertThat(search("Ghent swans")).contains(theirs.url());
  }

  @Test
  void staff_list_them_by_publisher_language_and_words() {
    take(
        Checks.by(
            "Quay Facts", "https://quay.example/1", "Eels voted on the quay", "en", "Fake", null),
        Checks.by(
            "Quay Facts",
            "https://quay.example/2",
            "Anguilas votaram no cais",
            "pt-BR",
            "Falso",
            null));

    assertThat(listed("?publisher=Quay+Facts")).hasSize(2);
    assertThat(listed("?publisher=Quay+Facts&language=pt")).hasSize(1);
    assertThat(listed("?publisher=Quay+Facts&q=eels")).hasSize(1);
    assertThat(listed("?publisher=Nobody")).isEmpty();
    JsonNode first = editor.http.get("/api/v1/external-checks?publisher=Quay+Facts&limit=1").json();
    assertThat(first.path("items")).hasSize(1);
    assertThat(listed("?publisher=Quay+Facts&limit=1&cursor=" + first.path("nextCursor").asText()))
        .hasSize(1)
        .doesNotContain(first.path("items").path(0).path("key").asText());
    refused(editor.http.get("/api/v1/external-checks?publishers=Quay"), 400);
    editor.http.get("/api/v1/external-checks/none").expect(404);
    assertThat(
            reader
                .get("/api/v1/published/external-checks?publisher=Quay+Facts")
                .expect(200)
                .json()
                .path("items"))
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.has("importId")).isFalse());
  }

  @Test
  void the_desk_shows_them_beside_a_claim_and_in_a_list_of_their_own() {
    NewExternalCheck theirs = Checks.of("Bruges lent 25 canals to a film about the sea");
    take(theirs);
    String slug = checker.logs("Bruges lent 25 canals to a film about the sea");

    assertThat(page("/desk/claims/" + slug + "/earlier"))
        .contains("Already checked by <bdi>" + Checks.HARBOUR + "</bdi>", theirs.url());
    assertThat(page("/desk/external-checks?q=canals&publisher=Harbour+Check"))
        .contains(theirs.claim(), "/desk/external-checks/" + theirs.key());
    assertThat(page("/desk/external-checks?q=nothing-has-this-word")).contains("No checks match");
    assertThat(page("/desk/external-checks/" + theirs.key()))
        .contains(theirs.claim(), "Why it should no longer be shown");
  }

  @Test
  void hostile_texts_stay_texts() {
    NewExternalCheck hostile =
        Checks.by(
            "<script>alert('p')</script>\u202eykcirT",
            "https://hostile.example/\"><script>alert(1)</script>",
            "<img src=x onerror=alert(2)> 99 geese signed a treaty in Delft",
            "en",
            "\"><b>Fake</b>",
            null);
    take(hostile);

    for (String page :
        List.of(
            search("99 geese signed a treaty in Delft"),
            page("/desk/external-checks?q=geese"),
            page("/desk/external-checks/" + hostile.key()))) {
      assertThat(page)
          .contains("&lt;img src=x onerror=alert(2)&gt;")
          .doesNotContain("<img src=x", "<script>alert", "<b>Fake", "\u202e", "href=\"javascript");
    }
  }

  private void take(NewExternalCheck... theirs) {
    checks.take(Checks.IMPORT, null, List.of(theirs));
  }

  private String search(String words) {
    return reader
        .get(
            "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
            "Accept",
            "text/html",
            "Accept-Language",
            "en")
        .expect(200)
        .text();
  }

  private String page(String path) {
    return editor.browser().get(path, "Accept", "text/html").expect(200).text();
  }

  private List<String> listed(String query) {
    return editor.http.get("/api/v1/external-checks" + query).expect(200).values("items", "key");
  }
}
