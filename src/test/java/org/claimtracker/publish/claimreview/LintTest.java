package org.claimtracker.publish.claimreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimtracker.testsupport.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Google's rules for ClaimReview: each is reported where it is broken, and only there. */
class LintTest {

  static final String SOUND =
      """
      {"@context": "https://schema.org", "@type": "ClaimReview",
       "url": "https://check.example/v/drones", "datePublished": "2025-03-24",
       "sdLicense": "https://creativecommons.org/licenses/by/4.0/",
       "claimReviewed": "150 drones struck energy infrastructure",
       "author": {"@type": "Organization", "name": "Example Check"},
       "itemReviewed": {"@type": "Claim", "datePublished": "2025-03-19",
         "author": {"@type": "Person", "name": "A", "sameAs": "https://www.wikidata.org/wiki/Q1"},
         "firstAppearance": {"@type": "CreativeWork", "url": "https://news.example/x1"}},
       "reviewRating": {"@type": "Rating",
         "alternateName": "Half true", "ratingValue": 3, "bestRating": 5, "worstRating": 1}}""";

  private static final String BREAKS =
      """
      claim-reviewed                | REQUIRED    | "150 drones struck energy infrastructure" | "\\u200b \\u202e"
      claim-reviewed                | REQUIRED    | "claimReviewed": "150 drones struck energy infrastructure", |
      claim-reviewed-short          | RECOMMENDED | energy infrastructure" | energy infrastructure and transport in Ukraine overnight, he said on Friday"
      claim-reviewed-without-rating | RECOMMENDED | 150 drones | Half TRUE: 150 drones
      url                           | REQUIRED    | "https://check.example/v/drones" | "/v/drones"
      url                           | REQUIRED    | "https://check.example/v/drones" | null
      url-direct                    | REQUIRED    | "https://check.example/v/drones" | "https://bit.ly/x"
      date-published                | RECOMMENDED | "datePublished": "2025-03-24", |
      licence                       | RECOMMENDED | "sdLicense": "https://creativecommons.org/licenses/by/4.0/", |
      licence                       | RECOMMENDED | "sdLicense" | "license"
      author                        | RECOMMENDED | "author": {"@type": "Organization", "name": "Example Check"}, |
      author-identified             | REQUIRED    | , "name": "Example Check" |
      review-rating                 | REQUIRED    | "reviewRating" | "rating"
      rating-text                   | REQUIRED    | "alternateName": "Half true", |
      rating-numbers                | RECOMMENDED | "ratingValue": 3, |
      rating-numbers-readable       | REQUIRED    | "ratingValue": 3 | "ratingValue": "three"
      rating-numbers-readable       | REQUIRED    | "bestRating": 5 | "bestRating": 1e999
      worst-rating-from-one         | REQUIRED    | "worstRating": 1 | "worstRating": 0
      worst-below-best              | REQUIRED    | "ratingValue": 3, "bestRating": 5, "worstRating": 1 | "ratingValue": 3, "bestRating": 3, "worstRating": 3
      rating-value-between          | REQUIRED    | "ratingValue": 3 | "ratingValue": "6"
      item-reviewed                 | RECOMMENDED | "itemReviewed" | "itemChecked"
      claim-appearance              | RECOMMENDED | "firstAppearance" | "somewhere"
      claim-date                    | RECOMMENDED | "datePublished": "2025-03-19", |
      claim-author-name             | REQUIRED    | "name": "A", |
      claim-author-same-as          | RECOMMENDED | , "sameAs": "https://www.wikidata.org/wiki/Q1" |
      claim-author-same-as          | RECOMMENDED | "sameAs": "https://www.wikidata.org/wiki/Q1" | "sameAs": [""]
      claim-appearance              | RECOMMENDED | "url": "https://news.example/x1" | "url": ""
      claim-appearance              | RECOMMENDED | {"@type": "CreativeWork", "url": "https://news.example/x1"} | [{"@type": "CreativeWork", "url": [null, ""]}]
      author                        | RECOMMENDED | {"@type": "Organization", "name": "Example Check"} | [null, ""]
      author-identified             | REQUIRED    | {"@type": "Organization", "name": "Example Check"} | [{"@type": "Organization", "name": ""}]
      date-readable                 | RECOMMENDED | "2025-03-24" | "yesterday"
      date-readable                 | RECOMMENDED | "2025-03-24" | "2025-02-30"
      date-readable                 | RECOMMENDED | "2025-03-24" | "2025-03-24T25:00:00Z"
      date-readable                 | RECOMMENDED | "2025-03-24" | ["24/03/2025"]
      modified-readable             | RECOMMENDED | "datePublished": "2025-03-24" | "datePublished": "2025-03-24", "dateModified": "later"
      modified-after-published      | RECOMMENDED | "datePublished": "2025-03-24" | "datePublished": "2025-03-24", "dateModified": "2025-03-23"
      claim-date-readable           | RECOMMENDED | "2025-03-19" | "31/02/2024"
      claim-date-before-check       | RECOMMENDED | "2025-03-19" | "2025-03-25"
      claim-date-before-check       | RECOMMENDED | "2025-03-19" | "2025-04"
      rating-numbers-readable       | REQUIRED    | "ratingValue": 3 | "ratingValue": "3d"
      rating-numbers-readable       | REQUIRED    | "ratingValue": 3 | "ratingValue": "0x1p1"
      rating-numbers-readable       | REQUIRED    | "bestRating": 5 | "bestRating": "5,0"
      rating-words-and-number       | RECOMMENDED | "Half true", "ratingValue": 3 | "Completely false.", "ratingValue": "5"
      rating-words-and-number       | RECOMMENDED | "Half true", "ratingValue": 3 | "Правда", "ratingValue": 1
      address                       | RECOMMENDED | "name": "Example Check" | "name": "Example Check", "url": "https:www.example.org"
      address                       | RECOMMENDED | "https://www.wikidata.org/wiki/Q1" | ["https://www.wikidata.org/wiki/Q1", "Q42"]
      address                       | RECOMMENDED | {"@type": "CreativeWork", "url": "https://news.example/x1"} | "somewhere"
      address                       | RECOMMENDED | "claimReviewed" | "image": {"@type": "ImageObject", "url": "/a.png"}, "claimReviewed"
      """;

  @Test
  void sound_markup_has_no_findings() throws Exception {
    assertThat(rules(SOUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = BREAKS)
  void a_single_broken_rule_is_the_only_finding(
      String rule, LintRule.Level level, String sound, String broken) throws Exception {
    String document = SOUND.replace(sound, broken == null ? "" : broken);

    assertThat(document).isNotEqualTo(SOUND);
    assertThat(Lint.of(Http.JSON.readTree(document)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.level()).isEqualTo(level);
            });
  }

  @Test
  void every_rule_has_such_a_case() {
    Set<String> shown =
        BREAKS
            .lines()
            .map(line -> line.split("\\|")[0].strip())
            .collect(Collectors.toCollection(TreeSet::new));
    shown.addAll(List.of("claim-review", "one-claim-review"));
    shown.addAll(List.of("media-category", "media-item", "media-item-address"));

    assertThat(LintRule.values()).extracting(LintRule::title).containsAll(shown);
    assertThat(shown).hasSameSizeAs(LintRule.values());
  }

  @Test
  void a_document_without_or_with_several_claim_reviews_is_told() throws Exception {
    assertThat(rules("{}")).containsExactly("claim-review");
    assertThat(rules("[null, {\"@type\": \"Claim\"}]")).containsExactly("claim-review");
    assertThat(rules("[" + SOUND + "," + SOUND + "]")).containsExactly("one-claim-review");
  }

  @Test
  void a_graph_is_read_through_its_references() throws Exception {
    String graph =
        """
        {"@context": "https://schema.org", "@graph": [
          {"@type": ["Review", "https://schema.org/ClaimReview"], "url": {"@id": "https://a.example/1"},
           "datePublished": "2025", "claimReviewed": {"@value": "A", "@language": "en"},
           "author": {"@id": "#desk"}, "itemReviewed": {"@id": "#claim"},
           "reviewRating": {"@id": "#rating"}},
          {"@id": "#desk", "url": "https://a.example/"},
          {"@id": "#claim", "author": {"@id": "#nobody"}},
          {"@id": "#nobody", "@type": "Person"},
          {"@id": "#rating", "name": "Satire"}]}""";

    assertThat(Lint.of(Http.JSON.readTree(graph)))
        .extracting(finding -> finding.rule() + " " + finding.path())
        .containsExactly(
            "licence /@graph/0/sdLicense",
            "rating-numbers /@graph/0/reviewRating",
            "claim-appearance /@graph/0/itemReviewed",
            "claim-date /@graph/0/itemReviewed/datePublished",
            "claim-author-name /@graph/0/itemReviewed/author",
            "claim-author-same-as /@graph/0/itemReviewed/author");
  }

  @Test
  void more_than_a_hundred_are_refused() throws Exception {
    JsonNode many = Http.JSON.readTree("[" + (SOUND + ",").repeat(100) + SOUND + "]");

    assertThatThrownBy(() -> Lint.of(many)).isInstanceOf(HttpProblem.class);
  }

  static List<String> rules(String document) throws Exception {
    return Lint.of(Http.JSON.readTree(document)).stream().map(LintFinding::rule).toList();
  }
}
