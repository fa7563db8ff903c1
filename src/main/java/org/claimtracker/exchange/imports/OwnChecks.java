package org.claimtracker.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtracker.exchange.OwnCheck;
import org.claimtracker.exchange.OwnCheckImport;
import org.claimtracker.exchange.reading.ForeignReview;
import org.claimtracker.exchange.reading.text.ReviewAddress;
import org.claimtracker.language.text.LanguageGuess;
import org.claimtracker.publish.SiteConfig;

/** Rows that tell of this desk's own checks, which become claims of it. */
@ApplicationScoped
class OwnChecks {

  private final OwnCheckImport checks;
  private final String host;

  OwnChecks(OwnCheckImport checks, SiteConfig site) {
    this.checks = checks;
    this.host = ReviewAddress.host(site.url());
  }

  boolean isOurs(ForeignReview review, ImportJob job) {
    return job.isOurs() || review.host().equals(host);
  }

  /** Takes it in, or tells what would become of it. */
  void take(ForeignReview review, ImportRow row, boolean dry) {
    OwnCheck check =
        new OwnCheck(
            review.claim(),
            review.language() == null
                ? LanguageGuess.mostLikely(review.claim())
                : review.language(),
            review.claimants().isEmpty() ? null : review.claimants().get(0),
            review.claimedOn(),
            review.axis(),
            review.title(),
            review.url(),
            review.day());
    List<String> against = checks.against(check);
    if (!against.isEmpty()) {
      row.outcome = RowOutcome.REFUSED;
      row.reason = RowIntake.BREAKS_RULES;
      row.detail = String.join("; ", against);
    } else if (checks.there(check).isPresent()) {
      row.outcome = RowOutcome.KNOWN;
      row.reason = RowIntake.THERE_ALREADY;
    } else if (!dry) {
      row.checkKey = checks.take(check);
    }
  }
}
