package org.claimtracker.exchange.reading;

import java.util.regex.Pattern;
import org.claimtracker.exchange.reading.ReadingNote.Kind;
import org.claimtracker.exchange.reading.text.TidyText;

/**
 * A number read against its own scale.
 *
 * @param value from 1 for the worst to 5 for the best, with two decimals; null if there is none
 * @param note why a number that was given is left out; null if it is not
 */
record ScaledNumber(Double value, ReadingNote note) {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,15})?");

  private static final double WORST = 1;
  private static final double BEST = 5;
  private static final double HUNDRED = 100;

  /** What schema.org means where best or worst is not given: 5 and 1. */
  static ScaledNumber of(String given, String givenWorst, String givenBest) {
    String text = TidyText.of(given);
    if (text == null) {
      return new ScaledNumber(null, null);
    }
    Double value = number(text);
    Double worst = or(givenWorst, WORST);
    Double best = or(givenBest, BEST);
    if (value == null || worst == null || best == null) {
      return without(ReadingNote.of(Kind.NUMBER_NOT_UNDERSTOOD, '"' + text + '"'));
    }
    if (worst.equals(best)) {
      return without(ReadingNote.of(Kind.NUMBER_WITHOUT_SCALE));
    }
    if (value < Math.min(worst, best) || value > Math.max(worst, best)) {
      return without(ReadingNote.of(Kind.NUMBER_OUT_OF_RANGE));
    }
    double share = (value - worst) / (best - worst);
    double scaled = WORST + (BEST - WORST) * share;
    return new ScaledNumber(Math.round(scaled * HUNDRED) / HUNDRED, null);
  }

  private static ScaledNumber without(ReadingNote note) {
    return new ScaledNumber(null, note);
  }

  private static Double or(String given, double standard) {
    String text = TidyText.of(given);
    return text == null ? Double.valueOf(standard) : number(text);
  }

  private static Double number(String text) {
    return NUMBER.matcher(text).matches() ? Double.valueOf(text.replace(',', '.')) : null;
  }

  /** Whether it says the opposite of what a label means on the line from true to false. */
  boolean contradicts(String axis) {
    if (value == null || axis == null) {
      return false;
    }
    double middle = (WORST + BEST) / 2;
    return switch (axis) {
      case "true", "mostly-true" -> value < middle;
      case "false", "mostly-false" -> value > middle;
      default -> false;
    };
  }
}
