package org.claimtracker.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.ClaimantRef;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.claim.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Overrides for a claim logged from a sentence; all are optional. */
record ClaimWording(
    @NotBlankIfPresent
        @Size(max = 1000)
        @Schema(examples = "150 drones struck energy infrastructure and transport")
        String statement,
    @LanguageTag @Schema(examples = "en") String language,
    @Valid ClaimantRef claimant,
    PartialDate statedOn,
    @Size(max = 20) @Schema(examples = "[\"Energy\"]")
        List<@NotBlank @Size(max = 80) String> topics,
    @Valid AppearanceDetails appearance) {

  static final ClaimWording NONE = new ClaimWording(null, null, null, null, null, null);

  ClaimWording by(ClaimantRef other) {
    return new ClaimWording(statement, language, other, statedOn, topics, appearance);
  }

  NewClaim over(SpottedSentence sentence, ClaimantRef speaker) {
    Intake intake = sentence.intake;
    return new NewClaim(
        statement == null ? sentence.statement() : statement,
        language == null ? intake.language : language,
        claimant == null ? speaker : claimant,
        statedOn == null ? intake.publishedOn : statedOn,
        topics,
        List.of(appearance == null ? intake.appearance(note(sentence)) : appearance));
  }

  private static String note(SpottedSentence sentence) {
    String stamp = sentence.stamp();
    return stamp.isEmpty() ? sentence.text : "[" + stamp + "] " + sentence.text;
  }
}
