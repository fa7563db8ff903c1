package org.claimtracker.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.language.compare.Reasons;
import org.claimtracker.search.match.ExternalMatch;
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
   * @param suggestedBy {@code machine}: not a person's judgement
   * @param model what compared them
   * @param claims best match first; absent if there was no index
   * @param elsewhere checks of other publishers, best match first; absent if there was no index
   * @param unavailable why there are no claims
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "EarlierChecks",
      requiredProperties = {"suggestedBy", "model"})
  public record Of(
      String suggestedBy,
      String model,
      List<EarlierView> claims,
      List<ExternalMatch> elsewhere,
      String unavailable) {

    static Of noIndex(String model) {
      return new Of(
          SentenceView.MACHINE,
          model,
          null,
          null,
          "The search index is being built. Try again in a moment.");
    }
  }
}
