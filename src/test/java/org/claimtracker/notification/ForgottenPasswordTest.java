package org.claimtracker.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.claimtracker.testsupport.ConfiguredDesk;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.MailServer;
import org.claimtracker.testsupport.MailServer.Received;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;

/** Somebody who cannot sign in helps themselves, by mail and with pages alone. */
@QuarkusTest
@TestProfile(ConfiguredDesk.class)
class ForgottenPasswordTest extends Desk {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String WANTED = "a sentence that I will remember";

  @Inject NotificationSchedule schedule;

  @Test
  void a_link_comes_by_mail_and_lets_choose_a_password_without_scripts() {
    Person owner = mailed("forgetful");
    assertThat(page("/desk/sign-in").text()).contains("/desk/forgotten-password");
    assertThat(page("/desk/forgotten-password").text()).contains("User name or mail address");
    assertThat(asks("forgetful").expect(200).text()).contains("a link is on its way");
    assertThat(asks("FORGETFUL@example.org").expect(200).text()).contains("a link is on its way");
    schedule.tellNow();

    Received mail = MailServer.lastMailTo("forgetful@example.org");
    assertThat(MailServer.mailsTo("forgetful@example.org")).as("one for both").hasSize(2);
    assertThat(mail.subject()).isEqualTo("Choose a password · Facts & Figures");
    String link = mail.links().get(0).replace("https://facts.example", "");
    assertThat(page(link).text()).contains("For the account forgetful");
    owner.http.get("/api/v1/session").expect(200);

    String code = link.replaceAll(".*code=", "");
    assertThat(chooses(code, WANTED, "another").expect(422).text()).contains("do not match", code);
    assertThat(chooses(code, "forgetful1234", "forgetful1234").expect(422).text())
        .contains("guessed first", code);
    assertThat(chooses(code, WANTED, WANTED).expect(200).text()).contains("The password is set");
    assertThat(chooses(code, WANTED, WANTED).expect(404).text()).contains("This link was used");
    reader.signedIn("forgetful", WANTED);
    owner.http.get("/api/v1/session").expect(401);
  }

  @Test
  void nothing_is_mailed_to_an_address_that_was_not_confirmed() {
    Person person = join("unconfirmed", "EDITOR");
    MailTest.wants(person, "unconfirmed@example.org", "en", "[]");
    schedule.tellNow();
    asks("unconfirmed").expect(200);
    asks("nobody@example.org").expect(200);
    schedule.tellNow();
    assertThat(MailServer.mailsTo("unconfirmed@example.org")).hasSize(1);
    assertThat(MailServer.mailsTo("nobody@example.org")).isEmpty();
  }

  @Test
  void a_link_is_over_after_its_time() {
    mailed("late-reader");
    asks("late-reader").expect(200);
    schedule.tellNow();
    String link =
        MailServer.lastMailTo("late-reader@example.org")
            .links()
            .get(0)
            .replace("https://facts.example", "");
    TestClock.advance(Duration.ofHours(2));
    assertThat(page(link).text()).contains("its time is over");
    chooses(link.replaceAll(".*code=", ""), WANTED, WANTED).expect(404);
  }

  private Person mailed(String handle) {
    Person person = join(handle, "EDITOR");
    MailTest.wants(person, handle + "@example.org", "en", "[]");
    schedule.tellNow();
    String link = MailServer.lastMailTo(handle + "@example.org").links().get(0);
    sends("/desk/mail/confirm", "code=" + link.replaceAll(".*code=", "")).expect(200);
    return person;
  }

  private Answer page(String path) {
    Answer opened = reader.get(path, "Accept", "text/html").expect(200);
    assertThat(opened.header("Set-Cookie")).as("a form's token").contains("claimtracker_form=");
    return opened;
  }

  private Answer asks(String account) {
    return sends("/desk/forgotten-password", "account=" + account.replace("@", "%40"));
  }

  private Answer chooses(String code, String wanted, String again) {
    return sends(
        "/desk/new-password",
        "code=%s&wanted=%s&again=%s"
            .formatted(code, wanted.replace(' ', '+'), again.replace(' ', '+')));
  }

  private Http browser() {
    return reader.withCookie("claimtracker_form=" + Person.FORM_TOKEN);
  }

  private Answer sends(String path, String fields) {
    return browser()
        .post(
            path,
            "token=" + Person.FORM_TOKEN + "&" + fields,
            "Content-Type",
            FORM,
            "Accept",
            "text/html");
  }
}
