package org.claimtracker.publish.read;

import jakarta.enterprise.context.ApplicationScoped;
import org.claimtracker.common.Page;
import org.claimtracker.review.PublishedDocuments;

/** Reads the notices of corrections and retractions for every public endpoint. */
@ApplicationScoped
public class Corrections {

  private final PublishedDocuments documents;

  Corrections(PublishedDocuments documents) {
    this.documents = documents;
  }

  public Page<CorrectionNotice> page(CorrectionQuery query) {
    return Page.of(query.rows(), query.limit, this::notice, query::cursorAt);
  }

  private CorrectionNotice notice(NoticeRow row) {
    return row.isRetraction()
        ? CorrectionNotice.retraction(row)
        : CorrectionNotice.correction(row, documents.read(row.standing()));
  }
}
