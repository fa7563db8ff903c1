package org.claimtracker.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a claim may say the same as a text, and what speaks against it: a model does not see a
 * different number or a "not".
 *
 * @param words that both have, in any inflection, as the claim writes them
 * @param names that both have
 * @param numbers that both have, dates too
 * @param conflicts what differs although the rest is alike: look at these first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"words", "names", "numbers", "conflicts"})
public record Reasons(
    List<String> words, List<String> names, List<String> numbers, List<Conflict> conflicts) {

  /** What can differ. */
  public enum Kind {
    NUMBER,
    DATE,
    NEGATION,
    NAME
  }

  /**
   * One difference, in the words of both sides.
   *
   * @param asked what the text says; absent where it says nothing of the kind
   * @param claim what the claim says; absent where it says nothing of the kind
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "MatchConflict",
      requiredProperties = {"kind"})
  public record Conflict(Kind kind, String asked, String claim) {}
}
