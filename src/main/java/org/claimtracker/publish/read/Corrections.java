package org.claimtracker.publish.read;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimtracker.common.Page;
import org.claimtracker.review.Frozen;

/** What readers are told of corrections and retractions, on whatever surface. */
@ApplicationScoped
public class Corrections {

  private final Frozen frozen;

  Corrections(Frozen frozen) {
    this.frozen = frozen;
  }

  public Page<CorrectionNotice> page(CorrectionQuery query) {
    return Page.of(query.rows(), query.limit, this::notice, query::cursorAt);
  }

  private CorrectionNotice notice(NoticeRow row) {
    return row.isRetraction()
        ? CorrectionNotice.retraction(row)
        : CorrectionNotice.correction(row, frozen.read(row.standing()));
  }
}
