package org.claimtracker.language.speaker;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who seems to have said a sentence.
 *
 * @param by how that was seen
 */
@Schema(requiredProperties = {"name", "kind", "by"})
public record Speaker(
    @Schema(examples = "Volodymyr Zelenskyy") String name,
    @Schema(examples = "PERSON") Kind kind,
    @Schema(examples = "QUOTED") By by) {

  /** What a speaker is. */
  @Schema(name = "SpeakerKind")
  public enum Kind {
    PERSON,
    ORGANISATION
  }

  /** How the speaker of a sentence was recognised. */
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
