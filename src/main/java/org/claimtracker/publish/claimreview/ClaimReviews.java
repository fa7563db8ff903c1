package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.claimtracker.common.Message;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.review.MoveCheck;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingAxis;
import org.claimtracker.verdict.RatingView;

/**
 * Makes ClaimReviews of this desk's verdicts, and vetoes the publication of a verdict whose
 * ClaimReview breaks a required rule of the search engines.
 */
@ApplicationScoped
public class ClaimReviews implements MoveCheck {

  private final SiteConfig site;
  private final ObjectMapper json;

  /** By scale and version, whose ratings never change. */
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

  @Override
  public String title() {
    return "claim-review";
  }

  @Override
  public Optional<Message> reasonAgainst(PublishedVerdict verdict) {
    JsonNode review = json.valueToTree(of(verdict));
    List<Message> broken =
        Lint.of(review).stream()
            .filter(finding -> finding.level() == LintRule.Level.REQUIRED)
            .map(finding -> MarkupError.LINT_FINDING.with(finding.rule(), finding.code()))
            .toList();
    return broken.isEmpty()
        ? Optional.empty()
        : Optional.of(MarkupError.NOT_PUBLISHABLE.with(broken));
  }
}
