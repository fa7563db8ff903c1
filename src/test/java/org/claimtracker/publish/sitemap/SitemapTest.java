package org.claimtracker.publish.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.claimtracker.testsupport.ConfiguredDesk;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Sql;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** robots.txt and the sitemaps. */
@QuarkusTest
@TestProfile(ConfiguredDesk.class)
class SitemapTest extends Desk {

  private static final String SITE = "<loc>https://facts.example";

  @Inject Sql sql;
  @Inject Statements statements;

  @Test
  void the_sitemap_names_each_published_verdict_and_when_it_changed() throws Exception {
    String slug = published("Found by search engines");
    String at =
        reader.get("/api/v1/verdicts/" + slug).expect(200).json().path("publishedAt").asText();

    Answer answer = reader.get("/sitemap-1.xml").expect(200);

    assertThat(answer.header("Content-Type")).isEqualTo("application/xml;charset=UTF-8");
    assertThat(parsed(answer.text()).getTagName()).isEqualTo("urlset");
    assertThat(whole())
        .contains("<url>%s/v/%s</loc><lastmod>%s</lastmod></url>".formatted(SITE, slug, at));
    reader.get("/sitemap-1.xml", "If-None-Match", answer.etag()).expect(304);
    assertThat(reader.get("/v/" + slug, "Accept", "text/html").expect(200).text())
        .as("what it names is there")
        .contains("<link rel=\"canonical\" href=\"https://facts.example/v/" + slug + "\">");
  }

  @Test
  void more_than_a_file_may_hold_is_in_several() throws Exception {
    String early = published("Found in an early file");
    int files = files();
    sql.execute("alter sequence entity_seq restart with " + (files + 1) * Sitemap.MAX_URLS);
    String late = published("Found in a late file");
    while (files() == files) {
      late = published("Found in a late file");
    }

    String index = reader.get("/sitemap.xml").expect(200).text();
    String last = file(files());
    assertThat(parsed(index).getTagName()).isEqualTo("sitemapindex");
    assertThat(index).contains(SITE + "/sitemap-1.xml</loc>", SITE + "/sitemap-2.xml</loc>");
    assertThat(last).contains("/v/" + late + "<").doesNotContain("/v/" + early + "<");
    assertThat(file(files)).contains("/v/" + early + "<").doesNotContain("/v/" + late + "<");
    assertThat(last).as("about the desk").doesNotContain(SITE + "/methodology<");
    for (String number : List.of("0", "99999999", "" + (files() + 1))) {
      reader.get("/sitemap-" + number + ".xml").expect(404);
    }
  }

  @Test
  void it_leads_to_claimants_topics_and_the_desks_own_pages_that_are_there() {
    published("On the pages of its claimant and topic");

    String sitemap = whole();

    for (String path :
        List.of(
            "/",
            "/corrections",
            "/ratings",
            "/methodology",
            "/claimants/volodymyr-zelenskyy",
            "/topics/energy")) {
      assertThat(sitemap).contains(SITE + path + "</loc>");
      reader.get(path, "Accept", "text/html").expect(200);
    }
  }

  @Test
  void a_list_without_a_verdict_is_not_named() {
    String stays = published("Stays listed", "Leaving");
    retracts(published("Leaves the list", "Leaving"), "It was made up.");
    assertThat(whole()).contains("/topics/leaving<");

    retracts(stays, "It was made up, too.");
    assertThat(whole()).doesNotContain("/topics/leaving<");
  }

  @Test
  void the_list_of_a_topic_stands_for_those_that_were_merged_into_it() {
    published("Listed under a former name", "Former name");
    checker.logs(
        Http.JSON
            .createObjectNode()
            .put("statement", "Logged under the name that stays")
            .put("language", "en")
            .set("topics", Http.JSON.createArrayNode().add("Name that stays")));
    assertThat(whole()).contains("/topics/former-name<").doesNotContain("/topics/name-that-stays<");

    String etag = editor.http.get("/api/v1/topics/former-name").expect(200).etag();
    editor
        .http
        .post(
            "/api/v1/topics/former-name/merge", "{\"into\": \"name-that-stays\"}", "If-Match", etag)
        .expect(200);

    assertThat(whole()).contains("/topics/name-that-stays<").doesNotContain("/topics/former-name<");
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

  @Test
  void it_costs_the_same_however_much_is_published() {
    published("Counted in the sitemap");
    int before = statements.during(this::first);
    published("Counted in the sitemap too");
    published("Counted in the sitemap as well");

    assertThat(statements.during(this::first)).isEqualTo(before).isLessThan(16);
  }

  private String first() {
    return file(1);
  }

  /** All URLs of the files that the index names, as a crawler collects them. */
  private String whole() {
    return IntStream.rangeClosed(1, files()).mapToObj(this::file).collect(Collectors.joining());
  }

  private int files() {
    String sitemap = reader.get("/sitemap.xml").expect(200).text();
    return sitemap.contains("<sitemapindex") ? sitemap.split("<sitemap>").length - 1 : 1;
  }

  private String file(int number) {
    return reader.get("/sitemap-" + number + ".xml").expect(200).text();
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
