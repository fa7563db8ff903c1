package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/** A form that is sent again takes effect once, and is answered as it was the first time. */
@QuarkusTest
class FormsSentTwiceTest extends Desk {

  @Test
  void every_form_on_every_page_has_a_key_of_its_own() {
    String slug = checker.logs("Forms have keys");
    String page = checker.browser().get("/desk/claims/" + slug, "Accept", "text/html").text();

    List<String> keys =
        Stream.of(page.split("name=\"once\" value=\"")).skip(1).map(s -> s.split("\"")[0]).toList();
    assertThat(keys).hasSizeGreaterThan(4).doesNotHaveDuplicates();
  }

  @Test
  void a_comment_sent_by_many_at_once_is_there_once() {
    String slug = checker.logs("A comment sent at once");
    String form = form("once", key(), "text", "Said once");

    List<Answer> answers = atOnce(() -> send("/desk/claims/" + slug + "/comments", form));

    assertThat(answers).extracting(Answer::status).containsOnly(303);
    assertThat(checker.opens(slug).json().path("comments")).hasSize(1);
  }

  @Test
  void the_same_form_with_other_words_is_another() {
    String slug = checker.logs("A comment sent with other words");
    String key = key();
    send("/desk/claims/" + slug + "/comments", form("once", key, "text", "One")).expect(303);
    send("/desk/claims/" + slug + "/comments", form("once", key, "text", "Another")).expect(303);
    send("/desk/claims/" + slug + "/comments", form("text", "Without a key")).expect(303);
    send("/desk/claims/" + slug + "/comments", form("text", "Without a key")).expect(303);

    assertThat(checker.opens(slug).json().path("comments")).hasSize(4);
  }

  @Test
  void a_claim_logged_again_is_the_first_one() {
    String form =
        form(
            "once",
            key(),
            "statement",
            "Logged twice by one form",
            "language",
            "en",
            "then",
            "open");
    String first = send("/desk/claims/new", form).expect(303).header("Location");

    assertThat(send("/desk/claims/new", form).expect(303).header("Location")).isEqualTo(first);
    assertThat(send("/desk/claims/new", form.replace("once=", "once=x")).status()).isEqualTo(409);
  }

  @Test
  void a_move_made_again_is_answered_like_the_first_time() {
    String slug = checker.logs("A move made twice by one form");
    String version = checker.versionOf(slug).replace("\"", "");
    String form = form("once", key(), "version", version);

    send("/desk/claims/" + slug + "/moves/take-up", form).expect(303);
    send("/desk/claims/" + slug + "/moves/take-up", form).expect(303);
    send("/desk/claims/" + slug + "/moves/take-up", form("once", key(), "version", version))
        .expect(412);
  }

  @Test
  void a_refused_form_may_be_sent_again() {
    String slug = checker.logs("A form is refused and sent again");
    String form = form("once", key(), "text", "");
    send("/desk/claims/" + slug + "/comments", form).expect(422);
    send("/desk/claims/" + slug + "/comments", form).expect(422);
  }

  @Test
  void a_source_is_there_once() {
    String form =
        form(
            "once",
            key(),
            "title",
            "A source sent twice",
            "kind",
            "OFFICIAL",
            "origin",
            "Registrar",
            "unreachableReason",
            "Not published.");
    String first = send("/desk/sources", form).expect(303).header("Location");

    assertThat(send("/desk/sources", form).expect(303).header("Location")).isEqualTo(first);
  }

  @Test
  void a_text_is_taken_in_once_even_by_many_at_once() {
    String form =
        form("once", key(), "text", "The bridge of forms cost 5 euros.", "language", "en");

    List<Answer> answers = atOnce(() -> send("/desk/intake", form));

    assertThat(answers).extracting(Answer::status).isSubsetOf(303, 409).contains(303);
    assertThat(send("/desk/intake", form).expect(303).header("Location"))
        .isEqualTo(
            answers.stream()
                .filter(answer -> answer.status() == 303)
                .findFirst()
                .orElseThrow()
                .header("Location"));
    assertThat(checker.http.get("/api/v1/intake?limit=100").text().split("bridge of forms"))
        .as("its title in the list")
        .hasSize(2);
  }

  @Test
  void what_shows_a_secret_makes_one_and_does_not_show_it_again() {
    String token = form("once", key(), "label", "sent twice", "scopes", "READ", "days", "1");
    send(editor, "/desk/me/tokens", token).expect(200);
    send(editor, "/desk/me/tokens", token).expect(303);
    assertThat(editor.http.get("/api/v1/tokens").text().split("sent twice")).hasSize(2);

    String webhook =
        form("once", key(), "url", "http://127.0.0.1:9/twice", "events", "verdict.published");
    send(editor, "/desk/webhooks", webhook).expect(200);
    send(editor, "/desk/webhooks", webhook).expect(303);
    assertThat(editor.http.get("/api/v1/webhooks?limit=100").text().split("127.0.0.1:9/twice"))
        .hasSize(2);

    String account =
        form("once", key(), "handle", "pressed-twice", "name", "Pressed", "roles", "FACT_CHECKER");
    send(editor, "/desk/accounts", account).expect(200);
    String shownBefore = send(editor, "/desk/accounts", account).expect(303).header("Location");
    assertThat(shownBefore).endsWith("/desk/accounts/pressed-twice");
  }

  @Test
  void what_is_changed_or_removed_again_is_answered_like_the_first_time() {
    String slug = checker.logs("Evidence is removed twice by one form");
    long caption = checker.addsCaption(slug);
    String form = form("once", key(), "version", checker.versionOf(slug).replace("\"", ""));
    String path = "/desk/claims/" + slug + "/evidence/" + caption + "/remove";

    send(path, form).expect(303);
    send(path, form).expect(303);
    assertThat(checker.opens(slug).json().path("evidence")).isEmpty();
  }

  private static List<Answer> atOnce(Supplier<Answer> request) {
    return Stream.generate(() -> CompletableFuture.supplyAsync(request)).limit(6).toList().stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private Answer send(String path, String form) {
    return send(checker, path, form);
  }

  private static Answer send(Person by, String path, String form) {
    return by.browser()
        .post(
            path, form, "Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");
  }

  private static String form(String... fields) {
    StringBuilder form = new StringBuilder("token=" + Person.FORM_TOKEN);
    for (int at = 0; at < fields.length; at += 2) {
      form.append('&')
          .append(fields[at])
          .append('=')
          .append(URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }
}
