package org.claimtracker.language.speaker;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The likely speaker of a sentence.
 *
 * @param by how they were recognised
 */
@Schema(requiredProperties = {"name", "kind", "by"})
public record Speaker(
    @Schema(examples = "Volodymyr Zelenskyy") String name,
    @Schema(examples = "PERSON") Kind kind,
    @Schema(examples = "QUOTED") By by) {

  /** Kinds of speakers. */
  @Schema(name = "SpeakerKind")
  public enum Kind {
    PERSON,
    ORGANISATION
  }

  /** How the speaker of a sentence was recognised. */
  public enum By {
    /** The sentence stands in quotation marks. */
    QUOTED,
    /** Part of it stands in quotation marks. */
    QUOTED_IN_PART,
    /** The sentence is reported speech. */
    REPORTED,
    /** A label of a transcript names them. */
    LABEL
  }

  Speaker seen(By how) {
    return new Speaker(name, kind, how);
  }
}
