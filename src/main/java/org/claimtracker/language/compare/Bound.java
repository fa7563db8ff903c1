package org.claimtracker.language.compare;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claimtracker.language.compare.PhraseList.Found;

/** How a number is meant: "more than 150", "exactly 150". */
enum Bound {
  NONE,
  EXACT,
  ABOUT,
  /** "Nearly": about, and surely not above. */
  ALMOST,
  ABOVE,
  BELOW;

  private static final Map<String, Bound> LISTS =
      Map.of(
          "bounds.above", ABOVE,
          "bounds.below", BELOW,
          "bounds.exact", EXACT,
          "bounds.almost", ALMOST,
          "bounds.about", ABOUT,
          "bounds.above-behind", ABOVE,
          "bounds.below-behind", BELOW);

  private static final Map<String, PhraseList> BEFORE = new ConcurrentHashMap<>();
  private static final Map<String, PhraseList> BEHIND = new ConcurrentHashMap<>();

  /** How much more than "more than" is no longer that. */
  private static final double MAX_ABOVE = 1.1;

  private static final int NEAR = 40;

  /** A bound, and the offsets of the number with it. */
  record Written(Bound bound, int start, int end) {

    boolean isThere() {
      return bound != NONE;
    }
  }

  /** The bound of the number between two offsets. */
  static Written of(String text, int start, int end, String language) {
    int near = Math.max(0, start - NEAR);
    String before = text.substring(near, start);
    PhraseList list =
        BEFORE.computeIfAbsent(
            language,
            first ->
                PhraseList.of(
                    first,
                    "bounds.above",
                    "bounds.below",
                    "bounds.exact",
                    "bounds.almost",
                    "bounds.about"));
    List<Found> found = list.in(before);
    Found last = found.isEmpty() ? null : found.get(found.size() - 1);
    if (last != null && isEmpty(before.substring(last.end()))) {
      return new Written(LISTS.get(last.value()), near + last.start(), end);
    }
    if (before.endsWith(">") || before.endsWith("<")) {
      return new Written(before.endsWith(">") ? ABOVE : BELOW, start - 1, end);
    }
    if (text.startsWith("+", end)) {
      return new Written(ABOVE, start, end + 1);
    }
    Found behind =
        BEHIND
            .computeIfAbsent(
                language,
                first -> PhraseList.of(first, "bounds.above-behind", "bounds.below-behind"))
            .at(text, skipBlanks(text, end));
    return behind == null
        ? new Written(NONE, start, end)
        : new Written(LISTS.get(behind.value()), start, behind.end());
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Between a bound and its number only a currency or an article may stand. */
  private static boolean isEmpty(String between) {
    return between.length() <= 5
        && between.codePoints().filter(Character::isLetter).count() <= 3
        && between.indexOf(',') < 0;
  }

  /**
   * Whether both may be said of the same: "more than 150" and 152, but not "more than 150" and 150.
   *
   * @param ratio of the other's number to this one's
   * @param nearly whether the numbers are the same, or one rounded
   */
  boolean agrees(Bound other, double ratio, boolean nearly) {
    if (nearly) {
      return this == other
          || this == ABOUT
          || other == ABOUT
          || !isOneSided() && !other.isOneSided()
          || this == ALMOST && other == BELOW
          || this == BELOW && other == ALMOST;
    }
    return holds(other, ratio) || other.holds(this, 1 / ratio);
  }

  private boolean holds(Bound other, double ratio) {
    return !other.isOneSided()
        && (this == ABOVE && ratio > 1 && ratio <= MAX_ABOVE
            || this == BELOW && ratio < 1 && ratio >= 1 / MAX_ABOVE);
  }

  private boolean isOneSided() {
    return this == ABOVE || this == BELOW;
  }
}
