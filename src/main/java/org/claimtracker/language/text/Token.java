package org.claimtracker.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word or a number with its offsets in the text. */
public record Token(int start, int end, String text, String lower) {

  private static final Pattern WORD =
      Pattern.compile(
          "\\p{Nd}[\\p{Nd}.,/:٫٬]*+|[\\p{L}\\p{M}]++(?:['’ʼ\\-][\\p{L}\\p{M}\\p{Nd}]++){0,5}+");

  /** French words elided before a vowel, tokens of their own: {@code l'}, {@code qu'}. */
  private static final Pattern ELISION =
      Pattern.compile("(?:[cdjlmnst]|qu|[CDJLMNST](?=['’]\\p{Ll})|Qu)['’](?=\\p{L})");

  /** Arabic vowel signs, which are rarely written, and the tatweel. */
  private static final Pattern ARABIC_SIGNS = Pattern.compile("[\u064B-\u0652\u0640]");

  /** The tokens between two offsets of a text. */
  public static List<Token> in(String text, int start, int end) {
    List<Token> tokens = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(start, end);
    while (word.find()) {
      Token token = of(word.start(), word.group());
      int elided = token.elided();
      if (elided > 0) {
        tokens.add(of(token.start, token.text.substring(0, elided)));
        tokens.add(of(token.start + elided, token.text.substring(elided)));
      } else {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static Token of(int start, String word) {
    return new Token(start, start + word.length(), word, plain(word));
  }

  /** The length of the elided word at its beginning, 0 if there is none. */
  private int elided() {
    boolean mayBe = lower.indexOf('\'') == 1 || lower.indexOf('\'') == 2;
    Matcher elision = mayBe ? ELISION.matcher(text) : null;
    return elision != null && elision.lookingAt() ? elision.end() : 0;
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
    return lower.charAt(0) < '\u0600' ? lower : ARABIC_SIGNS.matcher(lower).replaceAll("");
  }

  /** A copy with its prefix replaced. */
  public Token beginning(String with, String inPlaceOf) {
    return lower.startsWith(inPlaceOf) && text.startsWith(inPlaceOf)
        ? new Token(
            start,
            end,
            with + text.substring(inPlaceOf.length()),
            with + lower.substring(inPlaceOf.length()))
        : this;
  }

  public boolean isNumber() {
    return Character.isDigit(text.codePointAt(0));
  }

  public boolean isCapitalised() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  /** {@code J.} and the last letter of {@code U.S.}, in the text that the token is from. */
  public boolean isInitial(String whole) {
    return text.length() == 1
        && isCapitalised()
        && end < whole.length()
        && whole.charAt(end) == '.';
  }

  /** {@code ARI}, {@code ARI's}. */
  public boolean isAcronym() {
    String name = name();
    return name.length() > 1
        && name.length() < 7
        && name.codePoints().allMatch(letter -> Character.isUpperCase(letter));
  }

  /** {@code Putin's}: the sentence is about something that belongs to Putin. */
  public boolean isPossessive() {
    return lower.endsWith("'s") || lower.endsWith("s'");
  }

  /** Without the possessive ending. */
  public String name() {
    return lower.length() > 2 && lower.endsWith("'s") ? text.substring(0, text.length() - 2) : text;
  }
}
