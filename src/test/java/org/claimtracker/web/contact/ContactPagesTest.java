package org.claimtracker.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.inbox.Letters;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;

/** Readers write to the desk on pages, and the desk answers on its own. */
@QuarkusTest
class ContactPagesTest extends Desk {

  private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
  private static final Pattern NUMBER = Pattern.compile("<h1>Receipt no\\. ([\\d,]+)</h1>");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @Test
  void a_request_is_sent_without_an_account_and_its_receipt_shown() {
    Answer sent =
        send("kind=REQUEST&text=" + in("The harbour froze in July <b>"), open("/contact"));
    String receipt = sent.expect(303).header("Location").replaceFirst(".*/requests", "/requests");
    assertThat(sent.header("Set-Cookie")).isNull();
    Answer page = page(receipt);

    assertThat(page.text()).contains("We have received it").doesNotContain("harbour froze");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("Set-Cookie")).isNull();
    assertThat(page(receipt + "?lang=uk").text()).contains("Ми це отримали");
    assertThat(deskReads(checker, "/desk/inbox").text())
        .contains("The harbour froze in July &lt;b&gt;");
  }

  @Test
  void a_form_that_is_sent_twice_is_taken_in_once() {
    String stamp = open("/contact");
    String form = "kind=REQUEST&text=" + in("Pressed twice in the harbour");

    String first = send(form, stamp).expect(303).header("Location");
    assertThat(send(form, stamp).expect(303).header("Location")).isEqualTo(first);
    assertThat(send(form + "+indeed", stamp).expect(303).header("Location")).isNotEqualTo(first);
  }

  @Test
  void what_was_typed_is_kept_when_it_is_refused() {
    String form = "kind=REQUEST&email=nobody&whereSeen=x&text=" + in("Kept & shown \"again\"");
    Answer refused = send(form, open("/contact")).expect(422);

    assertThat(refused.text())
        .contains("Kept &amp; shown", "value=\"nobody\"", "email-mistake", "whereSeen-mistake");
  }

  @Test
  void programs_are_held_off_by_what_people_do_not_see_and_by_time() {
    String form = "kind=REQUEST&text=" + in("Written by a program");
    assertThat(send(form + "&website=x", open("/contact")).expect(422).text())
        .contains("hidden field", "Written by a program");

    String stamp = stampOf(page("/contact"));
    assertThat(send(form, stamp).expect(422).text()).contains("very quick", stamp);

    assertThat(send(form, "made-up").expect(422).text()).contains("open for too long");
    String old = Letters.stampOf(TestClock.now().minus(Duration.ofHours(25)));
    Answer expired = send(form, old).expect(422);
    assertThat(expired.text()).contains("open for too long");
    assertThat(stampOf(expired)).isNotEqualTo(old);
    TestClock.advance(Duration.ofSeconds(5));
    send(form, stampOf(expired)).expect(303);
  }

  @Test
  void a_verdict_leads_to_a_complaint_about_it_and_the_complaint_to_its_correction() {
    String slug = published("The lighthouse has 99 steps");
    assertThat(page("/v/" + slug).text()).contains("/contact?verdict=" + slug);
    assertThat(page("/contact?verdict=" + slug).text()).contains("The lighthouse has 99 steps");
    String receipt =
        send(
                "kind=COMPLAINT&verdict=" + slug + "&text=" + in("It has 98."),
                open("/contact?verdict=" + slug))
            .expect(303)
            .header("Location")
            .replaceFirst(".*/requests", "/requests");
    String number = numberOf(receipt);

    answer(editor, number, "decide", "upheld=true&reason=" + in("You counted right.")).expect(303);

    assertThat(page(receipt).text()).contains("You are right", "You counted right.");
    String correction = "/desk/claims/" + slug + "/forms/verdict?complaint=" + number;
    assertThat(deskReads(editor, "/desk/inbox/" + number).text()).contains(correction);
    assertThat(deskReads(editor, correction).text())
        .contains("A reader (complaint no. " + number + ")");
  }

  @Test
  void an_unpublished_verdict_is_not_shown_by_a_complaint() {
    String slug = checker.handsIn("Nobody knows of this lamp yet");

    assertThat(page("/contact?verdict=" + slug).text()).doesNotContain("Nobody knows of this");
    assertThat(send("kind=COMPLAINT&text=x&verdict=" + slug, open("/contact")).expect(422).text())
        .contains("no published fact check")
        .doesNotContain("Nobody knows of this");
  }

  @Test
  void a_request_is_logged_as_a_claim_or_joins_one() {
    String first = requested("The tram of the harbour runs on coal");
    String form = deskReads(checker, "/desk/claims/new?request=" + first).text();
    assertThat(form).contains("The tram of the harbour runs on coal", "https://news.example/seen");
    Answer logged =
        checker
            .browser()
            .post(
                "/desk/claims/new",
                "token="
                    + Person.FORM_TOKEN
                    + "&language=en&request="
                    + first
                    + "&statement="
                    + in("The harbour tram runs on coal"),
                "Content-Type",
                "application/x-www-form-urlencoded")
            .expect(303);
    String slug = logged.header("Location").replaceFirst(".*/desk/claims/", "");
    assertThat(deskReads(checker, "/desk/inbox/" + first).text())
        .contains("/desk/claims/" + slug, "Part of a claim");

    String second = requested("Coal drives the harbour tram");
    answer(checker, second, "link", "claim=" + in("/desk/claims/" + slug)).expect(303);
    assertThat(deskReads(checker, "/desk/inbox?claim=" + slug).text())
        .contains("/desk/inbox/" + first, "/desk/inbox/" + second);
    assertThat(deskReads(checker, "/desk/claims/" + slug).text())
        .contains("2 readers asked for this");
  }

  @Test
  void a_request_is_declined_with_a_reason_that_its_reader_sees() {
    String receipt = receiptFor("Is the moon made of cheese");
    String number = numberOf(receipt);
    assertThat(answer(checker, number, "decline", "reason=").expect(422).text())
        .contains("reason-mistake");
    answer(checker, number, "decline", "reason=" + in("That is known.")).expect(303);

    assertThat(page(receipt).text()).contains("That is known.", "We are not following it up");
  }

  @Test
  void what_was_sent_is_deleted_by_a_button_of_the_receipt() {
    String receipt = receiptFor("Delete the harbour bell");
    String number = numberOf(receipt);
    for (int press = 0; press < 2; press++) {
      reader.post(receipt, "x=y", "Content-Type", "application/x-www-form-urlencoded").expect(303);
    }

    assertThat(page(receipt).text()).contains("Your message was deleted");
    assertThat(deskReads(editor, "/desk/inbox/" + number).text()).doesNotContain("harbour bell");
  }

  private String requested(String text) {
    return numberOf(receiptFor(text));
  }

  private String receiptFor(String text) {
    return send(
            "kind=REQUEST&whereSeen=" + in("https://news.example/seen") + "&text=" + in(text),
            open("/contact"))
        .expect(303)
        .header("Location")
        .replaceFirst(".*/requests", "/requests");
  }

  private String numberOf(String receipt) {
    Matcher number = NUMBER.matcher(page(receipt + "?lang=en").text());
    assertThat(number.find()).isTrue();
    return number.group(1);
  }

  /** Sends a form of the desk as its page has it. */
  private Answer answer(Person who, String number, String move, String form) {
    Matcher version = VERSION.matcher(deskReads(who, "/desk/inbox/" + number).text());
    assertThat(version.find()).isTrue();
    return who.browser()
        .post(
            "/desk/inbox/" + number + "/" + move,
            "token=" + Person.FORM_TOKEN + "&version=" + version.group(1) + "&" + form,
            "Content-Type",
            "application/x-www-form-urlencoded");
  }

  /** The stamp of a form that was opened a while ago. */
  private String open(String path) {
    String stamp = stampOf(page(path));
    TestClock.advance(Duration.ofSeconds(5));
    return stamp;
  }

  private static String stampOf(Answer page) {
    Matcher stamp = STAMP.matcher(page.text());
    assertThat(stamp.find()).as(page.text()).isTrue();
    return stamp.group(1);
  }

  private Answer send(String form, String stamp) {
    return reader.post(
        "/contact",
        form + "&stamp=" + stamp,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "text/html");
  }

  private Answer page(String path) {
    return reader.get(path, "Accept", "text/html").expect(200);
  }

  private static Answer deskReads(Person who, String path) {
    Http browser = who.browser();
    return browser.get(path, "Accept", "text/html").expect(200);
  }

  private static String in(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
