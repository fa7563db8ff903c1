package org.claimtracker.language.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** Whether both have more than one word or number. */
  public boolean areSeveral() {
    return words.size() + numbers.size() > 1;
  }

  /** All that both have, each thing once: names, numbers, other words. */
  public List<String> shared() {
    Set<String> inNames =
        names.stream().flatMap(name -> Stream.of(name.split("\\s+"))).collect(Collectors.toSet());
    return Stream.of(names.stream(), numbers.stream(), words.stream())
        .flatMap(Function.identity())
        .filter(shared -> names.contains(shared) || !inNames.contains(shared))
        .distinct()
        .toList();
  }

  /** What can differ. */
  public enum Kind {
    NUMBER,
    DATE,
    NEGATION,
    NAME,
    /** Who does it to whom. */
    ROLES
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
