package org.claimtracker.account.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;

/** A request that is repeated with its key takes effect once. */
@QuarkusTest
class IdempotencyKeyTest extends Desk {

  @Inject IdempotencyKeys keys;

  @Test
  void a_repeat_gets_the_first_answer_and_does_nothing() {
    String key = key();
    String claim = claim("Logged once, asked for twice");
    Answer first = log(claim, key).expect(201);
    Answer second = log(claim, key).expect(201);

    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.etag()).isEqualTo(first.etag());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(log(claim, null).expect(201).json().path("slug"))
        .isNotEqualTo(first.json().path("slug"));
  }

  @Test
  void another_request_under_the_key_is_refused() {
    String key = key();
    log(claim("The first request under a key"), key).expect(201);

    Answer refused = log(claim("Another request under the key"), key).expect(422);
    assertThat(refused.json().path("code").asText()).isEqualTo("idempotency-key-reused");
    assertThat(
            log("{\"statement\": \"Кий\"}", "with space").expect(400).json().path("code").asText())
        .isEqualTo("idempotency-key-malformed");
  }

  @Test
  void accounts_do_not_share_keys() {
    String key = key();
    log(claim("The checker's key"), key).expect(201);
    editor
        .http
        .post("/api/v1/claims", claim("The editor's same key"), "Idempotency-Key", key)
        .expect(201);
  }

  @Test
  void of_many_at_once_one_is_done_and_all_are_answered_like_it() {
    String slug = checker.logs("Many send one comment at once");
    String key = key();
    List<Answer> answers =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () ->
                            checker.http.post(
                                "/api/v1/claims/" + slug + "/comments",
                                "{\"text\": \"Said once\"}",
                                "Idempotency-Key",
                                key)))
            .limit(6)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
    assertThat(checker.opens(slug).json().path("comments")).hasSize(1);
  }

  @Test
  void a_move_is_repeated_although_its_version_has_passed() {
    String slug = checker.logs("A move is sent again");
    String version = checker.versionOf(slug);
    String key = key();
    String path = "/api/v1/claims/" + slug + "/take-up";
    Answer first = checker.http.post(path, null, "If-Match", version, "Idempotency-Key", key);
    first.expect(200);
    Answer second = checker.http.post(path, null, "If-Match", version, "Idempotency-Key", key);

    assertThat(second.expect(200).text()).isEqualTo(first.text());
    checker.http.post(path, null, "If-Match", version, "Idempotency-Key", key()).expect(412);
  }

  @Test
  void a_refused_request_is_not_kept() {
    String key = key();
    log("{\"statement\": \"\"}", key).expect(422);
    log(claim("Refused first, and then done"), key).expect(201);
  }

  @Test
  void a_secret_is_not_kept() {
    String key = key();
    String token = "{\"label\": \"once\", \"scopes\": [\"READ\"], \"days\": 1}";
    Answer made = checker.http.post("/api/v1/tokens", token, "Idempotency-Key", key).expect(201);
    Answer again = checker.http.post("/api/v1/tokens", token, "Idempotency-Key", key).expect(409);

    assertThat(again.json().path("code").asText()).isEqualTo("answer-not-kept");
    assertThat(again.text()).doesNotContain(made.json().path("token").asText("no token"));
  }

  @Test
  void a_key_is_forgotten_after_a_day() {
    String key = key();
    String claim = claim("Logged again after a day");
    String first = log(claim, key).expect(201).json().path("slug").asText();
    aDayPasses();
    assertThat(log(claim, key).expect(201).json().path("slug").asText()).isNotEqualTo(first);
    aDayPasses();
    keys.deleteExpired();
    long kept = QuarkusTransaction.requiringNew().call(() -> IdempotencyKey.count());
    assertThat(kept).isZero();
  }

  private static void aDayPasses() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                IdempotencyKey.update(
                    "createdAt = ?1", TestClock.now().minus(Duration.ofHours(25))));
  }

  @Test
  void a_request_with_transactions_of_its_own_is_done_once() {
    String key = key();
    String text = "{\"text\": \"The tram of keys cost 5 euros.\", \"language\": \"en\"}";
    Answer first = checker.http.post("/api/v1/intake", text, "Idempotency-Key", key).expect(201);
    Answer second = checker.http.post("/api/v1/intake", text, "Idempotency-Key", key).expect(201);
    assertThat(second.text()).isEqualTo(first.text());

    String refused = "{\"text\": \"\", \"language\": \"en\"}";
    String another = key();
    checker.http.post("/api/v1/intake", refused, "Idempotency-Key", another).expect(422);
    checker.http.post("/api/v1/intake", text, "Idempotency-Key", another).expect(201);
  }

  @Test
  void a_request_that_a_crash_cut_is_not_done_again() {
    String key = key();
    String text = "{\"text\": \"The tram of crashes cost 5 euros.\", \"language\": \"en\"}";
    checker.http.post("/api/v1/intake", text, "Idempotency-Key", key).expect(201);
    QuarkusTransaction.requiringNew()
        .run(() -> IdempotencyKey.update("status = 102, body = null where path like '%intake'"));

    Answer again = checker.http.post("/api/v1/intake", text, "Idempotency-Key", key).expect(409);
    assertThat(again.json().path("code").asText()).isEqualTo("request-under-way");
  }

  @Test
  void every_post_of_the_staff_api_takes_a_key() {
    List<String> without =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.claimtracker")
                .stream()
                .filter(type -> !type.getPackageName().startsWith("org.claimtracker.web"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(POST.class))
                .filter(method -> !method.isAnnotatedWith(Idempotent.class))
                .map(JavaMethod::getName)
                .sorted()
                .toList();

    // Readers have no account to which a key could belong, and signing in and a new password end
    // with credentials.
    assertThat(without)
        .containsExactly(
            "askForPasswordLink",
            "changePassword",
            "choosePassword",
            "eraseRequest",
            "lint",
            "matchVerdicts",
            "sendRequest",
            "signIn");
  }

  private Answer log(String claim, String key) {
    return key == null
        ? checker.http.post("/api/v1/claims", claim)
        : checker.http.post("/api/v1/claims", claim, "Idempotency-Key", key);
  }

  private static String claim(String statement) {
    return "{\"statement\": \"%s\", \"language\": \"en\"}".formatted(statement);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
