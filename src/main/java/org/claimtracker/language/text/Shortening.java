package org.claimtracker.language.text;

/** Texts that are kept or shown in part. */
public final class Shortening {

  private Shortening() {}

  /** A text of so many characters at most, null for null; one that was cut ends with "…". */
  public static String of(String text, int longest) {
    if (text == null || text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    // Half of a letter is no text, and no database keeps it.
    boolean half = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, half ? end - 1 : end) + "…";
  }
}
