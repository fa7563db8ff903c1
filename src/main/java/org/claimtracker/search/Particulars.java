package org.claimtracker.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says of days, of numbers and of whom.
 *
 * @param rest the text without its dates: "March" of a date is neither a name nor a further word
 */
record Particulars(String rest, List<Day> days, List<Quantity> numbers, List<String> names) {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…])\\s+|\\n+");

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]+)*");

  private static final Pattern FIRST_LETTER = Pattern.compile("^[^\\p{L}]*");

  /**
   * @param language that the text is read as
   */
  static Particulars of(String text, String language) {
    StringBuilder left = new StringBuilder();
    List<Day> days = Day.in(text, left);
    String rest = left.toString();
    return new Particulars(rest, days, Quantity.in(rest, language), names(rest, language));
  }

  static List<String> sentences(String text) {
    return List.of(SENTENCE_END.split(text));
  }

  /** Words with a capital; a single one that begins a sentence tells nothing, nor in German. */
  private static List<String> names(String text, String language) {
    List<String> names = new ArrayList<>();
    for (String sentence : sentences(text)) {
      int begin = FIRST_LETTER.matcher(sentence).replaceFirst("").length();
      Matcher name = NAME.matcher(sentence);
      while (name.find()) {
        boolean single = !name.group().contains(" ");
        boolean begins = name.start() == sentence.length() - begin;
        if (!single || !begins && !language.equals("de")) {
          names.add(name.group());
        }
      }
    }
    return names;
  }
}
