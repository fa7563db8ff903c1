package org.claimtracker.language.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells full stops that end a sentence from those of abbreviations, initials, ordinals, dates and
 * times.
 */
final class FullStops {

  /** How far an abbreviation or a date is looked for. */
  private static final int NEAR = 40;

  /** {@code e.g.}, {@code p.m.}: the word of a full stop with all its inner ones. */
  private static final Pattern DOTTED =
      Pattern.compile("[\\p{L}\\p{M}]+(?:\\.[\\p{L}\\p{M}]+)*\\.$");

  private static final Pattern ORDINAL = Pattern.compile("(?:\\p{Nd}{1,3}|[IVX]{1,6})\\.");

  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("\\p{Nd}{1,2}\\.\\s+\\p{Nd}{1,2}\\.(?!\\p{Nd}).*", Pattern.DOTALL);

  private static final Pattern DATE = Pattern.compile(".*\\p{Nd}{1,2}\\.\\s+\\p{Nd}{1,2}\\.$");

  private static final Set<String> MONTHS = Lexicon.valuesOfAll("months", "").keySet();

  private final String text;
  private final Lexicon words;

  FullStops(String text, Lexicon words) {
    this.text = text;
    this.words = words;
  }

  /**
   * Whether a sentence goes on behind its sign.
   *
   * @param stop where the sign is
   * @param next where the next word begins
   */
  boolean areNone(int paragraphStart, int from, int stop, int next, int end) {
    List<Token> before = Token.in(text, Math.max(from, stop - NEAR), stop + 1);
    if (before.isEmpty() || text.charAt(stop) != '.') {
      return false;
    }
    Token last = before.get(before.size() - 1);
    List<Token> after = Token.in(text, next, Math.min(end, next + NEAR));
    if (from == paragraphStart && isNumberOfAnItem(before)) {
      return true;
    }
    if (last.isNumber()) {
      return isOrdinal(before, after) || isDate(from, stop, next, end);
    }
    String word = dotted(from, stop);
    boolean numberFollows = next < end && Character.isDigit(text.codePointAt(next));
    boolean timeGoesOn =
        words.has("day-halves", word)
            && !after.isEmpty()
            && words.hasAny(List.of("time-zones", "not-names"), after.get(0).lower());
    return timeGoesOn
        || isAbbreviation(last.lower(), word)
        || numberFollows
            && (words.has("abbreviations.before-numbers", last.lower())
                || words.has("months", last.lower()))
        || (isPlace(before, last) || isPerhapsLast(last.lower(), word)) && !startsASentence(after)
        || last.isInitial(text) && !startsASentence(after) && !words.has("day-halves", word);
  }

  private String dotted(int from, int stop) {
    Matcher dotted = DOTTED.matcher(text.substring(Math.max(from, stop - NEAR), stop + 1));
    String word = dotted.find() ? dotted.group() : ".";
    return word.substring(0, word.length() - 1).toLowerCase(Locale.ROOT);
  }

  private boolean isAbbreviation(String last, String dotted) {
    return words.has("abbreviations", last) || words.has("abbreviations", dotted);
  }

  private boolean isPerhapsLast(String last, String dotted) {
    return words.has("abbreviations.perhaps-last", last)
        || words.has("abbreviations.perhaps-last", dotted);
  }

  /** {@code Wis.} behind a comma. */
  private boolean isPlace(List<Token> before, Token last) {
    return before.size() > 1
        && last.isCapitalised()
        && words.has("abbreviations.places", last.lower())
        && text.substring(before.get(before.size() - 2).end(), last.start()).strip().equals(",");
  }

  /** {@code 1.} at the beginning of a paragraph. */
  private static boolean isNumberOfAnItem(List<Token> before) {
    return before.size() == 1 && before.get(0).text().matches("\\p{Nd}{1,3}\\.?");
  }

  /** {@code am 14. und 15. Juli}, {@code der 3. Senat}: only where the language writes them so. */
  private boolean isOrdinal(List<Token> before, List<Token> after) {
    Token number = before.get(before.size() - 1);
    if (after.isEmpty() || !ORDINAL.matcher(number.text()).matches()) {
      return false;
    }
    if (MONTHS.contains(after.get(0).lower())) {
      return true;
    }
    if (!words.is("ordinals-have-points") || startsASentence(after) || before.size() < 2) {
      return false;
    }
    Token determiner = before.get(before.size() - 2);
    boolean several =
        before.size() > 2
            && words.has("number-joints", determiner.lower())
            && ORDINAL.matcher(before.get(before.size() - 3).text()).matches();
    return several
        || words.hasAny(
            List.of("articles", "prepositions", "ordinal-determiners"), determiner.lower());
  }

  /** {@code 1. 5. 2020}. */
  private boolean isDate(int from, int stop, int next, int end) {
    int number = stop;
    while (number > from && Character.isDigit(text.charAt(number - 1))) {
      number--;
    }
    boolean yearFollows = next < end && Character.isDigit(text.charAt(next));
    return DAY_AND_MONTH.matcher(text.substring(number, Math.min(end, next + 6))).matches()
        || yearFollows
            && DATE.matcher(text.substring(Math.max(from, stop - 8), stop + 1)).matches();
  }

  private boolean startsASentence(List<Token> after) {
    return after.isEmpty()
        || words.has("sentence-starters", after.get(0).lower()) && !after.get(0).isInitial(text);
  }
}
