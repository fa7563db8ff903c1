package org.claimtracker.publish.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.publish.Atom.first;
import static org.claimtracker.publish.Atom.link;
import static org.claimtracker.publish.Atom.parsed;
import static org.claimtracker.publish.Atom.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import org.claimtracker.publish.claimreview.JsonLd;
import org.claimtracker.testsupport.ConfiguredDesk;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Feeds of a desk with a public URL and a licence. */
@QuarkusTest
@TestProfile(ConfiguredDesk.class)
public class FeedsTest extends Desk {

  @Test
  void an_atom_feed_has_all_that_atom_asks_for() throws Exception {
    String slug = published("Told in the feed");
    JsonNode verdict = reader.get("/api/v1/verdicts/" + slug).json();

    Answer answer = reader.get("/feeds/verdicts.atom?limit=1&topic=energy").expect(200);
    Element feed = parsed(answer);

    assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
    assertThat(answer.header("Link"))
        .isEqualTo("<" + ConfiguredDesk.LICENCE + ">; rel=\"license\"");
    String self = "https://facts.example/feeds/verdicts.atom?limit=1&topic=energy";
    assertThat(text(feed, "id")).isEqualTo(self);
    assertThat(link(feed, "self")).isEqualTo(self);
    assertThat(link(feed, "alternate")).isEqualTo("https://facts.example/");
    assertThat(link(feed, "license")).isEqualTo(ConfiguredDesk.LICENCE);
    assertThat(text(feed, "rights")).isEqualTo(ConfiguredDesk.LICENCE);
    assertThat(text(feed, "title")).isEqualTo("Facts & Figures");
    assertThat(text(first(feed, "author"), "name")).isEqualTo("Facts & Figures");

    Element entry = first(feed, "entry");
    String day = verdict.path("firstPublishedAt").asText().substring(0, 10);
    assertThat(text(entry, "id")).isEqualTo("tag:facts.example," + day + ":/v/" + slug);
    assertThat(link(entry, "alternate")).isEqualTo("https://facts.example/v/" + slug);
    assertThat(text(entry, "title")).isEqualTo("Unproven: Told in the feed");
    assertThat(text(entry, "summary")).isEqualTo(verdict.path("summary").asText());
    assertThat(entry.getAttributeNS(XMLConstants.XML_NS_URI, "lang")).isEqualTo("en");
    assertThat(first(entry, "category").getAttribute("term")).isEqualTo("energy");
    assertThat(first(entry, "category").getAttribute("label")).isEqualTo("Energy");
    assertThat(Instant.parse(text(entry, "updated")))
        .isEqualTo(Instant.parse(text(feed, "updated")))
        .isBefore(Instant.parse(verdict.path("publishedAt").asText()).plusNanos(1));
  }

  @Test
  void a_json_feed_tells_the_same() {
    String slug = published("Told in JSON");

    Answer answer = reader.get("/feeds/verdicts.json?limit=1").expect(200);

    assertThat(answer.header("Content-Type")).isEqualTo("application/feed+json;charset=UTF-8");
    JsonNode feed = answer.json();
    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("home_page_url").asText()).isEqualTo("https://facts.example/");
    assertThat(feed.path("feed_url").asText())
        .isEqualTo("https://facts.example/feeds/verdicts.json?limit=1");
    assertThat(feed.at("/_license/url").asText()).isEqualTo(ConfiguredDesk.LICENCE);
    JsonNode item = feed.at("/items/0");
    assertThat(item.path("url").asText()).isEqualTo("https://facts.example/v/" + slug);
    assertThat(item.path("title").asText()).isEqualTo("Unproven: Told in JSON");
    assertThat(item.path("content_text").asText()).startsWith("No source independent");
    assertThat(item.at("/tags/0").asText()).isEqualTo("Energy");
    assertThat(item.path("language").asText()).isEqualTo("en");
  }

  @Test
  void a_data_feed_holds_every_claim_review_as_it_is_read_one_by_one() {
    String slug = published("Told to collectors");
    String other = published("Told to collectors too");

    Answer answer = reader.get("/feeds/claimreview.json?topic=energy").expect(200);

    JsonNode feed = answer.json();
    assertThat(answer.header("Content-Type")).isEqualTo("application/ld+json");
    assertThat(answer.header("Link"))
        .isEqualTo("<" + ConfiguredDesk.LICENCE + ">; rel=\"license\"");
    assertThat(feed.path("@context").asText()).isEqualTo("https://schema.org");
    assertThat(feed.path("@type").asText()).isEqualTo("DataFeed");
    assertThat(feed.path("url").asText())
        .isEqualTo("https://facts.example/feeds/claimreview.json?topic=energy");
    assertThat(feed.path("sdLicense").asText()).isEqualTo(ConfiguredDesk.LICENCE);
    assertThat(feed.at("/sdPublisher/name").asText()).isEqualTo("Facts & Figures");
    for (String each : List.of(slug, other)) {
      JsonNode review =
          reader.get("/api/v1/verdicts/" + each, "Accept", JsonLd.TYPE).expect(200).json();
      assertThat(feed.path("dataFeedElement"))
          .filteredOn(element -> element.path("url").asText().endsWith("/v/" + each))
          .singleElement()
          .satisfies(
              element -> {
                assertThat(element.path("item")).containsExactly(review);
                assertThat(element.path("dateCreated")).isEqualTo(review.path("datePublished"));
                assertThat(element.path("dateModified")).isEqualTo(review.path("dateModified"));
              });
    }
    assertThat(reader.get("/feeds/claimreview.json?topic=no-such").json().path("dataFeedElement"))
        .isEmpty();
    assertThat(reader.get("/feeds/claimreview.json?language=x").expect(422).violations())
        .containsExactly("language");
  }

  @Test
  void older_entries_are_on_the_next_page_of_the_same_feed() throws Exception {
    String older = published("Told on the second page");
    published("Told on the first page");

    Element feed = parsed(reader.get("/feeds/verdicts.atom?limit=1&topic=energy"));
    String next = link(feed, "next").replace("https://facts.example", "");
    Element second = parsed(reader.get(next).expect(200));

    assertThat(link(first(second, "entry"), "alternate")).endsWith("/v/" + older);
    assertThat(text(second, "id")).isEqualTo(text(feed, "id"));
  }

  @Test
  void an_entry_keeps_its_id_when_its_verdict_is_corrected_and_the_correction_is_told()
      throws Exception {
    String slug = published("Corrected in the feed");
    String id = text(first(parsed(reader.get("/feeds/verdicts.atom?limit=1")), "entry"), "id");
    corrects(slug);

    Element again = first(parsed(reader.get("/feeds/verdicts.atom?limit=1")), "entry");
    Element notice = first(parsed(reader.get("/feeds/corrections.atom?limit=1")), "entry");

    assertThat(text(again, "id")).isEqualTo(id);
    assertThat(text(again, "summary")).isEqualTo("Said more clearly.");
    assertThat(text(notice, "title")).isEqualTo("Clarified: Corrected in the feed");
    assertThat(text(notice, "summary")).isEqualTo("Before: It was <vague>.\nNow: It is clear.");
    assertThat(text(notice, "id")).endsWith(":/v/" + slug + "/corrections/2");
    assertThat(link(notice, "alternate")).endsWith("/v/" + slug);
  }

  @Test
  void hostile_text_stays_text() throws Exception {
    String hostile =
        "]]></title><script>alert('&amp;')</script> a\u0001b\u000Bc\uFFFEd \uD83D\uDE00 <!--";
    String slug = checker.logs(hostile, "en", "2025");
    long caption = checker.addsCaption(slug);
    checker.drafts(slug, "false", "It is no <b>claim</b>.", caption).expect(200);
    publishes(slug);

    Element entry = first(parsed(reader.get("/feeds/verdicts.atom?limit=1")), "entry");

    assertThat(text(entry, "title"))
        .isEqualTo("False: ]]></title><script>alert('&amp;')</script> abcd \uD83D\uDE00 <!--");
    assertThat(text(entry, "summary")).isEqualTo("It is no <b>claim</b>.");
    assertThat(reader.get("/feeds/verdicts.json?limit=1").json().at("/items/0/title").asText())
        .isEqualTo("False: " + hostile);
    parsed(reader.get("/feeds/verdicts.atom?q=%3Cscript%3E%27%22%26").expect(200));
  }

  @Test
  void a_feed_without_entries_is_a_feed_and_a_wrong_filter_is_a_problem() throws Exception {
    Element empty = parsed(reader.get("/feeds/verdicts.atom?topic=weather-report").expect(200));

    assertThat(text(empty, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    for (String feed : List.of("verdicts.atom", "verdicts.json", "corrections.atom")) {
      Answer refused = reader.get("/feeds/" + feed + "?limit=1000").expect(422);
      assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
      assertThat(refused.violations()).containsExactly("limit");
    }
  }

  @Test
  void an_unchanged_feed_costs_a_304_and_a_changed_one_does_not() {
    published("Told once");
    TestClock.advance(Duration.ofSeconds(3));
    for (String feed :
        List.of("verdicts.atom", "verdicts.rss", "corrections.rss", "claimreview.json")) {
      Answer answer = reader.get("/feeds/" + feed).expect(200);
      Answer again = reader.get("/feeds/" + feed, "If-None-Match", answer.etag()).expect(304);
      assertThat(again.text()).isEmpty();
      assertThat(again.etag()).isEqualTo(answer.etag());
      String modified = answer.header("Last-Modified");
      reader.get("/feeds/" + feed, "If-Modified-Since", modified).expect(304);
      reader
          .get("/feeds/" + feed, "If-None-Match", "\"another\"", "If-Modified-Since", modified)
          .expect(200);
    }
    Answer before = reader.get("/feeds/verdicts.atom").expect(200);
    published("Told twice");
    String[] both = {
      "If-None-Match", before.etag(), "If-Modified-Since", before.header("Last-Modified")
    };
    TestClock.setBack(
        Duration.ofMinutes(5),
        () ->
            assertThat(reader.get("/feeds/verdicts.atom", both).expect(200).header("Last-Modified"))
                .as("not told in the second of the change, in which there can be another")
                .isNull());
  }

  private void corrects(String slug) {
    checker
        .drafts(
            slug,
            """
            {"rating": "unproven", "summary": "Said more clearly.", "evidence": [%d],
             "correction": {"kind": "CLARIFICATION", "wrong": "It was <vague>.",
                            "right": "It is clear."}}"""
                .formatted(checker.firstEvidenceOf(slug)))
        .expect(200);
    publishes(slug);
  }
}
