package org.claimtracker.search.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence or a social media post, and its meaningful words. */
record PostText(String text) {

  /** Anything longer is neither a sentence nor a post, and is cut. */
  static final int MAX_CHARACTERS = 10_000;

  private static final Pattern ADDRESS =
      Pattern.compile("(https?://|www\\.|pic\\.twitter\\.com/)\\S*", Pattern.CASE_INSENSITIVE);

  /** {@code — Name (@handle) January 6, 2020}, the end of a quoted post. */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "[—–]\\s*+([^—–\\s][^—–]{0,79}?)\\s*+\\(@\\w{1,30}\\)[\\s\\p{L}\\d.,]{0,30}$");

  /** The limit of Unicode's stream-safe text for combining marks; no language needs more. */
  private static final Pattern TOO_MANY_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}+");

  private static final Pattern TAG = Pattern.compile("[#@](\\w+)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern HUMP =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\p{Nd})");
  private static final Pattern PICTURE =
      Pattern.compile(
          "[[\\p{So}&&[^°]]\\p{Sk}\\p{Cn}\\p{Co}\\p{Cs}\\u200D\\uFE0F\\x{E0000}-\\x{E007F}]+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}]+");

  PostText {
    text = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text;
  }

  /** The words without URLs, images and symbols; hashtags split into words. */
  String words() {
    return plain(SIGNATURE.matcher(withoutAddresses()).replaceFirst(" $1"));
  }

  private String withoutAddresses() {
    return ADDRESS.matcher(text).replaceAll(" ").strip();
  }

  private static String plain(String text) {
    String split =
        TAG.matcher(TOO_MANY_MARKS.matcher(text).replaceAll("$1"))
            .replaceAll(
                tag -> Matcher.quoteReplacement(HUMP.matcher(tag.group(1)).replaceAll(" ")));
    return SPACE.matcher(PICTURE.matcher(split).replaceAll(" ")).replaceAll(" ").strip();
  }
}
