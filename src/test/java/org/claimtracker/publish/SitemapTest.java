package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.claimtracker.Desk;
import org.claimtracker.Http;
import org.claimtracker.Http.Answer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What search engines are told. */
@QuarkusTest
@TestProfile(FeedsTest.Known.class)
class SitemapTest extends Desk {

  private static final Pattern TOPIC =
      Pattern.compile("/topics/leaving</loc><lastmod>([^<]+)</lastmod>");

  @Inject Addresses addresses;
  @Inject PublicPages pages;
  @Inject SessionFactory sessions;

  @Test
  void the_sitemap_names_each_published_verdict_and_when_it_changed() throws Exception {
    String slug = published("Found by search engines");
    String at =
        reader.get("/api/v1/verdicts/" + slug).expect(200).json().path("publishedAt").asText();

    Answer answer = reader.get("/sitemap.xml").expect(200);

    assertThat(answer.header("Content-Type")).isEqualTo("application/xml;charset=UTF-8");
    assertThat(parsed(answer.text()).getTagName()).isEqualTo("urlset");
    assertThat(answer.text())
        .contains(
            "<url><loc>https://facts.example/v/%s</loc><lastmod>%s</lastmod></url>"
                .formatted(slug, at));
    reader.get("/sitemap.xml", "If-None-Match", answer.etag()).expect(304);
    assertThat(reader.get("/v/" + slug, "Accept", "text/html").expect(200).text())
        .as("what it names is there")
        .contains("<link rel=\"canonical\" href=\"https://facts.example/v/" + slug + "\">");
  }

  @Test
  void more_addresses_than_a_file_may_hold_are_in_several() throws Exception {
    published("Found by search engines in a file");
    PublicPages.Counts many = new PublicPages.Counts(Sitemap.MOST, 1, 0);
    assertThat(many.files()).as("verdicts, claimants, and about the desk").isEqualTo(3);
    assertThat(new PublicPages.Counts(0, 0, 0).files()).isEqualTo(1);
    assertThat(pages.in(2, many)).extracting(Sitemap.Place::address).allMatch(this::isOfAClaimant);
    assertThat(pages.in(3, many)).hasSize(4);
    assertThat(pages.in(4, many)).isEmpty();
    String index = Sitemap.index(2, addresses).write();

    assertThat(parsed(index).getTagName()).isEqualTo("sitemapindex");
    assertThat(index)
        .contains("<loc>https://facts.example/sitemap-1.xml</loc>")
        .contains("<loc>https://facts.example/sitemap-2.xml</loc>")
        .doesNotContain("sitemap-3");
    assertThat(reader.get("/sitemap-1.xml").expect(200).text())
        .isEqualTo(reader.get("/sitemap.xml").text());
    reader.get("/sitemap-2.xml").expect(404);
    reader.get("/sitemap-0.xml").expect(404);
    reader.get("/sitemap-99999999.xml").expect(404);
  }

  @Test
  void it_leads_to_claimants_topics_and_the_desks_own_pages_that_are_there() {
    published("On the pages of its claimant and topic");

    String sitemap = reader.get("/sitemap.xml").expect(200).text();

    for (String path :
        List.of(
            "/",
            "/corrections",
            "/ratings",
            "/methodology",
            "/claimants/volodymyr-zelenskyy",
            "/topics/energy")) {
      assertThat(sitemap).contains("<loc>https://facts.example" + path + "</loc>");
      reader.get(path, "Accept", "text/html").expect(200);
    }
  }

  @Test
  void a_list_changed_when_a_verdict_left_it_and_an_empty_one_is_not_named() {
    String stays = published("Stays listed", "Leaving");
    String leaves = published("Leaves the list", "Leaving");
    Instant both = topicChanged();

    retracts(leaves, "It was made up.");
    assertThat(topicChanged()).isAfter(both);

    retracts(stays, "It was made up, too.");
    assertThat(reader.get("/sitemap.xml").text()).doesNotContain("/topics/leaving");
  }

  private String published(String statement, String topic) {
    ObjectNode claim =
        Http.JSON.createObjectNode().put("statement", statement).put("language", "en");
    claim.putArray("topics").add(topic);
    String slug = checker.logs(claim);
    checker.drafts(slug, "unproven", "Nothing was found.", checker.addsCaption(slug)).expect(200);
    publishes(slug);
    return slug;
  }

  private Instant topicChanged() {
    String sitemap = reader.get("/sitemap.xml").expect(200).text();
    Matcher topic = TOPIC.matcher(sitemap);
    assertThat(topic.find()).isTrue();
    return Instant.parse(topic.group(1));
  }

  @Test
  void it_costs_the_same_however_much_is_published() {
    published("Counted in the sitemap");
    int before = statements();
    published("Counted in the sitemap too");
    published("Counted in the sitemap as well");

    assertThat(statements()).isEqualTo(before).isLessThan(16);
  }

  private int statements() {
    Statistics statistics = sessions.getStatistics();
    statistics.setStatisticsEnabled(true);
    statistics.clear();
    reader.get("/sitemap.xml").expect(200);
    return (int) statistics.getPrepareStatementCount();
  }

  private boolean isOfAClaimant(String address) {
    return address.startsWith("https://facts.example/claimants/");
  }

  @Test
  void crawlers_are_told_where_it_is() {
    Answer robots = reader.get("/robots.txt").expect(200);

    assertThat(robots.header("Content-Type")).startsWith("text/plain");
    assertThat(robots.text().lines())
        .contains(
            "User-agent: *", "Disallow: /desk/", "Sitemap: https://facts.example/sitemap.xml");
  }

  private static Element parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }
}
