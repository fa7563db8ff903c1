package org.claimtracker.publish.read;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtracker.review.Publication;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.Difference;
import org.claimtracker.verdict.PublishedCorrection;

/** Every correction that led to a published text, so that a later one hides none. */
final class CorrectionHistory {

  /** One correction as the database has it. */
  record Row(
      Long claimId,
      Integer revision,
      Instant at,
      Correction correction,
      String changes,
      Instant withdrawnAt) {

    PublishedCorrection told() {
      return PublishedCorrection.of(
          revision, correction, Difference.read(changes), at, withdrawnAt);
    }
  }

  private static final Pattern FIRST_REVISION =
      Pattern.compile("\\{\"slug\":\"[^\"]*\",\"revision\":1,");

  /** Quotes are escaped within texts, so that no text has it. */
  private static final String CORRECTION = "\"correction\":{";

  private static final String ROWS =
      """
      select p.claim.id, v.number, p.publishedAt, v.correction, v.changes, r.withdrawnAt
      from Publication p join p.review r join r.revision v
      where p.claim.id in ?1 and v.correction.kind is not null
      order by p.claim.id, p.id desc
      """;

  private final Map<Long, List<PublishedCorrection>> byClaim;

  private CorrectionHistory(Map<Long, List<PublishedCorrection>> byClaim) {
    this.byClaim = byClaim;
  }

  /** The corrections of these claims' verdicts, in one query. */
  static CorrectionHistory of(Collection<Long> claims) {
    if (claims.isEmpty()) {
      return new CorrectionHistory(Map.of());
    }
    List<Row> rows = Publication.find(ROWS, claims).project(Row.class).list();
    return new CorrectionHistory(
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    Row::claimId, Collectors.mapping(Row::told, Collectors.toList()))));
  }

  /** Whether no correction led to a document, so that nobody needs to ask for any. */
  static boolean isFirst(StoredVerdict stored) {
    return FIRST_REVISION.matcher(stored.document()).lookingAt()
        && !stored.document().contains(CORRECTION);
  }

  /** Those of a revision and the ones before it, newest first. */
  List<PublishedCorrection> upTo(long claim, int revision) {
    return byClaim.getOrDefault(claim, List.of()).stream()
        .filter(each -> each.revision() <= revision)
        .toList();
  }
}
