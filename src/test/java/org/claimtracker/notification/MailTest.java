package org.claimtracker.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.claimtracker.testsupport.ConfiguredDesk;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.MailServer;
import org.claimtracker.testsupport.MailServer.Received;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;

/** The desk's mails, read at a real SMTP server. */
@QuarkusTest
@TestProfile(ConfiguredDesk.class)
class MailTest extends Desk {

  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  @Inject NotificationSchedule schedule;

  @Test
  void an_address_is_confirmed_before_anything_else_is_sent_there() {
    Person person = join("confirms", "EDITOR");
    String address = "confirms@example.org";
    wants(person, address, "en", "[]");
    checker.handsIn("Handed in before the address was confirmed.");
    schedule.tellNow();

    Received question = onlyMailTo(address);
    assertThat(question.subject()).isEqualTo("Confirm your mail address · Facts & Figures");
    String link = path(question.links().get(0));
    assertThat(reader.get(link, "Accept", "text/html").expect(200).text())
        .contains("Confirm your mail address");
    assertThat(confirmed(person)).as("looking at it changes nothing").isFalse();

    presses("/desk/mail/confirm", code(link)).expect(200);
    assertThat(confirmed(person)).isTrue();
    presses("/desk/mail/confirm", code(link)).expect(404);
    assertThat(reader.get(link, "Accept", "text/html").expect(200).text())
        .contains("This link was used");
  }

  @Test
  void a_mail_tells_at_once_and_holds_nothing_of_the_claim() {
    Person person = mailed("told-at-once", "uk", "[]");
    String slug = checker.handsIn("Secret words about a confidential matter.");
    schedule.tellNow();

    Received told = MailServer.lastMailTo("told-at-once@example.org");
    assertThat(told.subject()).isEqualTo("Подано на розгляд · Facts & Figures");
    assertThat(told.text()).contains("Вітаємо, The told-at-once!").doesNotContain("Secret", slug);
    Answer opened = person.browser().get(path(told.links().get(0)), "Accept", "text/html");
    assertThat(opened.expect(303).header("Location")).endsWith("/desk/claims/" + slug);
    assertThat(person.http.get("/api/v1/notifications?unread=true").values("items", "claim"))
        .doesNotContain(slug);
  }

  @Test
  void what_was_read_on_the_desk_first_is_not_mailed() {
    Person person =
        mailed("reads-first", "en", "[{\"kind\": \"HANDED_IN\", \"mailed\": \"DAILY\"}]");
    schedule.remindNow();
    schedule.tellNow();
    int before = MailServer.mailsTo("reads-first@example.org").size();
    checker.handsIn("Read before the daily mail.");
    schedule.tellNow();
    long id = person.http.get("/api/v1/notifications?limit=1").json().at("/items/0/id").asLong();
    person.http.post("/api/v1/notifications/read", "{\"upTo\": %d}".formatted(id)).expect(200);
    nextDay();
    assertThat(MailServer.mailsTo("reads-first@example.org")).hasSize(before);
  }

  @Test
  void a_day_is_told_in_one_mail() {
    mailed("told-daily", "en", "[{\"kind\": \"HANDED_IN\", \"mailed\": \"DAILY\"}]");
    nextDay();
    int before = MailServer.mailsTo("told-daily@example.org").size();
    checker.handsIn("The first of the day.");
    checker.handsIn("The second of the day.");
    schedule.tellNow();
    assertThat(MailServer.mailsTo("told-daily@example.org")).hasSize(before);
    nextDay();
    schedule.remindNow();
    schedule.tellNow();
    assertThat(MailServer.mailsTo("told-daily@example.org")).hasSize(before + 1);
    Received told = MailServer.lastMailTo("told-daily@example.org");
    assertThat(told.subject()).isEqualTo("2 notifications · Facts & Figures");
    assertThat(told.links()).hasSize(4);
  }

  @Test
  void a_link_switches_mails_off_without_signing_in() {
    Person person = mailed("unsubscribes", "en", "[]");
    checker.handsIn("The last mail for one.");
    schedule.tellNow();
    String link = path(MailServer.lastMailTo("unsubscribes@example.org").unsubscribe());
    reader.get(link, "Accept", "text/html").expect(200);
    presses("/desk/mail/unsubscribe", code(link)).expect(200);
    presses("/desk/mail/unsubscribe", code(link)).expect(200);
    presses("/desk/mail/unsubscribe", "made-up").expect(404);
    int before = MailServer.mailsTo("unsubscribes@example.org").size();

    String slug = checker.handsIn("No mail for one any more.");
    schedule.tellNow();
    assertThat(MailServer.mailsTo("unsubscribes@example.org")).hasSize(before);
    assertThat(person.http.get("/api/v1/notifications").values("items", "claim")).contains(slug);
  }

  @Test
  void a_mail_waits_for_its_server_and_is_sent_once() {
    mailed("waits", "en", "[]");
    schedule.tellNow();
    MailServer.goesAway();
    checker.handsIn("Told when the server was away.");
    schedule.tellNow();
    Answer status = administrator.http.get("/api/v1/mail-status");
    assertThat(status.json().path("waiting").asInt()).isPositive();
    assertThat(status.json().path("failure").asText()).isNotBlank();

    theServerComesBack();
    assertThat(MailServer.mailsTo("waits@example.org")).hasSize(1);
    assertThat(MailServer.lastMailTo("waits@example.org").messageId()).endsWith("@example.org>");
  }

  @Test
  void a_mail_that_waits_is_not_sent_to_whoever_switched_it_off() {
    Person person = mailed("switches-off", "en", "[]");
    schedule.tellNow();
    MailServer.goesAway();
    checker.handsIn("Told before it was switched off.");
    schedule.tellNow();
    String never = "[{\"kind\": \"HANDED_IN\", \"mailed\": \"NEVER\"}]";
    wants(person, "switches-off@example.org", "en", never);
    theServerComesBack();
    assertThat(MailServer.mailsTo("switches-off@example.org")).isEmpty();
  }

  @Test
  void old_notifications_and_mails_are_deleted() {
    Person person = mailed("forgets", "en", "[]");
    checker.handsIn("Told and forgotten.");
    schedule.tellNow();
    String all = "/api/v1/notifications";
    assertThat(person.http.get(all).values("items", "claim")).contains("told-and-forgotten");
    TestClock.advance(Duration.ofDays(181));
    schedule.cleanUpNow();
    Http signedIn = Http.anonymous(base).signedIn("editor", EDITORS_PASSWORD);
    assertThat(signedIn.get(all).json().path("items")).isEmpty();
  }

  /** Four nodes send what waits; a connection kept from before may cost them one more attempt. */
  private void theServerComesBack() {
    MailServer.comesBack();
    for (int attempts = 0; attempts < 3; attempts++) {
      TestClock.advance(LONGEST_WAIT);
      Stream.generate(() -> CompletableFuture.runAsync(schedule::tellNow))
          .limit(4)
          .toList()
          .forEach(CompletableFuture::join);
    }
    assertThat(administrator.http.get("/api/v1/mail-status").json().path("waiting").asInt())
        .isZero();
  }

  /** Somebody with a confirmed address of their own. */
  private Person mailed(String handle, String language, String kinds) {
    Person person = join(handle, "EDITOR");
    String address = handle + "@example.org";
    wants(person, address, language, kinds);
    schedule.tellNow();
    presses("/desk/mail/confirm", code(path(onlyMailTo(address).links().get(0)))).expect(200);
    return person;
  }

  /** Chooses where and how one is told by mail. */
  static void wants(Person person, String address, String language, String kinds) {
    String wanted =
        """
        {"email": "%s", "language": "%s", "kinds": %s}\
        """
            .formatted(address, language, kinds);
    person.http.put("/api/v1/notification-settings", wanted, "If-Match", "*").expect(200);
  }

  private Answer presses(String page, String code) {
    return reader
        .withCookie("claimtracker_form=" + Person.FORM_TOKEN)
        .post(
            page,
            "token=%s&code=%s".formatted(Person.FORM_TOKEN, code),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");
  }

  private void nextDay() {
    TestClock.advance(LONGEST_WAIT);
    schedule.remindNow();
    schedule.tellNow();
  }

  private static boolean confirmed(Person person) {
    return person.http.get("/api/v1/notification-settings").json().path("confirmed").asBoolean();
  }

  private static Received onlyMailTo(String address) {
    List<Received> mails = MailServer.mailsTo(address);
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }

  private static String path(String link) {
    return link.replaceFirst("^https?://[^/]+", "");
  }

  private static String code(String link) {
    return link.replaceFirst(".*code=", "");
  }
}
