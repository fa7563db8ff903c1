package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.language.speaker.Speaker;
import org.claimtracker.language.text.ParsedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The article that the claims of {@code claims/2025} come from. Its text is not free, so it is read
 * from outside the repository; the test is skipped where it is missing.
 */
class SeedArticleTest {

  private static final Path ARTICLE = Path.of("../shared/seed/article.txt");

  /** Words that identify the sentences of the thirteen claims; two of them hold two claims. */
  private static final Map<String, Integer> CLAIMS =
      Map.ofEntries(
          Map.entry("150 drones struck", 2),
          Map.entry("including two hospitals", 1),
          Map.entry("a city of 100,000 people", 1),
          Map.entry("approximately one hour", 1),
          Map.entry("a 30 day pause", 2),
          Map.entry("pause military aid", 1),
          Map.entry("one of the key conditions", 1),
          Map.entry("Putin's proposal shows", 1),
          Map.entry("a destroyed hospital building", 1),
          Map.entry("frank exchange of views", 1),
          Map.entry("hailed as", 1));

  private static final Map<String, String> SPEAKERS =
      Map.ofEntries(
          Map.entry("has said he had a", "Trump"),
          Map.entry("Just completed", "Trump"),
          Map.entry("It lasted", "Trump"),
          Map.entry("Much of the discussion", "Trump"),
          Map.entry("We are very much on track", "Trump"),
          Map.entry("That Statement will", "Trump"),
          Map.entry("hailed as", "Russia"),
          Map.entry("effectively rejecting", "Volodymyr Zelenskyy"),
          Map.entry("150 drones", "Volodymyr Zelenskyy"),
          Map.entry("We need to understand", "Volodymyr Zelenskyy"),
          Map.entry("What are the details", "Volodymyr Zelenskyy"),
          Map.entry("And hopefully", "Volodymyr Zelenskyy"),
          Map.entry("There are two sides", "Volodymyr Zelenskyy"),
          Map.entry("Trying to negotiate", "Volodymyr Zelenskyy"),
          Map.entry("weaken", "Volodymyr Zelenskyy"),
          Map.entry("frank exchange", "Kremlin"));

  private Head head;
  private List<Spotting.Spotted> read;

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.exists(ARTICLE), "There is no " + ARTICLE);
    head = Head.of(ParsedText.of(Files.readString(ARTICLE)), Locale.ENGLISH);
    read = Spotting.in(head.body(), Locale.ENGLISH, Ranker.SHIPPED);
  }

  @Test
  void at_least_twelve_of_its_thirteen_claims_are_among_the_first_fifteen_sentences() {
    List<String> first =
        read.stream()
            .sorted(Comparator.comparingDouble(spotted -> -spotted.score()))
            .limit(15)
            .map(spotted -> spotted.sentence().text())
            .toList();

    int claims =
        CLAIMS.entrySet().stream()
            .filter(claim -> first.stream().anyMatch(text -> text.contains(claim.getKey())))
            .mapToInt(Map.Entry::getValue)
            .sum();

    assertThat(claims).isGreaterThanOrEqualTo(12);
  }

  @Test
  void its_title_date_and_byline_are_read_and_not_to_be_checked() {
    assertThat(head.title()).startsWith("Trump says he had").endsWith("White House row");
    assertThat(head.date()).isEqualTo(new PartialDate("2025-03-19"));
    assertThat(head.author()).isEqualTo("Jacob Paul");
    assertThat(read)
        .extracting(one -> one.sentence().text())
        .noneMatch(
            text ->
                text.contains("Jacob Paul") || text.contains("first encounter since explosive"));
  }

  @Test
  void each_quotation_has_its_right_speaker() {
    SPEAKERS.forEach(
        (words, speaker) ->
            assertThat(read)
                .filteredOn(spotted -> spotted.sentence().text().contains(words))
                .as(words)
                .isNotEmpty()
                .allSatisfy(
                    spotted -> {
                      assertThat(spotted.speaker().name()).isEqualTo(speaker);
                      assertThat(spotted.speaker().by())
                          .isIn(Speaker.By.QUOTED, Speaker.By.QUOTED_IN_PART);
                    }));
  }
}
