package org.claimtracker.publish.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.claimtracker.publish.Addresses;
import org.claimtracker.verdict.Difference;
import org.claimtracker.verdict.PublishedVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Tells readers that a published verdict was corrected or retracted. A retraction gives only the
 * reason and none of the retracted text.
 *
 * @param revision the correcting or the retracted revision
 * @param at when that was published or retracted
 * @param statement the claim as the current verdict gives it; absent for a retraction
 * @param language of the statement
 * @param changes the parts that were changed, with both wordings of short ones
 * @param corrected the corrected revision; absent if that was retracted itself
 * @param reason of a retraction
 * @param retractedAt when the words of a correction were withdrawn; then only kind and day are left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"slug", "revision", "kind", "at"})
public record CorrectionNotice(
    String slug,
    int revision,
    NoticeKind kind,
    Instant at,
    String statement,
    String language,
    String wrong,
    String right,
    String foundBy,
    String cause,
    List<Difference> changes,
    Earlier corrected,
    String reason,
    Instant retractedAt) {

  /**
   * The revision before a correction, which stays readable.
   *
   * @param address its URL in the API
   */
  @Schema(
      name = "EarlierRevision",
      requiredProperties = {"revision", "publishedAt", "address"})
  public record Earlier(int revision, Instant publishedAt, String address) {

    static Earlier of(NoticeRow row, Addresses addresses) {
      String path = "/api/v1/verdicts/%s?asOf=%s".formatted(row.slug(), row.publishedBefore());
      return new Earlier(row.revisionBefore(), row.publishedBefore(), addresses.of(path));
    }
  }

  static CorrectionNotice correction(
      NoticeRow row, PublishedVerdict standing, Addresses addresses) {
    return new CorrectionNotice(
        row.slug(),
        row.revision(),
        NoticeKind.of(row.kind()),
        row.at(),
        standing.statement(),
        standing.language(),
        row.correction().wrong(),
        row.correction().right(),
        row.correction().foundBy(),
        row.correction().cause(),
        Difference.read(row.changes()),
        row.revisionBefore() == null ? null : Earlier.of(row, addresses),
        null,
        null);
  }

  /** A correction whose revision was withdrawn, so that only its kind and day are told. */
  static CorrectionNotice withdrawn(NoticeRow row) {
    return new CorrectionNotice(
        row.slug(),
        row.revision(),
        NoticeKind.of(row.kind()),
        row.at(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        row.withdrawnAt());
  }

  static CorrectionNotice retraction(NoticeRow row) {
    return new CorrectionNotice(
        row.slug(),
        row.revision(),
        NoticeKind.RETRACTION,
        row.at(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        row.reason(),
        null);
  }
}
