package org.claimtracker.common;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Readable, stable names for URLs: hyphenated ASCII words, from text in any script. */
public final class Slug {

  /** The pattern of all slugs, in paths and files too. */
  public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  public static final int MAX_LENGTH = 80;

  /** The most digits of a number that tells slugs apart. */
  public static final int MAX_DIGITS = 9;

  /** The slug of a text without any letter or digit. */
  public static final String UNTITLED = "untitled";

  private static final Transliterator TO_ASCII =
      Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");
  private static final Pattern NOT_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʹʺ`]");

  private Slug() {}

  /**
   * The slug of a text: at most 80 characters, cut at a word boundary; "untitled" if no letter is
   * left.
   */
  public static String of(String text) {
    String words = words(text);
    return words.isEmpty() ? UNTITLED : cut(words, MAX_LENGTH);
  }

  /** All words of a text in any script, in ASCII and hyphenated; empty if it has none. */
  public static String words(String text) {
    String ascii = APOSTROPHES.matcher(TO_ASCII.transliterate(text)).replaceAll("");
    return NOT_WORD.matcher(ascii).replaceAll("-").replaceAll("^-|-$", "");
  }

  /** What the numbered forms of a slug begin with, whatever their number: {@code slug-}. */
  public static String stem(String slug) {
    return cut(slug, MAX_LENGTH - MAX_DIGITS - 1) + "-";
  }

  /**
   * The slug in the address of a page whose path begins so, as somebody pasted it; anything else as
   * it is, null for null.
   */
  public static String inAddress(String given, String path) {
    return given == null
        ? null
        : given
            .strip()
            .replaceFirst("^\\S*" + Pattern.quote(path), "")
            .replaceFirst("[/?#].*$", "");
  }

  private static String cut(String words, int length) {
    if (words.length() <= length) {
      return words;
    }
    int hyphen = words.lastIndexOf('-', length);
    return words.substring(0, hyphen > length / 2 ? hyphen : length).replaceAll("-$", "");
  }
}
