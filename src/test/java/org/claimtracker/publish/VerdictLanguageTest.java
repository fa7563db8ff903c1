package org.claimtracker.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtracker.publish.read.Corrections;
import org.claimtracker.publish.read.StoredVerdict;
import org.claimtracker.testsupport.Desk;
import org.junit.jupiter.api.Test;

/** A verdict may be in another language than the claim that it is about. */
@QuarkusTest
class VerdictLanguageTest extends Desk {

  private static final String LD = "application/ld+json";

  @Inject Corrections corrections;

  @Test
  void the_language_of_a_verdict_is_told_beside_that_of_its_claim() {
    String slug = englishVerdictOn("Мідь на даху вокзалу");
    String api = "/api/v1/verdicts/" + slug;

    JsonNode verdict = reader.get(api).expect(200).json();
    assertThat(verdict.path("language").asText()).isEqualTo("uk");
    assertThat(verdict.path("inLanguage").asText()).isEqualTo("en");
    assertThat(reader.get(api, "Accept", LD).json().path("inLanguage").asText()).isEqualTo("en");
    assertThat(reader.get(api + "/history").json().at("/items/0/inLanguage").asText())
        .isEqualTo("en");

    String page = reader.get("/v/" + slug).expect(200).text();
    assertThat(page)
        .contains("<h1 class=\"statement\" lang=\"uk\" dir=\"ltr\">")
        .contains("<p class=\"summary\" lang=\"en\" dir=\"ltr\">")
        .contains("<div lang=\"en\" dir=\"ltr\">");
    assertThat(reader.get("/embed/v/" + slug).text())
        .contains("<blockquote lang=\"uk\"", "<p class=\"summary\" lang=\"en\"");
  }

  @Test
  void feeds_dumps_and_googles_search_tell_the_language_of_the_verdict() {
    String slug = englishVerdictOn("Цинк на даху театру");
    String mine = "\"slug\":\"" + slug + "\"";

    JsonNode item = reader.get("/feeds/verdicts.json?limit=1").json().at("/items/0");
    assertThat(item.path("language").asText()).isEqualTo("en");
    assertThat(reader.get("/feeds/verdicts.atom?limit=1").text())
        .contains("<entry xml:lang=\"en\">", "<title type=\"text\" xml:lang=\"uk\">");
    assertThat(reader.get("/dumps/verdicts.ndjson").text().lines())
        .filteredOn(line -> line.contains(mine))
        .singleElement()
        .asString()
        .contains("\"language\":\"uk\"", "\"inLanguage\":\"en\"");
    List<String> table = reader.get("/dumps/verdicts.csv").text().lines().toList();
    assertThat(table.get(0)).endsWith(",in_language");
    assertThat(table)
        .filteredOn(line -> line.startsWith(slug + ","))
        .singleElement()
        .asString()
        .endsWith(",en");

    indexed();
    for (String query : List.of("query=Цинк", "reviewPublisherSiteFilter=localhost")) {
      String search =
          "/v1alpha1/claims:search?" + query.replace("Цинк", "%D0%A6%D0%B8%D0%BD%D0%BA");
      assertThat(reader.get(search + "&pageSize=100&languageCode=en").text())
          .as(query)
          .contains("Цинк на даху театру");
      assertThat(reader.get(search + "&pageSize=100&languageCode=uk").text())
          .as(query)
          .doesNotContain("Цинк на даху театру");
    }
    assertThat(reader.get("/v1alpha1/claims:search?query=%D0%A6%D0%B8%D0%BD%D0%BA").text())
        .contains("\"languageCode\":\"en\"");
  }

  @Test
  void without_a_language_of_its_own_a_verdict_has_that_of_the_claim() {
    String slug = published("Nickel on the roof of the library");
    JsonNode draft = checker.opens(slug).json().at("/revisions/0/text");

    assertThat(draft.has("inLanguage")).isFalse();
    assertThat(reader.get("/api/v1/verdicts/" + slug).json().path("inLanguage").asText())
        .isEqualTo("en");
    checker.drafts(slug, "{\"inLanguage\": \"no language\"}").expect(422);
  }

  @Test
  void another_language_alone_is_more_than_a_typing_error() {
    String slug = englishVerdictOn("Олово на даху школи");
    JsonNode text = checker.opens(slug).json().at("/revisions/0/text");
    String german =
        text.toString()
            .replace("\"inLanguage\":\"en\"", "\"inLanguage\":\"de\"")
            .replaceFirst(
                "}$",
                ", \"correction\": {\"kind\": \"TYPO\", \"wrong\": \"English.\", \"right\":"
                    + " \"German.\"}}");
    checker.drafts(slug, german).expect(200);

    assertThat(checker.moves(slug, "submit").expect(422).text()).contains("CLARIFICATION");
  }

  @Test
  void a_claim_file_keeps_it() {
    String slug = englishVerdictOn("Свинець на даху пошти");

    assertThat(editor.http.get("/api/v1/claims/" + slug + "/file").expect(200).text())
        .contains("language: uk", "  inLanguage: en");
  }

  @Test
  @Transactional
  void documents_from_before_get_the_language_of_the_claim() {
    String slug = published("Chrome on the roof of the bank");
    String old =
        reader.get("/api/v1/verdicts/" + slug).text().replace("\"inLanguage\":\"en\",", "");

    assertThat(corrections.documents(List.of(new StoredVerdict(1L, old))))
        .singleElement()
        .asString()
        .contains("\"inLanguage\":\"en\"");
  }

  private String englishVerdictOn(String statement) {
    String slug = checker.logs(statement, "uk", "2025");
    long caption = checker.addsCaption(slug);
    checker
        .drafts(
            slug,
            """
            {"rating": "unproven", "inLanguage": "en", "summary": "Nobody counted it.",
             "explanation": "There is **no** count.", "evidence": [%d]}"""
                .formatted(caption))
        .expect(200);
    publishes(slug);
    return slug;
  }
}
