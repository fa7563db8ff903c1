package org.claimtracker.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.account.factor.Phone.FACTOR;
import static org.claimtracker.account.factor.Phone.login;
import static org.claimtracker.testsupport.Refusal.refused;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.Test;

/** Signing in with a code beside the password. */
@QuarkusTest
class SecondFactorTest extends Desk {

  private static final String SESSION = "/api/v1/session";

  /** Alone: the middle of the random key of a form can look like one. */
  private static final Pattern RECOVERY_CODE =
      Pattern.compile("(?<![\\w-])([a-z2-7]{4}-){3}[a-z2-7]{4}(?![\\w-])");

  private static final String FIRST_CODE = "{\"code\": \"%s\"}";
  private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

  @Inject Sql sql;

  @Test
  void a_sign_in_needs_the_code_which_works_once() {
    Phone phone = Phone.of(join("two-steps", "FACT_CHECKER").http);

    assertThat(code(reader.post(SESSION, login("two-steps", null)))).isEqualTo("code-required");
    assertThat(code(reader.post(SESSION, login("two-steps", "12345")))).isEqualTo("code-wrong");
    String right = phone.nextCode();
    reader.post(SESSION, login("two-steps", right)).expect(204);
    assertThat(code(reader.post(SESSION, login("two-steps", right)))).isEqualTo("code-wrong");
  }

  @Test
  void the_code_is_asked_for_only_after_the_right_password() {
    Phone phone = Phone.of(join("phone-guessed-at", "FACT_CHECKER").http);
    String guess = "{\"handle\": \"phone-guessed-at\", \"password\": \"x\", \"code\": \"%s\"}";

    assertThat(code(reader.post(SESSION, guess.formatted(phone.nextCode()))))
        .isEqualTo("sign-in-wrong");
  }

  @Test
  void a_recovery_code_works_once_and_is_replaced_with_the_others() {
    Person owner = join("lost-phone", "FACT_CHECKER");
    Phone phone = Phone.of(owner.http);
    String code = phone.recoveryCodes().get(3);

    reader.post(SESSION, login("lost-phone", code.toUpperCase(Locale.ROOT))).expect(204);
    refused(reader.post(SESSION, login("lost-phone", code)), 401);
    assertThat(owner.http.get(FACTOR).expect(200).json().path("recoveryCodesLeft").asInt())
        .isEqualTo(9);
    owner.http.post(FACTOR + "/recovery-codes", null).expect(200);
    refused(reader.post(SESSION, login("lost-phone", phone.recoveryCodes().get(4))), 401);
    assertThat(recorded("lost-phone"))
        .contains("sign-in-by-recovery-code", "renew-recovery-codes")
        .doesNotContain(phone.secret(), code);
  }

  @Test
  void a_wrong_first_code_takes_nothing_into_use_and_a_new_secret_replaces_the_old() {
    Http owner = join("beginner", "FACT_CHECKER").http;
    refused(owner.post(FACTOR + "/confirmation", FIRST_CODE.formatted("123456")), 409);
    String old = owner.post(FACTOR, null).expect(200).json().path("secret").asText();
    String secret = owner.post(FACTOR, null).expect(200).json().path("secret").asText();

    refused(
        owner.post(FACTOR + "/confirmation", FIRST_CODE.formatted(Phone.codeOf(old, 0))),
        422,
        "code");
    reader.post(SESSION, login("beginner", null)).expect(204);
    owner.post(FACTOR + "/confirmation", FIRST_CODE.formatted(Phone.codeOf(secret, 0))).expect(200);
    refused(owner.post(FACTOR, null), 409);
  }

  @Test
  void it_is_changed_only_by_who_signed_in_recently() throws Exception {
    Person owner = join("left-open", "ADMINISTRATOR");
    Phone.of(owner.http);
    Phone.of(join("not-taken-away", "FACT_CHECKER").http);
    sql.execute(
        "update credential set created_at = timestamp with time zone '2026-01-01 00:00:00+00'"
            + " where account_id = (select id from account where handle = 'left-open')");

    for (Answer answer :
        new Answer[] {
          owner.http.post(FACTOR, null),
          owner.http.post(FACTOR + "/recovery-codes", null),
          owner.http.delete(FACTOR),
          owner.http.delete("/api/v1/accounts/not-taken-away/second-factor")
        }) {
      assertThat(code(refused(answer, 403))).isEqualTo("fresh-sign-in");
    }
  }

  @Test
  void an_administrator_takes_a_lost_one_away_which_is_in_the_record() {
    Phone.of(join("left-behind", "FACT_CHECKER").http);
    String factor = "/api/v1/accounts/left-behind/second-factor";
    assertThat(administrator.http.get(factor).expect(200).json().path("inUse").asBoolean())
        .isTrue();

    administrator.http.delete(factor).expect(204);

    refused(administrator.http.delete(factor), 409);
    reader.post(SESSION, login("left-behind", null)).expect(204);
    assertThat(recorded("left-behind")).contains("remove-second-factor");
  }

  @Test
  void the_page_asks_for_the_code_in_a_second_step() {
    Phone phone = Phone.of(join("by-page", "FACT_CHECKER").http);
    Answer asked = signIn("handle=by-page&password=" + text(Http.chosenBy("by-page")));
    String ticket = ticket(asked.expect(200));

    assertThat(signIn("ticket=" + ticket + "&code=000").expect(401).text())
        .contains("This code is wrong", ticket);
    assertThat(
            signIn("ticket=" + ticket.replace("by-page", "editor") + "&code=1").expect(401).text())
        .contains("Start with the password again");
    Answer done = signIn("ticket=" + ticket + "&code=" + phone.nextCode() + "&to=/desk/claims");
    assertThat(done.expect(303).header("Location")).endsWith("/desk/claims");
    reader.withCookie(done.header("Set-Cookie").replaceFirst(";.*", "")).get(SESSION).expect(200);
  }

  @Test
  void the_second_step_ends_when_the_password_is_changed() {
    Person owner = join("changed-between", "FACT_CHECKER");
    Phone phone = Phone.of(owner.http);
    String password = Http.chosenBy("changed-between");
    String ticket = ticket(signIn("handle=changed-between&password=" + text(password)));
    owner
        .http
        .post(
            SESSION + "/password",
            "{\"current\": \"%s\", \"wanted\": \"another long phrase\"}".formatted(password))
        .expect(204);

    assertThat(signIn("ticket=" + ticket + "&code=" + phone.nextCode()).expect(401).text())
        .contains("Start with the password again");
  }

  @Test
  void strangers_who_know_the_password_guess_few_codes() {
    Phone.of(join("robbed", "FACT_CHECKER").http);

    Answer last = null;
    for (int n = 0; n < 6; n++) {
      last = reader.post(SESSION, login("robbed", "00000" + n));
    }
    refused(last, 429);
  }

  @Test
  void the_page_shows_the_secret_as_text_link_and_picture_and_recovery_codes_once() {
    Http browser = join("sees-it", "FACT_CHECKER").browser();
    String page = "/desk/me/second-factor";
    send(browser, page, "").expect(303);
    String shown = browser.get(page, "Accept", "text/html").expect(200).text();
    Matcher link =
        Pattern.compile("otpauth://totp/Claim%20Tracker:sees-it\\?secret=([A-Z2-7]{32})")
            .matcher(shown);
    assertThat(link.find()).isTrue();
    assertThat(shown).contains(">" + link.group(1) + "</code>", "<svg class=\"qr\"");

    assertThat(send(browser, page + "/confirmation", "&code=12").expect(422).text())
        .contains("This code is wrong", link.group(1));
    String confirm = "&once=once-only&code=" + Phone.codeOf(link.group(1), 0);
    List<String> codes =
        RECOVERY_CODE
            .matcher(send(browser, page + "/confirmation", confirm).expect(200).text())
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(codes).hasSize(10);
    send(browser, page + "/confirmation", confirm).expect(303);
    assertThat(browser.get(page, "Accept", "text/html").expect(200).text())
        .doesNotContain(link.group(1))
        .doesNotContain(codes)
        .doesNotContainPattern(RECOVERY_CODE);
    send(browser, page + "/removal", "").expect(303);
    assertThat(browser.get(FACTOR).json().path("inUse").asBoolean()).isFalse();
  }

  @Test
  void all_other_sessions_are_ended_at_once() {
    Person owner = join("many-browsers", "FACT_CHECKER");
    Http other = reader.signedIn("many-browsers", Http.chosenBy("many-browsers"));
    Http third = reader.signedIn("many-browsers", Http.chosenBy("many-browsers"));

    owner.http.delete("/api/v1/sessions").expect(204);

    refused(other.get(SESSION), 401);
    refused(third.get(SESSION), 401);
    owner.http.get(SESSION).expect(200);
    checker.http.get(SESSION).expect(200);
  }

  private String recorded(String handle) {
    return editor.http.get("/api/v1/record?kind=account&subject=" + handle).expect(200).text();
  }

  private static String code(Answer answer) {
    return answer.json().path("code").asText();
  }

  private static String ticket(Answer page) {
    Matcher found = TICKET.matcher(page.text());
    assertThat(found.find()).as(page.text()).isTrue();
    return found.group(1);
  }

  private Answer signIn(String form) {
    return send(
        reader.withCookie("claimtracker_form=" + Person.FORM_TOKEN), "/desk/sign-in", "&" + form);
  }

  private static Answer send(Http browser, String path, String form) {
    return browser.post(
        path,
        "token=" + Person.FORM_TOKEN + form,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "text/html");
  }

  private static String text(String typed) {
    return URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }
}
