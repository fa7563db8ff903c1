package org.claimtracker.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import org.claimtracker.common.Problems;
import org.claimtracker.review.VerdictAboutToBePublished;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingAxis;

/** Makes ClaimReviews of this desk's verdicts, and lets none be published that nobody can use. */
@ApplicationScoped
public class ClaimReviews {

  private final SiteConfig site;
  private final ObjectMapper json;

  ClaimReviews(SiteConfig site, ObjectMapper json) {
    this.site = site;
    this.json = json;
  }

  public ClaimReview of(PublishedVerdict verdict) {
    return ClaimReview.of(verdict, site, RatingAxis.of(verdict.rating()));
  }

  /** Refuses the publication, with everything that it lacks. */
  void check(@Observes VerdictAboutToBePublished about) {
    JsonNode review = json.valueToTree(of(about.verdict()));
    List<Finding> lacking =
        Lint.of(review).stream()
            .filter(finding -> finding.level() == LintRule.Level.REQUIRED)
            .toList();
    if (!lacking.isEmpty()) {
      throw unusable(lacking);
    }
  }

  private static HttpProblem unusable(List<Finding> lacking) {
    String reasons =
        lacking.stream()
            .map(finding -> finding.rule() + ": " + finding.message())
            .collect(Collectors.joining(" "));
    return Problems.problem(
            422, "Not publishable", "As a ClaimReview this could not be used. " + reasons)
        .with("findings", lacking)
        .build();
  }
}
