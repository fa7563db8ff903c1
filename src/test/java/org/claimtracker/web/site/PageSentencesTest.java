package org.claimtracker.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.claimtracker.exchange.Corpus;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.TestClock;
import org.claimtracker.web.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of verdicts is so of the verdicts that they show. */
@QuarkusTest
class PageSentencesTest extends Desk {

  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, new Locale("uk"));
  private static final int SHOWN = 12;

  @Inject Corpus corpus;
  @Inject Messages messages;

  @Test
  void the_front_page_says_what_is_so_of_the_verdicts_on_it(@TempDir Path files)
      throws IOException {
    published("Approved at this desk, and shown on its front page");
    frontPageSaysWhatIsSo();

    brings(files, "imported-for-the-front-page", "Brought in from elsewhere for the front page");
    frontPageSaysWhatIsSo();
    assertThat(reader.get("/?lang=en").text())
        .contains("and not reviewed by this desk")
        .contains("Imported, not reviewed by this desk");

    for (int n = 0; n < SHOWN; n++) {
      published("Approved at this desk, number " + n + " of many");
    }
    frontPageSaysWhatIsSo();
    assertThat(reader.get("/?lang=en").text())
        .contains("All 12 fact checks shown here were approved at this desk")
        .doesNotContain("imported");
  }

  private void frontPageSaysWhatIsSo() {
    List<JsonNode> shown =
        StreamSupport.stream(
                reader.get("/api/v1/verdicts?limit=" + SHOWN).json().path("items").spliterator(),
                false)
            .toList();
    long approved = shown.stream().filter(each -> !each.path("reviewedBy").isEmpty()).count();
    long followable =
        shown.stream()
            .filter(each -> !each.path("evidence").isEmpty())
            .filter(
                each ->
                    StreamSupport.stream(each.path("evidence").spliterator(), false)
                        .map(cited -> cited.path("source"))
                        .allMatch(
                            source ->
                                source.has("url")
                                    || source.has("publication") && source.has("page")))
            .count();
    for (Locale language : LANGUAGES) {
      String page = reader.get("/?lang=" + language.getLanguage()).text();
      says(page, language, "shownSources", followable, shown.size());
      says(page, language, "shownApproved", approved, shown.size());
      says(page, language, "shownImported", shown.size() - approved, shown.size());
      assertThat(page).contains(messages.say(language, "site", "policyApprovals", 1));
    }
  }

  private void says(String page, Locale language, String key, long count, int all) {
    for (long other = 1; other <= all; other++) {
      String sentence =
          messages.say(language, "site", other == all ? key + "All" : key, other, all);
      assertThat(page.contains(">" + sentence + "<")).as(sentence).isEqualTo(other == count);
    }
  }

  @Test
  void an_imported_verdict_that_was_approved_here_is_said_to_be(@TempDir Path files)
      throws IOException {
    String slug = "imported-and-approved-here";
    int version = reader.get("/api/v1/rating-scales/default").json().path("version").asInt();
    imports(
        files,
        slug,
        """
        statement: Brought in for review, and approved here
        language: en
        state: UNDER_CHECK
        evidence:
          - stance: SUPPORTS
            source: {title: A count, kind: OFFICIAL, origin: The counters, url: "https://example.org/count"}
        revisions:
          - {number: 1, state: IN_REVIEW, scale: default, scaleVersion: %d, rating: unproven,
             summary: Nobody knows., evidence: [1]}
        """
            .formatted(version));
    secondEditor.moves(slug, "approve").expect(200);
    secondEditor.moves(slug, "publish").expect(200);

    String page = reader.get("/v/" + slug + "?lang=en").text();
    assertThat(page)
        .contains("Reviewed by", "imported, and then reviewed by this desk")
        .doesNotContain("not reviewed by this desk");
    assertThat(reader.get("/embed/v/" + slug).text()).doesNotContain("not reviewed by this desk");
    assertThat(reader.get("/?lang=en").text()).contains("approved here");
  }

  @Test
  void the_methodology_says_for_how_many_verdicts_its_rules_were_not_checked(@TempDir Path files)
      throws IOException {
    brings(files, "imported-for-the-methodology", "Brought in from elsewhere, unchecked");
    long imported = 0;
    String cursor = "";
    do {
      JsonNode page = reader.get("/api/v1/verdicts?limit=100&cursor=" + cursor).json();
      for (JsonNode verdict : page.path("items")) {
        imported += verdict.path("reviewedBy").isEmpty() ? 1 : 0;
      }
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));

    for (Locale language : LANGUAGES) {
      String page = reader.get("/methodology?lang=" + language.getLanguage()).text();
      assertThat(page).contains(messages.say(language, "site", "methodImported", imported));
      // A rule that is off by default.
      assertThat(page).doesNotContain(messages.say(language, "site", "methodGatherBoth"));
      assertThat(page).contains(messages.say(language, "site", "methodCorrectText"));
    }
  }

  private void brings(Path files, String slug, String statement) throws IOException {
    imports(
        files,
        slug,
        """
        statement: %s
        language: en
        state: CHECKED
        revisions:
          - {number: 1, state: PUBLISHED, scale: default, scaleVersion: 1, rating: unproven,
             summary: Nobody knows., publishedAt: "%s"}
        """
            .formatted(statement, TestClock.now()));
  }

  private void imports(Path files, String slug, String file) throws IOException {
    Files.writeString(files.resolve(slug + ".yaml"), file);
    assertThat(corpus.load(files).failures()).isEmpty();
  }
}
