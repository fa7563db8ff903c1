package org.claimtracker.verdict.external;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Texts from elsewhere as they are kept: without what cannot be seen, with any white space as one
 * space. Joiners stay, as words are spelt with them.
 */
final class CleanText {

  /** Half a surrogate pair, and marks that are invisible or turn the direction of what follows. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cs}\\u200B\\u200E\\u200F\\u2060\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]");

  private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}]+");

  private CleanText() {}

  /** Null for a text without anything to see. */
  static String of(String text) {
    if (text == null) {
      return null;
    }
    String clean = isPlain(text) ? text.strip() : cleaned(text);
    return clean.isEmpty() ? null : clean;
  }

  /** Without the empty ones. */
  static List<String> ofEach(List<String> texts) {
    return texts == null
        ? List.of()
        : texts.stream().map(CleanText::of).filter(Objects::nonNull).distinct().toList();
  }

  private static String cleaned(String text) {
    String seen = UNSEEN.matcher(text).replaceAll("");
    String spaced = SPACE.matcher(seen).replaceAll(" ").strip();
    return Normalizer.normalize(spaced, Normalizer.Form.NFC);
  }

  /** Whether it is ASCII with single spaces, of which nothing has to be cleaned. */
  private static boolean isPlain(String text) {
    char before = 'a';
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter < ' ' || letter > '~' || letter == ' ' && before == ' ') {
        return false;
      }
      before = letter;
    }
    return true;
  }
}
