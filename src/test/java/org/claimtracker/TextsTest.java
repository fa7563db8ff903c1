package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.common.Slug;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text is returned as it was written, in any script. */
@QuarkusTest
class TextsTest extends Desk {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "uk      | Збито 150 «Шахедів» за одну ніч      | zbito-150-shakhediv-za-odnu-nich",
        "ar      | أُسقطت ١٥٠ طائرة مسيّرة              | ",
        "he      | הופלו 150 כטב\"מים בלילה אחד         | ",
        "fa      | می‌خواهم‌ها                            | ",
        "zh-Hans | 一夜击落一百五十架无人机             | ",
        "hi      | एक रात में 150 ड्रोन गिराए गए           | ",
        "en      | 👩🏽‍🚒🔥 150 drones 🇺🇦 down!?          | 150-drones-down",
        "en      | e\u0301te\u0301 is not \u00e9t\u00e9    | ete-is-not-ete",
        "en      | <script>alert(1)</script> & \"quotes\" | script-alert-1-script-quotes",
        "en      | ' or 1=1; drop table claim; --          | or-1-1-drop-table-claim"
      })
  void a_claim_in_any_script_comes_back_exactly(String language, String statement, String slug) {
    String body =
        Http.JSON
            .createObjectNode()
            .put("statement", statement)
            .put("language", language)
            .toString();
    JsonNode logged = checker.http.post("/api/v1/claims", body).expect(201).json();

    JsonNode read = checker.opens(logged.path("slug").asText()).json();
    assertThat(read.path("statement").asText()).isEqualTo(statement);
    assertThat(read.path("language").asText()).isEqualTo(language);
    assertThat(read.path("slug").asText()).matches(Slug.PATTERN).hasSizeLessThanOrEqualTo(80);
    if (slug != null) {
      assertThat(read.path("slug").asText()).isEqualTo(slug);
    }
  }

  @Test
  void claims_of_the_same_words_have_addresses_of_their_own() {
    Set<String> slugs =
        IntStream.range(0, 12)
            .mapToObj(n -> checker.logs("Said again and again"))
            .collect(Collectors.toSet());

    assertThat(slugs).hasSize(12).contains("said-again-and-again", "said-again-and-again-12");
  }

  @Test
  void a_published_verdict_keeps_every_character() {
    String summary = "Доказів немає — «150» \u202bקורא\u202c 🛩️ \\u0041 \\n";
    String slug = checker.logs("Every character of the summary");
    long caption = checker.addsCaption(slug);
    String text =
        Http.JSON
            .createObjectNode()
            .put("rating", "unproven")
            .put("summary", summary)
            .put("explanation", "One\n\n| a | b |\n\ttab \u00a0 end")
            .set("evidence", Http.JSON.createArrayNode().add(caption))
            .toString();
    checker.drafts(slug, text).expect(200);
    checker.moves(slug, "submit").expect(200);
    editor.moves(slug, "approve").expect(200);
    editor.moves(slug, "publish").expect(200);

    JsonNode verdict = reader.get("/api/v1/verdicts/" + slug).expect(200).json();
    assertThat(verdict.path("summary").asText()).isEqualTo(summary);
    assertThat(verdict.path("explanation").asText())
        .isEqualTo("One\n\n| a | b |\n\ttab \u00a0 end");
  }

  @Test
  void a_retracted_verdict_is_gone_with_the_reason_and_nothing_else() {
    String slug = published("Retracted, with a reason");
    checker
        .moves(slug, "ask-retraction", "{\"reason\": \"The photo shows another town.\"}")
        .expect(200);
    editor.moves(slug, "retract").expect(200);

    Answer gone = refused(reader.get("/api/v1/verdicts/" + slug), 410);

    assertThat(gone.json().path("reason").asText()).isEqualTo("The photo shows another town.");
    assertThat(gone.text()).doesNotContain("No source independent");
    assertThat(reader.get("/api/v1/verdicts?limit=100").text()).doesNotContain(slug);
  }
}
