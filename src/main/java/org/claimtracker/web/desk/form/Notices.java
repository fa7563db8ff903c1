package org.claimtracker.web.desk.form;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.claimtracker.publish.read.NoticeKind;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.Difference;
import org.claimtracker.web.site.CorrectionNoticeView;

/** Correction notices as readers will see them. */
public final class Notices {

  private static final String NOT_YET = "…";

  private Notices() {}

  /** The notice of a possibly unfinished correction; null where readers get none. */
  public static CorrectionNoticeView of(
      Correction correction, List<Difference> changes, Instant at) {
    boolean isTold = correction != null && correction.kind() != null && correction.kind().isTold();
    return isTold
        ? new CorrectionNoticeView(
            NoticeKind.of(correction.kind()),
            at,
            new Correction(
                correction.kind(),
                Objects.requireNonNullElse(correction.wrong(), NOT_YET),
                Objects.requireNonNullElse(correction.right(), NOT_YET),
                correction.foundBy(),
                correction.cause()),
            changes,
            null,
            null)
        : null;
  }

  /**
   * The notice of a retraction that is asked for; null for none.
   *
   * @param onlyVersion the version that is withdrawn alone; null for the whole verdict
   */
  public static CorrectionNoticeView ofRetraction(String reason, Integer onlyVersion, Instant at) {
    return reason == null
        ? null
        : new CorrectionNoticeView(NoticeKind.RETRACTION, at, null, null, reason, onlyVersion);
  }
}
