package org.claimtracker.language.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a report was written, before its first sentence: {@code LA CROSSE, Wis. (AP) — }, {@code
 * Berlin (dpa) - }.
 */
public final class Dateline {

  private static final int LONGEST = 120;

  /** A place in capitals and perhaps a state, a day, an agency; or a place with an agency. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?: \\p{Lu}[\\p{Lu}\\p{M}.'’-]*)*(?:[,./] ?[\\p{L}\\p{M}\\p{Nd}. ]{1,25}){0,3}"
              + "(?:\\s?\\([^()\\n]{2,40}\\))?"
              + "|\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ ,./]{1,2}[\\p{L}\\p{M}\\p{Nd}.'’-]{1,20}){0,5}\\s?\\([\\p{L}\\p{M} ./&-]{2,40}\\))"
              + "\\s?[—–-]{1,2}\\s+(?=\\S)");

  private Dateline() {}

  /** Where it ends, or where the paragraph begins if it has none. */
  static int end(String text, Paragraph paragraph) {
    Matcher dateline =
        DATELINE
            .matcher(text)
            .region(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LONGEST));
    return dateline.lookingAt() ? dateline.end() : paragraph.start();
  }

  /** A sentence without it. */
  public static String strip(String sentence) {
    return sentence.substring(end(sentence, new Paragraph(0, sentence.length(), null)));
  }
}
