package org.claimtracker.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.language.compare.Reasons;
import org.claimtracker.search.match.Match;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A claim of the desk that may match a sentence.
 *
 * @param score from 0 to 1, as in `POST /api/v1/match`
 * @param reasons shared words and conflicts
 */
@Schema(
    name = "EarlierCheck",
    requiredProperties = {"slug", "statement", "language", "state", "score", "band", "reasons"})
public record EarlierView(
    String slug,
    String statement,
    String language,
    ClaimState state,
    double score,
    Match.Band band,
    Reasons reasons) {

  /**
   * The candidates for a sentence.
   *
   * @param suggestedBy the model: a machine's judgement, not a person's
   * @param claims best match first; absent if there was no index
   * @param missing why there are no claims
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "EarlierChecks", requiredProperties = "suggestedBy")
  public record Of(String suggestedBy, List<EarlierView> claims, String missing) {

    static Of noIndex(String suggestedBy) {
      return new Of(suggestedBy, null, "The search index is being made. Look again in a moment.");
    }
  }
}
