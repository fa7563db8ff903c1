package org.claimtracker.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Readers paste a sentence, a post or a link into the search. */
@QuarkusTest
class CheckedBeforeTest extends InBrowser {

  private static final String CLAIM = "Gondoliers rowed 900 wedding guests to the island in 2019";

  @Test
  void a_sentence_gets_what_may_be_the_same_and_what_differs_without_scripts() {
    someStand();
    Page page = opens("/", withoutScripts());
    page.getByLabel("Search the fact checks")
        .fill("Is it true that gondoliers rowed 700 wedding guests to the island in 2019?");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?*");

    Locator same = page.locator(".same");
    assertThat(same.innerText())
        .contains("Possibly already checked", "automated comparison", CLAIM, "Unproven")
        .contains("Different number: you wrote 700, the claim here says 900")
        .contains("Claimed by Volodymyr Zelenskyy", "% probability", "Gondoliers · rowed");
    assertThat(page.locator("main").innerText())
        .contains("No fact check contains all of these words");
    isAccessible(page);
    same.locator("h3 a").first().click();
    assertThat(page.locator("h1").innerText()).contains(CLAIM);
  }

  @Test
  void what_has_all_of_the_words_stands_above_and_says_what_differs_too() {
    someStand();
    String asked = "gondoliers never rowed 900 wedding guests to the island in 2019";
    published("Gondoliers rowed 900 wedding guests to the island in 2019, and never again");

    Page page = opens(search(asked));

    assertThat(page.locator(".teaser").first().innerText()).contains("and never again");
    assertThat(page.locator(".same h2").innerText()).isEqualTo("Possibly about the same thing");
    assertThat(page.locator(".same").innerText())
        .contains("Only one says “not”: you wrote never")
        .doesNotContain("and never again");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".print-only").innerText()).isEqualTo(asked);
    assertThat(page.locator(".narrowings").isVisible()).isFalse();
  }

  @Test
  void a_post_is_longer_than_any_search_and_is_compared_all_the_same() {
    someStand();
    String post = "Heard it today, and could not believe it. " + CLAIM + ", they say. ";

    Page page = opens("/search", phone());
    page.getByLabel("Search the fact checks").fill(post.repeat(5));
    page.keyboard().press("Enter");
    page.waitForURL("**/search?*");

    assertThat(page.locator(".same").innerText()).contains(CLAIM, "Very likely the same");
    assertThat(page.locator(".mistake").count()).isZero();
    assertThat(page.getByLabel("Search the fact checks").inputValue()).startsWith("Heard it");
    fitsTheWidth(page);
    isAccessible(page);
    String letters = "ж".repeat(1_500);
    assertThat(opens(search(letters)).locator("main").innerText())
        .contains("No similar fact check");
  }

  @Test
  void a_text_in_arabic_is_typed_and_found_from_right_to_left() {
    indexed();
    new Samples(checker, editor).published("عبر 900 سائح البحيرة على الجمال في عام 2019", "ar");
    Page page = opens(search("هل عبر 700 سائح البحيرة على الجمال في عام 2019") + "&lang=uk");

    assertThat(page.locator("#q").evaluate("e => getComputedStyle(e).direction")).isEqualTo("rtl");
    Locator claim = page.locator(".same [lang=ar]");
    assertThat(claim.evaluate("e => getComputedStyle(e).direction")).isEqualTo("rtl");
    assertThat(page.locator(".same").innerText())
        .contains("Можливо, уже перевірено", "Інше число: у вас 700, у твердженні тут 900");
  }

  @Test
  void a_sentence_that_is_like_nothing_says_what_that_means() {
    indexed();
    Page page = opens(search("Seventeen violinists tuned their kettles beneath a marble moon"));

    assertThat(page.locator("main").innerText())
        .contains("No similar fact check found", "is not necessarily true");
    isAccessible(page);
  }

  @Test
  void a_link_is_read_sentence_by_sentence() throws IOException {
    someStand();
    HttpServer web = web("<p>It rained. The mayor said so.</p><p>" + CLAIM + ", she said.</p>");
    try {
      Page page = opens(search("http://127.0.0.1:" + web.getAddress().getPort() + "/"));
      assertThat(page.locator(".same").innerText())
          .contains(CLAIM, "In the sentence: " + CLAIM + ", she said.");
      isAccessible(page);
    } finally {
      web.stop(0);
    }
  }

  @Test
  void a_link_that_cannot_be_read_is_told_so_in_the_readers_language() {
    Page page = opens(search("http://10.0.0.1/post") + "&lang=uk");

    assertThat(page.locator("main").innerText())
        .contains("Сторінку не вдалося прочитати", "10.0.0.1", "Скопіюйте зі сторінки речення")
        .doesNotContain("network");
    assertThat(page.locator("#q").inputValue()).isEqualTo("http://10.0.0.1/post");
    isAccessible(page);
  }

  @Test
  void a_link_to_where_a_claim_was_said_finds_it_even_if_the_page_cannot_be_read() {
    indexed();
    String slug = checker.logs(saidAt("http://10.0.0.1/posts/7/", "Punters sank in 2011"));
    long caption = checker.addsCaption(slug);
    checker.drafts(slug, "false", "Nobody sank.", caption).expect(200);
    publishes(slug);
    checker.logs(saidAt("http://10.0.0.1/posts/7", "Punters swam in 2012"));

    Page page = opens(search("https://www.10.0.0.1/posts/7/?utm_source=a#top"), withoutScripts());

    assertThat(page.locator("main").innerText())
        .contains("Claims checked from this page", "Punters sank in 2011", "False", "Nobody sank.")
        .contains("The page could not be read")
        .doesNotContain("Punters swam", "Nothing");
    isAccessible(page);
  }

  private static ObjectNode saidAt(String address, String statement) {
    ObjectNode claim = Http.JSON.createObjectNode();
    claim.put("statement", statement).put("language", "en").put("statedOn", "2025-03");
    claim.putArray("appearances").addObject().put("url", address).put("medium", "SOCIAL_MEDIA");
    return claim;
  }

  @Test
  void what_no_address_can_hold_is_refused_with_a_page() {
    String text = reader.get(search("a".repeat(15_100)), "Accept", "text/html").expect(414).text();

    assertThat(text).startsWith("<!doctype html>").contains("This address is too long", "Go back");
    reader.get("/v/" + "a".repeat(5_000)).expect(414);
  }

  /** Term weights depend on rarity, which takes a number of claims. */
  private void someStand() {
    indexed();
    if (!reader
        .get("/feeds/verdicts.json?q=gondoliers&fresh=" + System.nanoTime())
        .text()
        .contains("island")) {
      published(CLAIM);
      for (int n = 1; n <= 10; n++) {
        published("Another thing happened on the lake for the " + n + "th time");
      }
    }
  }

  private static HttpServer web(String article) throws IOException {
    HttpServer web =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] page =
        ("<!doctype html><html lang=en><title>On the lake</title><article>" + article)
            .getBytes(StandardCharsets.UTF_8);
    web.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    web.start();
    return web;
  }

  private static String search(String words) {
    return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
