package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.claimtracker.Desk;
import org.claimtracker.Http.Answer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What search engines are told. */
@QuarkusTest
@TestProfile(FeedsTest.Known.class)
class SitemapTest extends Desk {

  @Inject Addresses addresses;

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
    String index = Sitemap.index(Sitemap.MOST + 1, addresses).write();

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
