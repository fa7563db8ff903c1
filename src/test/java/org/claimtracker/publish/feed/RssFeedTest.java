package org.claimtracker.publish.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.claimtracker.testsupport.ConfiguredDesk;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RSS 2.0 as a reader of RSS understands it, and where readers find it. */
@QuarkusTest
@TestProfile(ConfiguredDesk.class)
class RssFeedTest extends Desk {

  @Test
  void an_rss_feed_tells_the_same_as_the_others() throws Exception {
    String slug = published("Told in RSS");
    JsonNode verdict = reader.get("/api/v1/verdicts/" + slug).json();

    Answer answer = reader.get("/feeds/verdicts.rss?limit=1&topic=energy").expect(200);
    SyndFeed feed = parsed(answer);

    assertThat(answer.header("Content-Type")).isEqualTo("application/rss+xml;charset=UTF-8");
    assertThat(answer.header("Link"))
        .isEqualTo("<" + ConfiguredDesk.LICENCE + ">; rel=\"license\"");
    assertThat(answer.text())
        .contains(
            "<atom:link rel=\"self\" type=\"application/rss+xml\""
                + " href=\"https://facts.example/feeds/verdicts.rss?limit=1&amp;topic=energy\"")
        .contains("rel=\"next\"");
    assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
    assertThat(feed.getTitle()).isEqualTo("Facts & Figures");
    assertThat(feed.getLink()).isEqualTo("https://facts.example/");
    assertThat(feed.getCopyright()).isEqualTo(ConfiguredDesk.LICENCE);

    SyndEntry entry = feed.getEntries().get(0);
    String first = verdict.path("firstPublishedAt").asText();
    assertThat(entry.getUri())
        .isEqualTo("tag:facts.example," + first.substring(0, 10) + ":/v/" + slug);
    assertThat(entry.getLink()).isEqualTo("https://facts.example/v/" + slug);
    assertThat(entry.getTitle()).isEqualTo("Unproven: Told in RSS");
    assertThat(entry.getDescription().getValue()).isEqualTo(verdict.path("summary").asText());
    assertThat(entry.getCategories()).singleElement().extracting("name").isEqualTo("Energy");
    assertThat(entry.getPublishedDate().toInstant())
        .isEqualTo(Instant.parse(first).truncatedTo(ChronoUnit.SECONDS));
    assertThat(answer.text()).contains("<dc:language>en</dc:language>");
  }

  @Test
  void a_text_is_no_markup() throws Exception {
    String slug = checker.logs("Markup in <b>RSS</b> & elsewhere");
    long caption = checker.addsCaption(slug);
    checker.drafts(slug, "unproven", "1 < 2 && <script>alert(1)</script>", caption).expect(200);
    publishes(slug);

    SyndEntry entry = parsed(reader.get("/feeds/verdicts.rss?limit=1")).getEntries().get(0);

    assertThat(entry.getDescription().getValue())
        .isEqualTo("1 &lt; 2 &amp;&amp; &lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void corrections_are_told_too() throws Exception {
    String slug = published("Retracted in RSS");
    retracts(slug, "The caption was of another year.");

    SyndFeed feed = parsed(reader.get("/feeds/corrections.rss?limit=1").expect(200));

    assertThat(feed.getTitle()).isEqualTo("Facts & Figures: corrections");
    assertThat(feed.getEntries().get(0).getTitle()).endsWith(": " + slug);
    assertThat(feed.getEntries().get(0).getDescription().getValue())
        .isEqualTo("The caption was of another year.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/topics/energy", "/claimants/volodymyr-zelenskyy", "/corrections"})
  void pages_lead_to_it(String page) {
    published("Led to from pages");

    assertThat(reader.get(page).expect(200).text())
        .containsPattern("<link rel=\"alternate\" type=\"application/rss\\+xml\" [^>]*verdicts.rss")
        .containsPattern(
            "<link rel=\"alternate\" type=\"application/rss\\+xml\" [^>]*corrections.rss")
        .containsPattern("<a href=\"/feeds/verdicts.rss");
  }

  private static SyndFeed parsed(Answer answer) throws Exception {
    return new SyndFeedInput().build(new StringReader(answer.text()));
  }
}
