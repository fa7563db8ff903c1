package org.claimtracker.web.desk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claimtracker.testsupport.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record's page says what was done in words; the record itself keeps the names. */
@QuarkusTest
class RecordWordsTest extends Desk {

  private static final Pattern WORDED =
      Pattern.compile("<dt>([^<]*)</dt>|<span class=\"badge\"[^>]*>([^<]*)</span>");

  @ParameterizedTest
  @ValueSource(strings = {"en", "uk"})
  void every_action_and_field_has_words(String language) {
    String slug = checker.handsIn("Everything about it is recorded");
    editor.publishes(slug);
    checker.takesIn("The record of words cost 5 euros.");
    editor.makesIdleWebhook();
    checker.http.post("/api/v1/tokens", "{\"label\": \"x\", \"scopes\": [\"READ\"], \"days\": 1}");
    TreeSet<String> raw = new TreeSet<>();
    int read = 0;
    for (String kind : RecordPage.KINDS) {
      String page =
          editor
              .browser()
              .get("/desk/record?kind=" + kind + "&lang=" + language, "Accept", "text/html")
              .expect(200)
              .text();
      for (MatchResult found : WORDED.matcher(page).results().toList()) {
        String said = found.group(1) == null ? found.group(2) : found.group(1);
        read++;
        boolean ofOtherLetters = language.equals("uk") && said.matches("[\\x00-\\x7f]*");
        if (!said.matches("(?s)\\p{Lu}.*") || ofOtherLetters) {
          raw.add(kind + ": " + said);
        }
      }
    }
    assertThat(raw).isEmpty();
    assertThat(read).isGreaterThan(20);
  }

  @Test
  void the_name_of_an_action_stands_beside_its_word() {
    String page =
        editor
            .browser()
            .get("/desk/record?kind=account&action=create", "Accept", "text/html")
            .expect(200)
            .text();

    assertThat(page).contains("title=\"create\">Created</span>");
  }
}
