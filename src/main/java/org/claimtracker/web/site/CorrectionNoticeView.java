package org.claimtracker.web.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimtracker.publish.read.NoticeKind;
import org.claimtracker.review.Publication;
import org.claimtracker.review.Review;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.Difference;
import org.claimtracker.verdict.Withdrawal;

/**
 * A notice on a verdict's page about one of its versions.
 *
 * @param correction the correction; null for a retraction, and if its words were withdrawn
 * @param changes the parts that it changed; empty or null for none
 * @param reason why it was retracted; null for a correction
 * @param onlyVersion the version that was retracted alone; null if the whole verdict was
 */
public record CorrectionNoticeView(
    NoticeKind kind,
    Instant at,
    Correction correction,
    List<Difference> changes,
    String reason,
    Integer onlyVersion) {

  /**
   * R20: notices that change a reader's conclusion go on top of the page, the others at the bottom.
   */
  public boolean isGrave() {
    return kind != NoticeKind.CLARIFICATION;
  }

  /** What there is to tell beside a version, the latest first: all of it beside the current one. */
  static List<CorrectionNoticeView> beside(Publication shown, List<Publication> all) {
    return all.stream()
        .filter(each -> shown.stands() || each.id <= shown.id)
        .flatMap(each -> Stream.of(retraction(each), correction(each)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The retractions among these publications, in the same order. */
  static List<CorrectionNoticeView> retractions(List<Publication> all) {
    return all.stream().map(CorrectionNoticeView::retraction).flatMap(Optional::stream).toList();
  }

  private static Optional<CorrectionNoticeView> retraction(Publication publication) {
    Review review = publication.review;
    Integer only = review.withdraws() == Withdrawal.REVISION ? review.revision.number : null;
    return review.state() == ReviewState.RETRACTED
        ? Optional.of(
            new CorrectionNoticeView(
                NoticeKind.RETRACTION,
                review.endedAt(),
                null,
                null,
                review.retractionReason(),
                only))
        : Optional.empty();
  }

  private static Optional<CorrectionNoticeView> correction(Publication publication) {
    Correction correction = publication.review.revision.correction();
    boolean isTold = correction != null && correction.kind().isTold();
    return isTold
        ? Optional.of(
            new CorrectionNoticeView(
                NoticeKind.of(correction.kind()),
                publication.publishedAt,
                publication.review.isWithdrawn() ? null : correction,
                publication.review.isWithdrawn() ? null : publication.review.revision.changes(),
                null,
                null))
        : Optional.empty();
  }
}
