package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.review.VerdictAboutToBePublished;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingAxis;
import org.claimtracker.verdict.RatingView;

/** Makes ClaimReviews of this desk's verdicts, and lets none be published that nobody can use. */
@ApplicationScoped
public class ClaimReviews {

  private final SiteConfig site;
  private final ObjectMapper json;

  /** By scale and version, which never change. */
  private final Map<String, RatingAxis> axes = new ConcurrentHashMap<>();

  ClaimReviews(SiteConfig site, ObjectMapper json) {
    this.site = site;
    this.json = json;
  }

  public ClaimReview of(PublishedVerdict verdict) {
    return ClaimReview.of(verdict, site, axis(verdict.rating()));
  }

  private Optional<RatingAxis> axis(RatingView rating) {
    String version = rating.scale() + "/" + rating.scaleVersion();
    if (rating.axisValue() == null || axes.containsKey(version)) {
      return Optional.ofNullable(rating.axisValue()).map(value -> axes.get(version));
    }
    Optional<RatingAxis> axis =
        QuarkusTransaction.joiningExisting().call(() -> RatingAxis.of(rating));
    axis.ifPresent(found -> axes.put(version, found));
    return axis;
  }

  /** Refuses the publication, with everything that it lacks. */
  void check(@Observes VerdictAboutToBePublished about) {
    JsonNode review = json.valueToTree(of(about.verdict()));
    List<LintFinding> lacking =
        Lint.of(review).stream()
            .filter(finding -> finding.level() == LintRule.Level.REQUIRED)
            .toList();
    if (!lacking.isEmpty()) {
      throw unusable(lacking);
    }
  }

  private static HttpProblem unusable(List<LintFinding> lacking) {
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
