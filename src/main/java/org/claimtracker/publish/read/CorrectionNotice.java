package org.claimtracker.publish.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.claimtracker.verdict.PublishedVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What readers are told about a verdict that changed after they could read it. Of a retraction they
 * get the reason, and no word of what was retracted.
 *
 * @param revision the revision that put it right, or that was retracted
 * @param at when it was published, or retracted
 * @param statement the claim as the verdict that stands now gives it; absent for a retraction
 * @param language of the statement
 * @param corrected the text before; absent when that was retracted itself
 * @param reason why it was retracted
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
    Earlier corrected,
    String reason) {

  /**
   * The text before a correction, which stays readable.
   *
   * @param address where it can be read
   */
  @Schema(
      name = "EarlierRevision",
      requiredProperties = {"revision", "publishedAt", "address"})
  public record Earlier(int revision, Instant publishedAt, String address) {

    static Earlier of(String slug, int revision, Instant publishedAt) {
      return new Earlier(
          revision, publishedAt, "/api/v1/verdicts/" + slug + "?asOf=" + publishedAt);
    }
  }

  static CorrectionNotice correction(NoticeRow row, PublishedVerdict standing) {
    return new CorrectionNotice(
        row.slug(),
        row.revision(),
        NoticeKind.of(row.correction().kind()),
        row.at(),
        standing.statement(),
        standing.language(),
        row.correction().wrong(),
        row.correction().right(),
        row.correction().foundBy(),
        row.correction().cause(),
        row.before(),
        null);
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
        row.reason());
  }
}
