package org.claimtracker.web.site;

import java.time.Instant;
import java.util.List;
import org.claimtracker.publish.read.NoticeKind;
import org.claimtracker.review.Publication;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.Correction;

/**
 * A notice on a verdict's page about an earlier version.
 *
 * @param correction the correction; null for a retraction
 * @param reason why it was retracted; null for a correction
 */
public record CorrectionNoticeView(
    NoticeKind kind, Instant at, Correction correction, String reason) {

  /**
   * R20: notices that change a reader's conclusion go on top of the page, the others at the bottom.
   */
  public boolean isGrave() {
    return kind != NoticeKind.CLARIFICATION;
  }

  /** The notices about all versions up to this one, the latest first. */
  static List<CorrectionNoticeView> upTo(Publication shown, List<Publication> all) {
    return all.stream()
        .filter(each -> each.id <= shown.id)
        .map(CorrectionNoticeView::of)
        .filter(notice -> notice != null)
        .toList();
  }

  private static CorrectionNoticeView of(Publication publication) {
    if (publication.review.state() == ReviewState.RETRACTED) {
      return new CorrectionNoticeView(
          NoticeKind.RETRACTION,
          publication.review.endedAt(),
          null,
          publication.review.retractionReason());
    }
    Correction correction = publication.review.revision.correction();
    return correction != null && correction.kind().isTold()
        ? new CorrectionNoticeView(
            NoticeKind.of(correction.kind()), publication.publishedAt, correction, null)
        : null;
  }
}
