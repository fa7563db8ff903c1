package org.claimtracker.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.claimtracker.testsupport.Contract;
import org.claimtracker.testsupport.Contract.Operation;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.Test;

/** Passwords that somebody else has seen, changes of passwords, and browsers that are known. */
@QuarkusTest
class FirstPasswordTest extends Desk {

  private static final String SESSION = "/api/v1/session";
  private static final String CHANGE = "{\"current\": \"%s\", \"wanted\": \"%s\"}";

  @Inject Sql sql;

  @Test
  void a_first_password_permits_nothing_but_choosing_another() {
    Http newcomer = reader.signedIn("newcomer", makes("newcomer"));

    for (Operation operation : Contract.of(reader).operations()) {
      if (operation.isPublic() || operation.id().equals("changePassword")) {
        continue;
      }
      Answer answer =
          newcomer.send(
              operation.method(),
              operation
                  .path()
                  .replaceAll("\\{(id|number|delivery)}", "0")
                  .replaceAll("\\{\\w+}", "none"),
              operation.hasBody() ? "{}" : null);
      assertThat(answer.status()).as("%s", operation).isEqualTo(403);
      assertThat(answer.json().path("code").asText()).isEqualTo("password-change-required");
    }
  }

  @Test
  void every_page_of_the_desk_leads_to_the_choice_of_a_password() {
    Http browser = new Person("", reader.signedIn("led-there", makes("led-there"))).browser();
    for (String page : List.of("/desk", "/desk/claims", "/desk/me", "/desk/claims/new")) {
      Answer answer = browser.get(page, "Accept", "text/html");
      assertThat(answer.status()).as(page).isEqualTo(303);
      assertThat(answer.header("Location")).endsWith("/desk/me/password");
    }
    assertThat(browser.get("/desk/me/password", "Accept", "text/html").expect(200).text())
        .contains("set by someone else");
  }

  @Test
  void the_change_opens_a_session_that_may_everything() {
    Http chosen = reader.signedInFirst("chose-another", makes("chose-another"));

    assertThat(chosen.get(SESSION).expect(200).text()).contains("own-account");
    reader.signedIn("chose-another", Http.chosenBy("chose-another")).get(SESSION).expect(200);
  }

  @Test
  void a_reset_password_is_like_a_first_one() {
    join("forgetful", "FACT_CHECKER");
    String reset = resets("forgetful");

    refused(reader.signedIn("forgetful", reset).get(SESSION), 403);
    reader.signedInFirst("forgetful", reset).get(SESSION).expect(200);
  }

  @Test
  void a_first_password_expires() throws Exception {
    String password = makes("too-late");
    sql.execute(
        "update account set password_expires_at = timestamp with time zone '2026-01-01 00:00:00+00'"
            + " where handle = 'too-late'");

    assertThat(refused(signsIn("too-late", password), 401).json().path("code").asText())
        .isEqualTo("password-expired");
    assertThat(sql.one("select password_expires_at from account where handle = 'editor'"))
        .as("the administrator's, which the installation gave")
        .isNull();
  }

  @Test
  void a_common_password_and_the_present_one_are_refused() {
    Person chooser = join("chooser", "FACT_CHECKER");
    String old = Http.chosenBy("chooser");

    for (String wanted : List.of("Password2026!", old)) {
      refused(
          chooser.http.post(SESSION + "/password", CHANGE.formatted(old, wanted)), 422, "wanted");
    }
  }

  @Test
  void of_two_changes_and_sign_ins_with_the_old_password_only_one_change_counts() {
    Person twice = join("twice", "FACT_CHECKER");
    String old = Http.chosenBy("twice");
    List<CompletableFuture<Answer>> changes =
        IntStream.range(0, 4)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            twice.http.post(
                                SESSION + "/password",
                                CHANGE.formatted(old, "the wanted phrase " + n))))
            .toList();
    List<CompletableFuture<Answer>> signIns =
        IntStream.range(0, 4)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> signsIn("twice", old)))
            .toList();

    assertThat(changes.stream().map(change -> change.join().status()))
        .filteredOn(status -> status == 204)
        .hasSize(1);
    for (CompletableFuture<Answer> signIn : signIns) {
      if (signIn.join().status() == 204) {
        refused(reader.withCookie(cookie(signIn.join(), 0)).get(SESSION), 401);
      }
    }
  }

  @Test
  void a_browser_that_signed_in_before_is_kept_out_by_nobody() {
    join("owner", "FACT_CHECKER");
    String password = Http.chosenBy("owner");
    String device = cookie(signsIn("owner", password).expect(204), 1);
    assertThat(device).startsWith("claimtracker_device=owner.");
    for (int n = 0; n < 6; n++) {
      signsIn("owner", "guess " + n);
    }
    refused(signsIn("owner", password), 429);

    Http browser = reader.withCookie(device);
    browser.post(SESSION, login("owner", password)).expect(204);
    refused(
        reader.withCookie(device.replace("owner.", "editor.")).post(SESSION, login("owner", "x")),
        429);
    refused(reader.withCookie(device + "A").post(SESSION, login("owner", password)), 429);
  }

  @Test
  void a_forwarded_address_is_not_believed() {
    for (int n = 0; n < 5; n++) {
      forwarded("forwarder", n);
    }
    refused(forwarded("forwarder", 5), 429);
  }

  private Answer forwarded(String handle, int n) {
    return reader.post(
        SESSION,
        login(handle, "wrong"),
        "X-Forwarded-For",
        "203.0.113." + n,
        "Forwarded",
        "for=203.0.113." + n);
  }

  private static String cookie(Answer answer, int number) {
    return answer.headers().allValues("Set-Cookie").get(number).replaceFirst(";.*", "");
  }

  private Answer signsIn(String handle, String password) {
    return reader.post(SESSION, login(handle, password));
  }

  private static String login(String handle, String password) {
    return "{\"handle\": \"%s\", \"password\": \"%s\"}".formatted(handle, password);
  }

  private String makes(String handle) {
    return editor
        .http
        .post(
            "/api/v1/accounts",
            "{\"handle\": \"%s\", \"name\": \"%s\", \"roles\": [\"FACT_CHECKER\"]}"
                .formatted(handle, handle))
        .expect(201)
        .json()
        .path("password")
        .asText();
  }

  private String resets(String handle) {
    return editor
        .http
        .post("/api/v1/accounts/" + handle + "/password", null, "If-Match", "*")
        .expect(200)
        .json()
        .path("password")
        .asText();
  }
}
