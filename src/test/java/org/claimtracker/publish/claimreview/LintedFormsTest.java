package org.claimtracker.publish.claimreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.publish.claimreview.LintTest.SOUND;
import static org.claimtracker.publish.claimreview.LintTest.rules;

import java.util.List;
import org.claimtracker.testsupport.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The linter reads lists, references and MediaReviews, and tells where a value stands. */
class LintedFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"reviewRating\": {@\"reviewRating\": [{@1}}@1}]}",
        "\"itemReviewed\": {@\"itemReviewed\": [{@x1\"}},@x1\"}}],",
        "\"2025-03-24\"@\"2025-03-24T10:15:30.5+02:00\"@@",
        "\"2025-03-24\"@\"20250324\"@@",
        "\"2025-03-19\"@\"2025\"@@",
        "\"Half true\", \"ratingValue\": 3@\"Mostly false\", \"ratingValue\": 5@@",
        "\"Half true\", \"ratingValue\": 3@\"Not true\", \"ratingValue\": 1@@",
        "\"Half true\", \"ratingValue\": 3@\"Неправда\", \"ratingValue\": 1@@",
        "\"Half true\", \"ratingValue\": 3@\"Half true\", \"ratingValue\": \"3.0\"@@"
      })
  void other_forms_of_the_same_are_sound(String change) throws Exception {
    String[] parts = change.split("@", -1);
    String document = SOUND.replace(parts[0], parts[1]);
    if (!parts[2].isEmpty()) {
      int end = document.lastIndexOf(parts[2]);
      document =
          document.substring(0, end) + parts[3] + document.substring(end + parts[2].length());
    }

    assertThat(document).isNotEqualTo(SOUND);
    assertThat(rules(document)).as(document).isEmpty();
  }

  @Test
  void addresses_and_empty_values_are_told_where_they_stand() throws Exception {
    String graph =
        """
        [{"@id": "#a", "name": "Example Check", "sameAs": ["https://a.example/", "Q42"]},
         %s]"""
            .formatted(
                SOUND.replace(
                    "{\"@type\": \"Organization\", \"name\": \"Example Check\"}",
                    "[{\"@id\": \"#a\"}]"));

    assertThat(Lint.of(Http.JSON.readTree(graph)))
        .extracting(finding -> finding.rule() + " " + finding.path())
        .containsExactly("address /0/sameAs/1");
  }

  @Test
  void lists_of_references_are_followed() throws Exception {
    String graph =
        """
        [{"@id": "#nobody", "@type": "Organization"}, {"@id": "#rating", "@type": "Rating", "name": "Satire"},
         {"@id": "#other", "@type": "CreativeWork", "url": ""}, %s]"""
            .formatted(
                SOUND
                    .replace(
                        "{\"@type\": \"Organization\", \"name\": \"Example Check\"}",
                        "[{\"@id\": \"#nobody\"}]")
                    .replace(
                        "{\"@type\": \"CreativeWork\", \"url\": \"https://news.example/x1\"}",
                        "[{\"@id\": \"#other\"}]"));

    assertThat(rules(graph)).containsExactly("author-identified", "claim-appearance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "@ | -",
        "TransformedContent@https://schema.org/SatireOrParodyContent | -",
        "TransformedContent@Transformed | media-category",
        "contentUrl@somewhere | media-item-address",
        "mediaItemAppearance@appeared | media-item",
        "2025-03-24@yesterday | date-readable",
        "https://check.example/m@/m | url",
        "https://news.example/v.mp4@v.mp4 | address"
      })
  void a_media_review_has_rules_of_its_own(String change, String rule) throws Exception {
    String review =
        """
        {"@context": "https://schema.org", "@type": "MediaReview", "url": "https://check.example/m",
         "datePublished": "2025-03-24", "author": {"@type": "Organization", "name": "Example Check"},
         "mediaAuthenticityCategory": "TransformedContent",
         "itemReviewed": {"@type": "MediaReviewItem", "mediaItemAppearance":
           [{"@type": "VideoObject", "contentUrl": "https://news.example/v.mp4"}]}}""";
    String[] parts = change.split("@", -1);

    assertThat(rules(parts[0].isEmpty() ? review : review.replace(parts[0], parts[1])))
        .isEqualTo(rule.equals("-") ? List.of() : List.of(rule));
  }
}
