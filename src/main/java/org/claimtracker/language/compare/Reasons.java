package org.claimtracker.language.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a claim may say the same as a text, and what contradicts it: embeddings hardly notice a
 * different number or a "not".
 *
 * @param words shared words in any inflection, as the claim writes them
 * @param names shared names
 * @param numbers shared numbers and dates
 * @param conflicts what differs although the rest is alike; show these first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"words", "names", "numbers", "conflicts"})
public record Reasons(
    List<String> words, List<String> names, List<String> numbers, List<Conflict> conflicts) {

  /** The same without what differs. */
  public Reasons withoutConflicts() {
    return new Reasons(words, names, numbers, List.of());
  }

  /** Whether more than one word or number is shared. */
  public boolean areSeveral() {
    return words.size() + numbers.size() > 1;
  }

  /** All shared names, numbers and other words, each once. */
  public List<String> shared() {
    Set<String> inNames =
        names.stream().flatMap(name -> Stream.of(name.split("\\s+"))).collect(Collectors.toSet());
    return Stream.of(names.stream(), numbers.stream(), words.stream())
        .flatMap(Function.identity())
        .filter(shared -> names.contains(shared) || !inNames.contains(shared))
        .distinct()
        .toList();
  }

  /** Kinds of conflict. */
  public enum Kind {
    NUMBER,
    /** "More than" and "at most", or a bound on one side only. */
    BOUND,
    /** The number is the same, and its unit of measure another. */
    UNIT,
    CURRENCY,
    /** A month and a year. */
    PERIOD,
    /** By so much or to so much, per cent or percentage points. */
    CHANGE,
    ORDINAL,
    /** All and some. */
    QUANTIFIER,
    DATE,
    NEGATION,
    /** One says that somebody denies it, or that it is not so. */
    DENIAL,
    /** One says that it was promised or may be, the other that it is so. */
    MODALITY,
    OPPOSITE,
    NAME,
    /** Another thing in the same place of otherwise equal sentences. */
    WORD,
    /** Agent and patient are swapped. */
    ROLES
  }

  /**
   * One difference, in the words of both texts.
   *
   * @param asked what the text says; absent if it says nothing of the kind
   * @param claim what the claim says; absent if it says nothing of the kind
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "MatchConflict",
      requiredProperties = {"kind"})
  public record Conflict(Kind kind, String asked, String claim) {}
}
