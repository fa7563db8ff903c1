package org.claimtracker.publish.claimreview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.claimtracker.publish.GeneratedVerdicts;
import org.claimtracker.publish.GeneratedVerdicts.Generated;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.testsupport.Http;
import org.junit.jupiter.api.Test;

/** The ClaimReview of any verdict is usable, and safe inside a page. */
class GeneratedClaimReviewTest {

  private static final SiteConfig SITE =
      new SiteConfig() {
        @Override
        public Optional<List<String>> languages() {
          return Optional.empty();
        }

        @Override
        public String url() {
          return "https://check.example/";
        }

        @Override
        public String name() {
          return "Example Check";
        }

        @Override
        public Optional<String> license() {
          return Optional.of("https://creativecommons.org/licenses/by/4.0/");
        }
      };

  private final long seed = Long.getLong("verdicts.seed", System.nanoTime());

  @Test
  void a_thousand_verdicts_are_usable_safe_and_word_for_word() throws Exception {
    GeneratedVerdicts verdicts = new GeneratedVerdicts(seed);
    for (int n = 0; n < 1_000; n++) {
      Generated generated = verdicts.next();
      String context = "seed " + seed + ", verdict " + n;

      String written = JsonLd.write(ClaimReview.of(generated.verdict(), SITE, generated.axis()));
      JsonNode review = Http.JSON.readTree(written);

      assertThat(Lint.of(review))
          .as(context)
          .noneMatch(finding -> finding.level() == LintRule.Level.REQUIRED);
      assertThat(written)
          .as(context)
          .doesNotContain("<", "\u2028", "\u2029", ":null", ":\"\"", ":[]", ":{}");
      assertThat(review.path("claimReviewed").asText())
          .as(context)
          .isEqualTo(generated.verdict().statement());
      assertThat(review.at("/reviewRating/alternateName").asText())
          .as(context)
          .isEqualTo(generated.verdict().rating().label());
      for (String number : new String[] {"ratingValue", "bestRating", "worstRating"}) {
        assertThat(review.path("reviewRating").has(number))
            .as(context)
            .isEqualTo(generated.axis().isPresent());
      }
    }
  }
}
