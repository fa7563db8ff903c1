package org.claimtracker.publish.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.util.List;
import org.claimtracker.publish.Atom;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Verdict cards and oEmbed. */
@QuarkusTest
@Tag("any-database")
class EmbedTest extends Desk {

  private static final String SITE = "http://localhost:8080";

  @Test
  void a_card_tells_rating_claim_claimant_date_and_where_to_read_more() {
    String slug = published("Shown beside an article");

    Answer card = reader.get("/embed/v/" + slug).expect(200);

    assertThat(card.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(card.text())
        .startsWith("<!DOCTYPE html>")
        .contains(
            "<html lang=\"en\">",
            ">Unproven</strong>",
            "<svg class=\"shape\"",
            "<blockquote lang=\"en\" dir=\"ltr\"><p>Shown beside an article</p>",
            "<bdi>Volodymyr Zelenskyy</bdi>, <time datetime=\"2025-03-19\">19 March 2025</time>",
            "No source independent",
            "<a href=\"" + SITE + "/v/" + slug + "\"")
        .doesNotContain("class=\"mark\"", "Imported");
  }

  @Test
  void a_card_may_stand_in_any_page_and_runs_and_loads_nothing_but_its_style() {
    String path = "/embed/v/" + published("Shown in a frame");
    for (String when : List.of("rendered", "ready")) {
      Answer card = reader.get(path).expect(200);
      assertThat(card.header("Content-Security-Policy"))
          .as(when)
          .isEqualTo(
              "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                  + " frame-ancestors *");
      assertThat(card.header("X-Frame-Options")).as(when).isNull();
      assertThat(card.text()).doesNotContain("<script", "style=", "javascript:", "<img");
    }
    assertThat(reader.get("/embed/card.css").expect(200).header("Content-Type"))
        .startsWith("text/css");
  }

  @Test
  void hostile_and_right_to_left_texts_stay_texts_in_their_direction() {
    String slug = published("ar", "قال \"<script>alert(1)</script>\" & أكثر", "mostly-false");

    String card = reader.get("/embed/v/" + slug).expect(200).text();

    assertThat(card)
        .contains("<blockquote lang=\"ar\" dir=\"rtl\"><p>قال &quot;&lt;script&gt;alert(1)")
        .contains("<article class=\"rating-mostly-false\">", ">Mostly false</strong>")
        .doesNotContain("<script");
  }

  @Test
  void a_correction_is_marked_also_after_a_typing_error_was_mended() {
    String slug = published("Marked as corrected");
    corrects(slug, "CLARIFICATION", "Said more clearly.");
    corrects(slug, "TYPO", "Said more clearly!");

    assertThat(reader.get("/embed/v/" + slug).expect(200).text())
        .contains("Said more clearly!", "<p class=\"mark\">Clarified <time");
  }

  @Test
  void all_corrections_are_marked_the_latest_first() {
    String slug = published("Marked as corrected again and again");
    corrects(slug, "CLARIFICATION", "Said more clearly.");
    corrects(slug, "CORRECTION", "Said correctly.");
    assertThat(reader.get("/embed/v/" + slug).text().split("</footer>")[0])
        .containsSubsequence("Corrected <time", " · Clarified <time")
        .doesNotContain("in all");

    corrects(slug, "CLARIFICATION", "Said more clearly still.");
    corrects(slug, "CLARIFICATION", "Said most clearly.");
    assertThat(reader.get("/embed/v/" + slug).text())
        .containsSubsequence("Clarified <time", " · Clarified <time", " · Corrected <time")
        .contains("/v/" + slug + "/history\"", ">4 corrections in all</a>");
  }

  @Test
  void a_retracted_verdicts_card_says_so_and_an_unknown_one_is_no_empty_frame() {
    String slug = published("Retracted beside an article");
    reader.get("/embed/v/" + slug).expect(200);
    retracts(slug, "<b>Made up.");

    Answer gone = reader.get("/embed/v/" + slug).expect(410);
    assertThat(gone.text())
        .contains("<strong>Retracted</strong>", "&lt;b&gt;Made up.", "/v/" + slug)
        .doesNotContain("Retracted beside", "Unproven");
    assertThat(gone.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(gone.header("Content-Security-Policy")).contains("frame-ancestors *");
    Answer missing = reader.get("/embed/v/never-logged").expect(404);
    assertThat(missing.header("Content-Type")).startsWith("text/html");
    assertThat(missing.text()).contains("There is no published fact check");
  }

  @Test
  void oembed_tells_how_to_show_a_page() throws Exception {
    String slug = published("en", "Told to & \"others\"", "unproven");
    String page = SITE + "/v/" + slug;

    Answer answer = oembed(page, "").expect(200);
    JsonNode told = answer.json();

    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(told.path("type").asText()).isEqualTo("rich");
    assertThat(told.path("version").asText()).isEqualTo("1.0");
    assertThat(told.path("title").asText()).isEqualTo("Unproven: Told to & \"others\"");
    assertThat(told.path("provider_url").asText()).isEqualTo(SITE + "/");
    assertThat(told.path("html").asText())
        .startsWith("<iframe src=\"" + SITE + "/embed/v/" + slug + "\"")
        .contains("title=\"Unproven: Told to &amp; &quot;others&quot;\"", "width=\"600\"")
        .endsWith("</iframe>");
    Answer xml = oembed(page, "&format=xml").expect(200);
    assertThat(xml.header("Content-Type")).isEqualTo("text/xml;charset=UTF-8");
    Element root = Atom.parsed(xml);
    assertThat(root.getNodeName()).isEqualTo("oembed");
    told.properties()
        .forEach(
            field ->
                assertThat(root.getElementsByTagName(field.getKey()).item(0).getTextContent())
                    .isEqualTo(field.getValue().asText()));
  }

  @Test
  void oembed_keeps_within_what_there_is_room_for() {
    String page = SITE + "/v/" + published("Told to who has little room");

    JsonNode told = oembed(page, "&maxwidth=300&maxheight=120").expect(200).json();

    assertThat(told.path("width").asInt()).isEqualTo(300);
    assertThat(told.path("height").asInt()).isEqualTo(120);
    assertThat(oembed(page, "&maxwidth=300").json().path("height").asInt())
        .isGreaterThanOrEqualTo(oembed(page, "&maxwidth=3000").json().path("height").asInt());
    assertThat(oembed(page, "&maxwidth=0").expect(422).violations()).containsExactly("maxwidth");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "%s/", "%s?from=mail#top", " %s "})
  void an_address_is_known_with_what_people_paste_along(String pasted) {
    String page = SITE + "/v/" + published("Pasted as " + pasted.replace("%s", "it is"));

    oembed(pasted.formatted(page), "").expect(200);
  }

  @Test
  void oembed_knows_no_other_pages_and_formats() {
    String slug = published("Told in no other format");
    for (String page :
        List.of(
            "https://other.example/v/" + slug,
            SITE + "/v/never-logged",
            SITE + "/v/" + slug + "/history",
            SITE + "/",
            "nonsense")) {
      assertThat(oembed(page, "").expect(404).header("Content-Type"))
          .as(page)
          .startsWith("application/problem+json");
    }
    oembed(SITE + "/v/" + slug, "&format=yaml").expect(501);
    assertThat(reader.get("/oembed").expect(422).violations()).containsExactly("url");
  }

  private Answer oembed(String page, String parameters) {
    return reader.get("/oembed?url=" + URLEncoder.encode(page, UTF_8) + parameters);
  }

  private String published(String language, String statement, String rating) {
    String slug = checker.logs(statement, language);
    checker.drafts(slug, rating, "A summary.", checker.addsCaption(slug)).expect(200);
    publishes(slug);
    return slug;
  }

  private void corrects(String slug, String kind, String summary) {
    checker
        .drafts(
            slug,
            """
            {"rating": "unproven", "summary": "%s", "evidence": [%d],
             "correction": {"kind": "%s", "wrong": "It was vague.", "right": "It is clear."}}"""
                .formatted(summary, checker.firstEvidenceOf(slug), kind))
        .expect(200);
    publishes(slug);
  }
}
