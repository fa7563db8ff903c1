package org.claimtracker.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word or a number and where it stands in the text. */
record Token(int start, int end, String text, String lower) {

  private static final Pattern WORD =
      Pattern.compile(
          "\\p{Nd}[\\p{Nd}.,/:٫٬]*+|[\\p{L}\\p{M}]++(?:['’ʼ\\-][\\p{L}\\p{M}\\p{Nd}]++){0,5}+");

  /** The words between two places of a text. */
  static List<Token> in(String text, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(start, end);
    while (word.find()) {
      tokens.add(
          new Token(
              word.start(),
              word.end(),
              word.group(),
              word.group().toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'')));
    }
    return tokens;
  }

  boolean isNumber() {
    return Character.isDigit(text.codePointAt(0));
  }

  boolean isCapitalised() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  /** {@code Putin's}, which is about something of Putin's. */
  boolean isPossessive() {
    return lower.endsWith("'s") || lower.endsWith("s'");
  }

  /** Without the ending of a possessive. */
  String name() {
    return lower.endsWith("'s") ? text.substring(0, text.length() - 2) : text;
  }
}
