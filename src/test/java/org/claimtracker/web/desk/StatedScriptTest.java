package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.claimtracker.testsupport.Desk;
import org.junit.jupiter.api.Test;

/** A statement in letters that its language is not written in is pointed out, and found. */
@QuarkusTest
class StatedScriptTest extends Desk {

  private static final String HINDI = "सरकार ने 2024 में नौका कर आधा किया";

  @Test
  void a_program_is_told_and_finds_the_claim_in_its_own_language() {
    JsonNode logged = log(HINDI, "en");
    assertThat(logged.at("/otherScript/script").asText()).isEqualTo("Deva");
    assertThat(logged.at("/otherScript/suggested").asText()).isEqualTo("hi");

    indexed();
    String asked = "{\"text\": \"%s\"}".formatted(HINDI);
    assertThat(checker.http.post("/api/v1/claims/match", asked).expect(200).text())
        .contains("\"" + logged.path("slug").asText() + "\"");

    String path = "/api/v1/claims/" + logged.path("slug").asText();
    JsonNode mended =
        checker.http.patch(path, "{\"language\": \"hi\"}", "If-Match", "*").expect(200).json();
    assertThat(mended.has("otherScript")).isFalse();
  }

  @Test
  void the_desk_says_so_while_typing_and_on_the_page_of_the_claim() {
    String typing =
        "/desk/claims/new/earlier?language=en&statement="
            + URLEncoder.encode("Уряд удвічі знизив податок на човни", StandardCharsets.UTF_8);
    String told = "Cyrillic letters, which English is not usually written in. Is it in Ukrainian?";
    assertThat(checker.browser().get(typing, "Accept", "text/html").expect(200).text())
        .contains(told);
    assertThat(
            checker
                .browser()
                .get(typing.replace("language=en", "language=uk"), "Accept", "text/html")
                .expect(200)
                .text())
        .doesNotContain("Cyrillic letters");

    String slug = log("Уряд утричі знизив податок на плоти", "en").path("slug").asText();
    assertThat(
            checker.browser().get("/desk/claims/" + slug, "Accept", "text/html").expect(200).text())
        .contains(told);
  }

  private JsonNode log(String statement, String language) {
    return checker
        .http
        .post(
            "/api/v1/claims",
            "{\"statement\": \"%s\", \"language\": \"%s\"}".formatted(statement, language))
        .expect(201)
        .json();
  }
}
