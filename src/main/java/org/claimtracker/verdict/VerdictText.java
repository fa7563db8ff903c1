package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.common.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The content of a revision. A draft may omit anything; submitting requires the rest.
 *
 * @param scale that in use, if left out
 * @param scaleVersion the version in use, if left out; a correction may keep the version, and then
 *     the label, that was published, and does so if this is left out and the rating is the same
 * @param rating key of a rating on the scale
 * @param inLanguage the language of this text; absent if it is that of the claim
 * @param explanation Markdown, with a bound on its nesting
 * @param evidence ids of the evidence cited
 * @param noPrimaryReason why there is no primary source
 * @param noSupportFound where support for the claim was sought in vain
 * @param noRefutationFound where refutation of the claim was sought in vain
 * @param correction what it corrects, if it follows a published revision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictText(
    @Size(max = 40) @Pattern(regexp = Slug.PATTERN) @Schema(examples = "default") String scale,
    @Min(1) @Schema(examples = "1") Integer scaleVersion,
    @Size(max = 40) @Pattern(regexp = Slug.PATTERN) @Schema(examples = "unproven") String rating,
    @LanguageTag @Schema(examples = "en") String inLanguage,
    @NotBlankIfPresent
        @Size(min = 1, max = 1000)
        @Schema(examples = "No source independent of the claimant gives the number.")
        String summary,
    @NotBlankIfPresent
        @Size(min = 1, max = 50_000)
        @RenderableMarkdown
        @Schema(
            examples = "The only source cited is the speaker. **No count** by others was found.")
        String explanation,
    @Size(max = 200) @Schema(examples = "[1017]") List<@NotNull Long> evidence,
    @Schema(examples = "IMPORTANCE") SelectionReason selectionReason,
    @NotBlankIfPresent
        @Size(min = 1, max = 2000)
        @Schema(examples = "The air force publishes no such count.")
        String noPrimaryReason,
    @NotBlankIfPresent
        @Size(min = 1, max = 2000)
        @Schema(examples = "Searched: the air force, the energy ministry, agencies.")
        String noSupportFound,
    @NotBlankIfPresent
        @Size(min = 1, max = 2000)
        @Schema(examples = "Searched: the defence ministry of Russia, agencies.")
        String noRefutationFound,
    @Valid Correction correction) {

  /** Nothing written yet. */
  public static final VerdictText EMPTY =
      new VerdictText(null, null, null, null, null, null, null, null, null, null, null, null);

  public VerdictText {
    evidence = evidence == null ? List.of() : evidence;
  }

  public VerdictText withoutCorrection() {
    return new VerdictText(
        scale,
        scaleVersion,
        rating,
        inLanguage,
        summary,
        explanation,
        evidence,
        selectionReason,
        noPrimaryReason,
        noSupportFound,
        noRefutationFound,
        null);
  }

  /** The same with another summary and explanation. */
  public VerdictText saying(String newSummary, String newExplanation) {
    return new VerdictText(
        scale,
        scaleVersion,
        rating,
        inLanguage,
        newSummary,
        newExplanation,
        evidence,
        selectionReason,
        noPrimaryReason,
        noSupportFound,
        noRefutationFound,
        correction);
  }

  /** The text as it appears in the record. */
  public static VerdictText of(Revision revision) {
    Rating rating = revision.rating();
    return new VerdictText(
        rating == null ? null : rating.scale.scaleKey,
        rating == null ? null : rating.scale.scaleVersion,
        rating == null ? null : rating.ratingKey,
        revision.statedLanguage(),
        revision.summary(),
        revision.explanation(),
        revision.cited().stream().map(evidence -> evidence.id).sorted().toList(),
        revision.selectionReason(),
        revision.noPrimaryReason(),
        revision.noSupportFound(),
        revision.noRefutationFound(),
        revision.correction());
  }
}
