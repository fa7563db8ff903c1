package org.claimtracker.web.site;

import java.time.Instant;
import java.util.List;
import org.claimtracker.publish.read.NoticeKind;
import org.claimtracker.review.Publication;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.Correction;

/**
 * What a verdict's page tells of an earlier version of it.
 *
 * @param correction what was put right; null for a retraction
 * @param reason why it was retracted; null for a correction
 */
public record CorrectionNoticeView(
    NoticeKind kind, Instant at, Correction correction, String reason) {

  /** R20: what turns a reader's conclusion stands on top, the rest at the foot. */
  public boolean isGrave() {
    return kind != NoticeKind.CLARIFICATION;
  }

  /** Everything that readers are to know of the versions up to this one, the latest first. */
  static List<CorrectionNoticeView> upTo(Publication shown, List<Publication> all) {
    return all.stream()
        .filter(each -> each.id <= shown.id)
        .map(CorrectionNoticeView::of)
        .filter(told -> told != null)
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
