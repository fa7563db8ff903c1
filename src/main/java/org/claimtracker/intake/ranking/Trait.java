package org.claimtracker.intake.ranking;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reasons for or against checking a sentence, with their weights. These are set by hand, in
 * quarters, from what fact-checkers look for; they are not trained.
 */
@Schema(description = "What about a sentence speaks for or against checking it.")
public enum Trait {
  NUMBER(1.5, "It names a number that can be looked up."),
  SEVERAL_NUMBERS(0.25, "It names several numbers."),
  QUANTITY(1.25, "It gives a share, an amount or a length of time."),
  COMPARISON(1.5, "It compares, or says that something rose, fell or was the first."),
  EVENT(1.5, "It tells of something that happened or is the case."),
  NAME(1.25, "It names people, places or organisations."),
  OTHERS(0.5, "It is about somebody else's words or deeds."),
  QUOTATION(0.5, "It quotes somebody word for word."),
  REPORT(0.5, "It tells what somebody said."),
  OPINION(-1.5, "It gives an opinion or a wish."),
  INTENTION(-1.25, "It speaks of what will, may or should be."),
  ONESELF(-1, "The speaker speaks of themselves."),
  ADDRESS(-0.5, "It turns to the audience."),
  QUESTION(-1, "It asks."),
  LENGTH(0.75, "It is long enough to say something."),
  FRAGMENT(-0.75, "It is hardly a sentence.");

  /** The intercept: the score of a sentence without any trait. */
  static final double START = -1.75;

  public final double weight;
  public final String says;

  Trait(double weight, String says) {
    this.weight = weight;
    this.says = says;
  }

  /** Longer sentences have more to check, but length is not shown as a reason. */
  boolean isAReason() {
    return this != LENGTH;
  }

  static List<Trait> reasons() {
    return Arrays.stream(values()).filter(Trait::isAReason).toList();
  }
}
