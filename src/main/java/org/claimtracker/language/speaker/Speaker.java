package org.claimtracker.language.speaker;

import org.claimtracker.claim.Claimant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who seems to have said a sentence.
 *
 * @param by how that was seen
 */
@Schema(requiredProperties = {"name", "kind", "by"})
public record Speaker(
    @Schema(examples = "Volodymyr Zelenskyy") String name,
    @Schema(examples = "PERSON") Claimant.Kind kind,
    @Schema(examples = "QUOTED") By by) {

  /** How the speaker of a sentence was seen. */
  public enum By {
    /** The sentence stands in quotation marks. */
    QUOTED,
    /** Some words of it stand in quotation marks. */
    QUOTED_IN_PART,
    /** The sentence tells what they said. */
    REPORTED,
    /** A transcript names them before it. */
    LABEL
  }

  Speaker seen(By how) {
    return new Speaker(name, kind, how);
  }
}
